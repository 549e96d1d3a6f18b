import { request } from '../requests/request.js';
import type {
  BoardSetQuery,
  BoardSheetQuery,
  CheckPosting,
  CheckResult,
  CorrectPosting,
  CoverageQuery,
  ImposeDuty,
  LiftDuty,
  PlacesQuery,
  PostingChannel,
  PostProcedure,
  TakeDownPosting,
  WithdrawPosting,
} from './postings.js';
import type { FormSheet } from './sheets.js';

/** `posted`: the version in force hangs there. */
export type PostingState = 'posted' | 'outdated' | 'missing' | 'posted-though-repealed' | 'never-posted' | 'taken-down';

/** Why a posting is not as it should be; empty where it is, or was never posted. */
export type PostingReason = '' | 'finding' | 'newer-version' | 'repeal' | 'check' | 'taken-down';

export interface PostingView {
  unitId: string;
  channel: PostingChannel;
  state: PostingState;
  /** Version that hangs there, or hung there last; 0: none ever. */
  version: number;
  /** Day from which the state holds, or empty. */
  since: string;
  evidence: string;
  reason: PostingReason;
  /** Day on which this version was hung, or empty. */
  postedOn: string;
  evidenceIds: string[];
  /** The last look at it, or null. */
  checked: { on: string; result: CheckResult; role: string; unitId: string } | null;
}

/** An act or a fact about a posting, as its story tells it. */
export interface PostingEntryView {
  type: string;
  on: string;
  version: number;
  evidence: string;
  evidenceIds: string[];
  findingId: string;
  /** Reason or note, for staff. */
  note: string;
}

export interface PlaceView extends PostingView {
  /** Somebody must post it there today. */
  due: boolean;
  /** Oldest first. */
  entries: PostingEntryView[];
}

export interface PlacesView {
  procedureCode: string;
  name: string;
  /** In force today; 0: none. */
  version: number;
  validFrom: string;
  /** Announced and not yet in force. */
  upcoming: { version: number; validFrom: string } | null;
  repealedFrom: string;
  places: PlaceView[];
  duties: DutyView[];
}

export interface DutyView {
  procedureCode: string;
  unitId: string;
  channels: PostingChannel[];
  from: string;
  /** First day without the duty, or empty. */
  liftedFrom: string;
  decision: string;
}

export interface LackingPosting {
  procedureCode: string;
  name: string;
  state: PostingState;
  reason: PostingReason;
  since: string;
}

export interface ChannelCoverage {
  channel: PostingChannel;
  /** Procedures that must hang there. */
  due: number;
  /** Of these, those whose version in force hangs there. */
  current: number;
  /** Percent, one decimal, half up; null where nothing is due. */
  rate: number | null;
  lacking: LackingPosting[];
  /** Document the duty rests on. */
  source: string;
}

export interface UnitPostingCoverage {
  unitId: string;
  name: string;
  kind: string;
  channels: ChannelCoverage[];
  /** What hangs there although its procedure is repealed. */
  repealed: { procedureCode: string; channel: PostingChannel; name: string; repealedFrom: string }[];
}

export interface CoverageView {
  on: string;
  asOf: string;
  position: number;
  units: UnitPostingCoverage[];
}

/** The sheets of a unit's notice board: a cover with the list, and the codes in its order. */
export interface BoardSetView {
  cover: FormSheet;
  codes: string[];
}

export const postingsApi = {
  post: request<PostProcedure, PostingView>('posting.post'),
  check: request<CheckPosting, PostingView>('posting.check-posting'),
  takeDown: request<TakeDownPosting, PostingView>('posting.take-down'),
  correct: request<CorrectPosting, PostingView>('posting.correct-posting'),
  withdraw: request<WithdrawPosting, PostingView>('posting.withdraw-posting'),
  imposeDuty: request<ImposeDuty, DutyView>('posting.impose-duty'),
  liftDuty: request<LiftDuty, DutyView>('posting.lift-duty'),
  coverage: request<CoverageQuery, CoverageView>('posting.coverage'),
  places: request<PlacesQuery, PlacesView>('posting.places'),
  boardSheet: request<BoardSheetQuery, FormSheet>('posting.board-sheet'),
  boardSet: request<BoardSetQuery, BoardSetView>('posting.board-set'),
};
