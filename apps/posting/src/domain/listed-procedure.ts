import type { PostingChannel } from '@motcua/contracts';

import type { DutyFact } from './duty.js';
import type { PostingFact } from './posting.js';
import type { InTime, ProcedureVersion, Repeal } from './procedure.js';

/** A procedure as the public listing keeps it: everything that does not depend on the day of reading. */
export interface ListedProcedure extends InTime<ProcedureVersion> {
  readonly code: string;
  /** When its first version was announced; gives the order of the listing. Empty before. */
  readonly announcedAt: string;
  /** What the repealing decision says, or null. */
  readonly repeal: Repeal | null;
  readonly postings: readonly ListedPosting[];
  readonly duties: readonly ListedDuty[];
  readonly measured: MeasuredFigures;
}

/** One place and all that happened there, oldest first: how it stood on any day follows from it. */
export interface ListedPosting {
  readonly unitId: string;
  readonly channel: PostingChannel;
  readonly facts: readonly PostingFact[];
}

/** What a unit was told to post by itself, oldest first. */
export interface ListedDuty {
  readonly unitId: string;
  readonly facts: readonly DutyFact[];
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
