import { sumOf } from '../domain/ledger-changes.js';
import { Totals } from '../domain/ports.js';
import type { ProcedureTotals } from '../domain/measurement.js';
import type { FigureStore } from './figure-store.js';
import type { LedgerDocument } from './mongo-ledger.js';

/** Sums of one procedure, over all units, channels and months. */
export class MongoTotals extends Totals {
  constructor(private readonly store: FigureStore) {
    super();
  }

  onChanged(listener: (procedures: readonly string[]) => void): void {
    this.store.onChanged(listener);
  }

  procedures(): Promise<string[]> {
    return this.months.distinct('procedureCode');
  }

  async of(procedureCode: string, today: string): Promise<ProcedureTotals> {
    const months = await this.months.find({ procedureCode }, { batchSize: 5_000 }).toArray();
    const total = sumOf(months.map((month) => month.total ?? {}));
    const count = (measure: string) => total[measure] ?? 0;
    const [onTime, late] = [count('early') + count('onTime'), count('late')];
    return {
      received: count('received'),
      solved: onTime + late,
      onTime,
      late,
      overdue: months.reduce((sum, month) => sum + overdueIn(month, today), 0),
      times: sumOf(months.map(({ times }) => times ?? {})),
    };
  }

  private get months() {
    return this.store.current.contributions.ledger.months;
  }
}

/** What is overdue lasts: the days up to today tell how many there are. */
function overdueIn({ month, total, days }: LedgerDocument, today: string): number {
  const current = today.slice(0, 7);
  if (month > current) return 0;
  if (month < current) return total['overdue'] ?? 0;
  const past = Object.entries(days ?? {}).filter(([day]) => `${month}-${day}` <= today);
  return past.reduce((sum, [, counts]) => sum + (counts['overdue'] ?? 0), 0);
}
