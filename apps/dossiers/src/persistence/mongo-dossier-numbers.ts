import { Coalescer, Database, retryTransient } from '@motcua/persistence';

import { DossierNumbers } from '../domain/ports.js';

interface Counter {
  _id: string;
  last: number;
}

/** Running number of a day; concurrent acceptances of a day take their numbers in one step. */
export class MongoDossierNumbers extends DossierNumbers {
  private readonly takes = new Coalescer<string, string>((days) => this.take(days));

  constructor(
    private readonly database: Database,
    private readonly agencyCode: string,
  ) {
    super();
  }

  next(day: string): Promise<string> {
    return this.takes.run(day);
  }

  private async take(days: readonly string[]): Promise<string[]> {
    const next = new Map<string, number>();
    for (const [day, group] of Map.groupBy(days, (day) => day)) next.set(day, await this.reserve(day, group.length));
    return days.map((day) => {
      const number = next.get(day) as number;
      next.set(day, number + 1);
      return `${this.agencyCode}-${day.slice(2).replaceAll('-', '')}-${String(number).padStart(4, '0')}`;
    });
  }

  /** @returns the first of `count` numbers */
  private async reserve(day: string, count: number): Promise<number> {
    const counter = await retryTransient(
      () =>
        this.database
          .collection<Counter>('dossier_numbers')
          .findOneAndUpdate({ _id: day }, { $inc: { last: count } }, { upsert: true, returnDocument: 'after' }),
      () => undefined,
    );
    return (counter?.last ?? count) - count + 1;
  }
}
