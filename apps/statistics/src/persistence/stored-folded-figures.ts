import type { ParkingLot } from '@motcua/messaging';
import type { Document } from 'mongodb';

import type { Contribution } from '../domain/contribution.js';
import { FoldedFigures, type Folded, type StoredMonth } from '../domain/reconcile/ports.js';
import type { FigureStore } from './figure-store.js';

const BATCH = 1_000;
const DOSSIER = 'dossiers.dossier/';

/** Contributions and ledger of the generation that answers now. */
export class StoredFoldedFigures extends FoldedFigures {
  constructor(
    private readonly store: FigureStore,
    private readonly lot: ParkingLot,
  ) {
    super();
  }

  waiting(): number | undefined {
    return this.store.current.runner.waiting;
  }

  parked(): ReadonlySet<string> {
    const { contributions, runner } = this.store.current;
    const keys = [contributions.consumer, runner.name].flatMap((consumer) => this.lot.waiting(consumer));
    return new Set(keys.filter((key) => key.startsWith(DOSSIER)).map((key) => key.slice(DOSSIER.length)));
  }

  within(after: string | undefined, last: string | undefined): Promise<Folded> {
    const bounds = { ...(after === undefined ? {} : { $gt: after }), ...(last === undefined ? {} : { $lte: last }) };
    return this.read(Object.keys(bounds).length === 0 ? {} : { _id: bounds });
  }

  of(ids: readonly string[]): Promise<Folded> {
    return this.read({ _id: { $in: [...ids] } });
  }

  async *contributions(procedures?: readonly string[]): AsyncGenerator<Contribution> {
    const filter = procedures ? { 'doc.procedureCode': { $in: [...procedures] } } : {};
    const { collection } = this.store.current.contributions;
    const cursor = collection.find(filter as never, { projection: { doc: 1 }, batchSize: BATCH });
    for await (const { doc } of cursor) yield doc as Contribution;
  }

  months(procedures?: readonly string[]): AsyncIterable<StoredMonth> {
    const filter = procedures ? { procedureCode: { $in: [...procedures] } } : {};
    return this.store.current.contributions.ledger.months.find(filter, { batchSize: BATCH });
  }

  atRest<T>(work: () => Promise<T>): Promise<T> {
    return this.store.current.runner.atRest(work);
  }

  private read(filter: Document): Promise<Folded> {
    const { runner, contributions } = this.store.current;
    return runner.atRest(async () => {
      const cursor = contributions.collection.find(filter as never, { projection: { seen: 1 }, batchSize: BATCH + 1 });
      const seen = new Map<string, number>();
      // A contribution is fed by one dossier, so it has seen one source.
      for await (const doc of cursor) seen.set(String(doc._id), Math.max(0, ...Object.values(doc.seen)));
      return { position: runner.position, epoch: runner.epoch, seen };
    });
  }
}
