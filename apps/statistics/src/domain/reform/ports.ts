import type { AggregateRepository } from '@motcua/contracts';

import type { ReformActs } from './acts.js';
import type { ReformReportFact, ReformReportState } from './written-parts.js';

/** Finds what facts tell of the work besides dossiers. */
export abstract class ReformFacts {
  abstract all(): Promise<ReformActs>;
  /** RFC 3339: every act recorded up to then is known; empty before the first. */
  abstract asOf(): string;
}

/** What people wrote into the report of a period; the id is that of the period. */
export abstract class WrittenParts implements AggregateRepository<ReformReportState, ReformReportFact> {
  abstract read: AggregateRepository<ReformReportState, ReformReportFact>['read'];
  abstract execute: AggregateRepository<ReformReportState, ReformReportFact>['execute'];
}
