import { ArrayMaxSize, IsArray, IsIn, IsOptional, IsString, Length, Matches } from 'class-validator';

import { IsEvidenceIds } from './evidence.js';
import { IsWebAddress } from './inspection-checklists.js';
import { POSTING_CHANNELS, type PostingChannel } from './postings.js';
import { ID_PATTERN, IsDay, IsId, IsText, PageQuery } from './shared.js';

export const FINDING_KINDS = [
  'posting-missing',
  'posting-outdated',
  'receipt-missing',
  'register-gap',
  'late-dossier',
  'conduct',
  'other',
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];
export const SEVERITIES = ['minor', 'major', 'serious'] as const;
export type Severity = (typeof SEVERITIES)[number];
export const FINDING_STATES = ['open', 'remedy-submitted', 'remedied', 'withdrawn'] as const;
export type FindingState = (typeof FINDING_STATES)[number];

const IS_KIND = { message: `phải là một trong: ${FINDING_KINDS.join(', ')}` };
const IS_SEVERITY = { message: 'phải là minor (thiếu sót), major (khuyết điểm) hoặc serious (nghiêm trọng)' };

export class RecordFinding {
  @IsId()
  findingId: string;

  @IsId()
  visitId: string;

  @IsIn(FINDING_KINDS, IS_KIND)
  kind: FindingKind;

  @IsIn(SEVERITIES, IS_SEVERITY)
  severity: Severity;

  /** Required for findings about a posting. */
  @IsOptional()
  @IsId()
  procedureCode?: string;

  @IsOptional()
  @IsIn(POSTING_CHANNELS, { message: 'phải là website, board hoặc centre' })
  channel?: PostingChannel;

  /** Free text: stays in the inspections database. */
  @IsString()
  @Length(1, 4000)
  text: string;

  /** Last day for the remedy. */
  @IsDay()
  dueOn: string;

  /** Document and clause that was not kept. */
  @IsOptional()
  @IsText(500)
  legalGround?: string;

  /** Dossiers in which it was found, by code or id; for findings about lateness or papers. */
  @IsOptional()
  @IsArray({ message: 'phải là danh sách' })
  @ArrayMaxSize(50, { message: 'tối đa 50 hồ sơ' })
  @Matches(ID_PATTERN, { each: true, message: 'phải là mã hồ sơ' })
  dossierIds?: string[];

  /** Item of the checklist it comes from. */
  @IsOptional()
  @IsId()
  checklistItem?: string;
}

export class FindingRef {
  @IsId()
  findingId: string;
}

/** Before the conclusion; what it is about is not changed: then it is withdrawn and recorded anew. */
export class CorrectFinding extends FindingRef {
  @IsText(1_000, 'phải ghi lý do')
  reason: string;

  @IsOptional()
  @IsIn(SEVERITIES, IS_SEVERITY)
  severity?: Severity;

  @IsOptional()
  @IsDay()
  dueOn?: string;

  @IsOptional()
  @IsString({ message: 'phải là văn bản' })
  @Length(1, 4_000, { message: 'dài từ 1 đến 4.000 ký tự' })
  text?: string;

  @IsOptional()
  @IsText(500)
  legalGround?: string;
}

export class WithdrawFinding extends FindingRef {
  @IsText(1_000, 'phải ghi lý do')
  reason: string;
}

export class RemedyAct extends FindingRef {
  /** What was done, or why it is returned. */
  @IsOptional()
  @IsString()
  @Length(1, 4000)
  note?: string;

  /** Address of a page that proves it. */
  @IsOptional()
  @IsWebAddress()
  url?: string;

  @IsOptional()
  @IsEvidenceIds()
  evidenceIds?: string[];
}

export class ExtendDue extends FindingRef {
  @IsDay()
  dueOn: string;

  @IsText(1_000, 'phải ghi lý do')
  reason: string;
}

/** At a verification visit (phúc tra): the remedy is in place. */
export class VerifyFinding extends FindingRef {
  @IsId()
  visitId: string;

  @IsOptional()
  @IsText(2_000)
  note?: string;
}

/** At a verification visit: the remedy did not last. */
export class ReopenFinding extends FindingRef {
  @IsId()
  visitId: string;

  @IsDay()
  dueOn: string;

  @IsText(2_000, 'phải ghi rõ vì sao')
  note: string;
}

export class ListFindings extends PageQuery {
  @IsOptional()
  @IsId()
  visitId?: string;

  @IsOptional()
  @IsIn(FINDING_STATES, { message: `phải là một trong: ${FINDING_STATES.join(', ')}` })
  state?: FindingState;

  @IsOptional()
  @IsId()
  unitId?: string;

  @IsOptional()
  @IsIn(FINDING_KINDS, IS_KIND)
  kind?: FindingKind;

  @IsOptional()
  @IsIn(SEVERITIES, IS_SEVERITY)
  severity?: Severity;

  @IsOptional()
  @IsId()
  dossierId?: string;

  /** `true`: open and past its last day. */
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'phải là true hoặc false' })
  overdue?: 'true' | 'false';
}

export type FindingAct =
  'submit' | 'accept' | 'return' | 'correct' | 'withdraw' | 'extend' | 'overdue' | 'verify' | 'reopen' | 'replace-unit';

/** A line of the story of a finding. */
export interface FindingNote {
  act: FindingAct;
  at: string;
  note: string;
  url: string | null;
  evidenceIds: string[];
  /** Role of who did it. */
  role: string;
}

export interface FindingView {
  id: string;
  visitId: string;
  unitId: string;
  kind: FindingKind;
  severity: Severity;
  procedureCode: string | null;
  channel: PostingChannel | null;
  /** Unit at whose board or site the posting is missing. */
  postingUnitId: string | null;
  text: string;
  legalGround: string;
  dossierIds: string[];
  /** The same with the codes people know. */
  dossiers: { id: string; code: string }[];
  checklistItem: string | null;
  dueOn: string;
  /** Open, and the last day is over. */
  overdue: boolean;
  /** A leader gave more time already. */
  dueExtended: boolean;
  /** A verification visit found the remedy in place. */
  verified: boolean;
  state: FindingState;
  recordedAt: string;
  /** What happened since, in order. */
  notes: FindingNote[];
}
