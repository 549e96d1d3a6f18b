import type { AggregateRepository, FactsOf } from '@motcua/contracts';

import type { MeasurementState } from './measurement.js';
import type { ProcedureTotals } from './measurement.js';

type MeasuredFact = FactsOf<'statistics.procedure'>;

export abstract class Measurements implements AggregateRepository<MeasurementState, MeasuredFact> {
  abstract read: AggregateRepository<MeasurementState, MeasuredFact>['read'];
  abstract execute: AggregateRepository<MeasurementState, MeasuredFact>['execute'];
}

/** Sums kept beside the contributions. */
export abstract class Totals {
  /** All days of a procedure together, and its open dossiers whose due day lies before `today`. */
  abstract of(procedureCode: string, today: string): Promise<ProcedureTotals>;
  abstract procedures(): Promise<string[]>;
  /** Called with the procedures whose figures a batch changed. */
  abstract onChanged(listener: (procedures: readonly string[]) => void): void;
}
