import type { DOCUMENT_TYPES, LimitUnit, PartsInput, PostingChannel } from './posting.js';
import type { Page } from './shared.js';

export type PostingState = 'posted' | 'outdated' | 'missing' | 'never-posted';

export interface MeasuredView {
  received: number;
  solved: number;
  onTime: number;
  late: number;
  /** Percent, one decimal, half up; null while nothing is solved. */
  onTimeRate: number | null;
  medianWorkingHours: number | null;
  p90WorkingHours: number | null;
  open: number;
  overdue: number;
}

export interface ProcedureListItem {
  code: string;
  name: string;
  field: { code: string; name: string };
  version: number;
  limit: { value: number; unit: LimitUnit; cutOff: string | null; dueOn: string | null };
  /** Whether the version in force is posted on the channel at the department. */
  posted: Record<PostingChannel, boolean>;
  measured: MeasuredView;
  /** Where the text comes from when it is not an announcement of the department. */
  provenance: string;
  asOf: string;
}

export interface PostingView {
  unitId: string;
  channel: PostingChannel;
  state: PostingState;
  version: number;
  since: string;
  evidence: string;
}

export interface ProcedureVersionView {
  version: number;
  name: string;
  validFrom: string;
  decision: string;
  limit: { value: number; unit: LimitUnit; cutOff: string | null; dueOn: string | null };
}

export interface ProcedureDetails extends ProcedureListItem {
  parts: PartsInput;
  decision: string;
  validFrom: string;
  versions: ProcedureVersionView[];
  postings: PostingView[];
}

export interface DocumentView {
  number: string;
  symbol: string;
  date: string;
  type: (typeof DOCUMENT_TYPES)[number];
  issuer: string;
  abstract: string;
}

/** A list and the moment up to which it is true. */
export interface Listing<T> extends Page<T> {
  asOf: string;
  position: number;
}
