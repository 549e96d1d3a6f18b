import type { PostingChannel, PostingState } from '@motcua/contracts';

import type { InTime, ProcedureVersion } from './procedure.js';

/** A procedure as the public listing keeps it: everything that does not depend on the day of reading. */
export interface ListedProcedure extends InTime<ProcedureVersion> {
  readonly code: string;
  /** When its first version was announced; gives the order of the listing. Empty before. */
  readonly announcedAt: string;
  readonly postings: readonly ListedPosting[];
  readonly measured: MeasuredFigures;
}

export interface ListedPosting {
  readonly unitId: string;
  readonly channel: PostingChannel;
  readonly state: PostingState;
  readonly version: number;
  readonly since: string;
  readonly evidence: string;
}

/** As statistics announced them; working times in office minutes, null while nothing is solved. */
export interface MeasuredFigures {
  readonly received: number;
  readonly solved: number;
  readonly onTime: number;
  readonly late: number;
  readonly open: number;
  readonly overdue: number;
  readonly medianWorkingMinutes: number | null;
  readonly p90WorkingMinutes: number | null;
  /** Percent, computed by statistics. */
  readonly onTimeRate: number | null;
}
