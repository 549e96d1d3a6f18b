import type { AggregateRepository, FactsOf } from '@motcua/contracts';

import type { MeasurementState } from './measurement.js';
import type { CoverageFacts, FieldCounts, Period } from './summary.js';
import type { Tally } from './tally.js';

type MeasuredFact = FactsOf<'statistics.procedure'>;

export abstract class Measurements implements AggregateRepository<MeasurementState, MeasuredFact> {
  abstract read: AggregateRepository<MeasurementState, MeasuredFact>['read'];
  abstract execute: AggregateRepository<MeasurementState, MeasuredFact>['execute'];
}

/** Sums kept beside the contributions. */
export abstract class Tallies {
  /** All months of a procedure together. */
  abstract total(procedureCode: string): Promise<Tally>;
  /** Open dossiers of a procedure whose due day lies before `today`. */
  abstract overdue(procedureCode: string, today: string): Promise<number>;
  abstract procedures(): Promise<string[]>;
  /** Called with the procedures whose figures a batch changed. */
  abstract onChanged(listener: (procedures: readonly string[]) => void): void;
}

/** What a summary is computed from. */
export abstract class SummaryFacts {
  /** @param today day up to which open dossiers are judged when the period has not ended */
  abstract counts(period: Period, today: string): Promise<FieldCounts[]>;
  abstract coverage(): Promise<CoverageFacts>;
  /** Up to where the facts are known. */
  abstract freshness(): { asOf: string; position: number };
}
