import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { ItemAnswerInput, type ChecklistView, type ItemAnswerView } from './inspection-checklists.js';
import type { InspectedUnitKind, TeamView } from './inspection-plans.js';
import { IsDay, IsId, IsText, PageQuery } from './shared.js';

export const VISIT_PURPOSES = ['inspection', 'verification'] as const;
export type VisitPurpose = (typeof VISIT_PURPOSES)[number];
export const VISIT_STATES = ['scheduled', 'closed', 'cancelled'] as const;
export type VisitStatus = (typeof VISIT_STATES)[number];
export type SelfReportState = 'none' | 'submitted' | 'returned';
export type MinutesState = 'none' | 'signed-by-team' | 'signed' | 'refused-by-unit';

export class ScheduleVisit {
  @IsId()
  visitId: string;

  @IsId()
  planId: string;

  @IsInt()
  @Min(1)
  @Max(20)
  round: number;

  @IsId()
  unitId: string;

  @IsDay()
  visitOn: string;

  /** `verification`: looks after remedies (phúc tra); left out: an inspection of the round. */
  @IsOptional()
  @IsIn(VISIT_PURPOSES, { message: 'phải là inspection (kiểm tra) hoặc verification (phúc tra)' })
  purpose?: VisitPurpose;
}

export class VisitRef {
  @IsId()
  visitId: string;
}

export class RescheduleVisit extends VisitRef {
  @IsDay()
  visitOn: string;

  @IsText(1_000, 'phải ghi lý do')
  reason: string;
}

export class CancelVisit extends VisitRef {
  @IsText(1_000, 'phải ghi lý do')
  reason: string;
}

/** Tells the unit of the visit. */
export class NotifyUnit extends VisitRef {
  @IsText(60, 'phải ghi số thông báo')
  number: string;

  @IsDay()
  issuedOn: string;

  @IsDay()
  selfReportDueOn: string;

  /** Outline of the report of the unit about itself, beyond the checklist. */
  @IsOptional()
  @IsString({ message: 'phải là văn bản' })
  @Length(1, 4_000, { message: 'dài từ 1 đến 4.000 ký tự' })
  outline?: string;
}

export class SubmitSelfReport extends VisitRef {
  @IsArray({ message: 'phải là danh sách' })
  @ArrayMinSize(1, { message: 'phải có câu trả lời' })
  @ArrayMaxSize(200, { message: 'tối đa 200 câu trả lời' })
  @ValidateNested({ each: true })
  @Type(() => ItemAnswerInput)
  answers: ItemAnswerInput[];

  @IsOptional()
  @IsString({ message: 'phải là văn bản' })
  @Length(1, 10_000, { message: 'dài từ 1 đến 10.000 ký tự' })
  summary?: string;
}

export class ReturnSelfReport extends VisitRef {
  @IsText(2_000, 'phải ghi rõ nội dung cần bổ sung')
  reason: string;
}

export class SignMinutes extends VisitRef {
  /** Who was there on both sides, one line each. */
  @IsArray({ message: 'phải là danh sách' })
  @ArrayMinSize(1, { message: 'phải ghi thành phần tham dự' })
  @ArrayMaxSize(50, { message: 'tối đa 50 người' })
  @IsString({ each: true, message: 'phải là văn bản' })
  @Length(1, 200, { each: true, message: 'mỗi dòng dài từ 1 đến 200 ký tự' })
  present: string[];

  /** What the team wants to say besides answers and findings. */
  @IsOptional()
  @IsText(4_000)
  remark?: string;
}

export class SignForUnit extends VisitRef {
  /** Opinion of the unit on the minutes. */
  @IsOptional()
  @IsText(4_000)
  opinion?: string;
}

export class RefuseToSign extends VisitRef {
  @IsText(4_000, 'không ký biên bản phải ghi rõ ý kiến')
  opinion: string;
}

export class SupplementMinutes extends VisitRef {
  @IsText(4_000, 'phải ghi nội dung bổ sung, đính chính')
  text: string;
}

export class ConcludeVisit extends VisitRef {
  @IsText(60, 'phải ghi số thông báo kết luận')
  number: string;

  @IsDay()
  issuedOn: string;

  /** Last day for the unit to report what it has remedied. */
  @IsDay()
  remedyDueOn: string;

  /** The notice among the registered documents. */
  @IsOptional()
  @IsId()
  documentId?: string;

  @IsText(6_000, 'phải ghi ưu điểm')
  strengths: string;

  @IsText(6_000, 'phải ghi tồn tại, hạn chế')
  shortcomings: string;

  @IsText(6_000, 'phải ghi yêu cầu đối với đơn vị')
  demands: string;
}

export class ListVisits extends PageQuery {
  @IsOptional()
  @IsId()
  planId?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'phải là số nguyên' })
  round?: number;

  @IsOptional()
  @IsId()
  unitId?: string;

  @IsOptional()
  @IsIn(VISIT_STATES, { message: `phải là một trong: ${VISIT_STATES.join(', ')}` })
  state?: VisitStatus;
}

export interface VisitView {
  id: string;
  planId: string;
  round: number;
  unitId: string;
  unitKind: InspectedUnitKind;
  visitOn: string;
  purpose: VisitPurpose;
  state: VisitStatus;
  closedAt: string | null;
  /** Number of the notice to the unit. */
  notice: { number: string; issuedOn: string; selfReportDueOn: string } | null;
  selfReport: SelfReportState;
  answered: number;
  minutes: MinutesState;
  conclusion: { number: string; issuedOn: string; remedyDueOn: string } | null;
  /** Last day for the notice of conclusions; null before the visit was closed. */
  concludeBy: string | null;
}

/** Everything about one visit, with its texts. */
export interface VisitFileView extends VisitView {
  planNumber: string;
  checklists: readonly ChecklistView[];
  answers: ItemAnswerView[];
  /** The team of its round as the plan has it now. */
  team: TeamView | null;
  outline: string;
  selfReportFile: {
    submittedAt: string;
    late: boolean;
    summary: string;
    returnedBecause: string | null;
    answers: ItemAnswerInput[];
  } | null;
  minutesFile: {
    present: string[];
    remark: string;
    teamSignedAt: string;
    unitSignedAt: string | null;
    unitRefusedAt: string | null;
    opinion: string;
    supplements: { no: number; at: string; text: string }[];
  } | null;
  conclusionFile: { strengths: string; shortcomings: string; demands: string; documentId: string | null } | null;
  /** Days it was moved, or why it was cancelled. */
  changes: { at: string; text: string }[];
}
