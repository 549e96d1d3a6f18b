import type { ChangeKind } from './posting.js';
import type { PostingView } from './posting-standing.js';
import type { PUBLIC_CHANNELS } from './postings.js';
import type { Lack, LimitUnit, PartsInput, SendingChannel } from './procedure-parts.js';
import type { Page } from './shared.js';

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

export interface LimitView {
  value: number;
  unit: LimitUnit;
  cutOff: string | null;
  dueOn: string | null;
}

/** Null or empty: as in general. */
export interface ChannelTermsView {
  channel: SendingChannel;
  limit: LimitView | null;
  fee: string;
}

/** What the announcing decision says about itself; empty where it is not known. */
export interface AnnouncementView {
  decision: string;
  signedOn: string;
  issuer: string;
  documentId: string;
  publishedOn: string;
}

export interface RepealView extends AnnouncementView {
  repealedFrom: string;
  /** Code of the procedure that takes its place, or empty. */
  replacedBy: string;
}

export interface ProcedureListItem {
  code: string;
  name: string;
  field: { code: string; name: string };
  version: number;
  limit: { value: number; unit: LimitUnit; cutOff: string | null; dueOn: string | null };
  /** Whether the version in force is posted on the channel at the department. */
  posted: Record<(typeof PUBLIC_CHANNELS)[number], boolean>;
  measured: MeasuredView;
  /** Where the text comes from when it is not an announcement of the department. */
  provenance: string;
  asOf: string;
}

export interface ProcedureVersionView {
  version: number;
  name: string;
  validFrom: string;
  decision: string;
  limit: { value: number; unit: LimitUnit; cutOff: string | null; dueOn: string | null };
  kind: ChangeKind;
  announcement: AnnouncementView;
}

export interface ProcedureDetails extends ProcedureListItem {
  parts: PartsInput;
  decision: string;
  validFrom: string;
  versions: ProcedureVersionView[];
  postings: PostingView[];
  /** The day it is shown for. */
  on: string;
  kind: ChangeKind;
  announcement: AnnouncementView;
  /** Ways of sending with a limit or fee of their own. */
  channels: ChannelTermsView[];
  /** A repeal that is announced or in effect, or null. */
  repeal: RepealView | null;
  /** Parts a-g of Nghị định 63/2010/NĐ-CP, Điều 8, that are not there. */
  lacks: Lack[];
}

/** A list and the moment up to which it is true. */
export interface Listing<T> extends Page<T> {
  asOf: string;
  position: number;
}
