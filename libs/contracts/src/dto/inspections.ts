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

import { request } from '../requests/request.js';
import { POSTING_CHANNELS, type PostingChannel } from './posting.js';
import { IsDay, IsId, PageQuery, type Page } from './shared.js';

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
export type FindingState = 'open' | 'remedy-submitted' | 'remedied';

export class PlannedUnitInput {
  @IsId()
  unitId: string;

  @IsIn(['division', 'affiliated'], { message: 'phải là division (thuộc) hoặc affiliated (trực thuộc)' })
  kind: 'division' | 'affiliated';
}

export class AdoptPlan {
  @IsId()
  planId: string;

  @IsString()
  @Length(1, 60)
  number: string;

  @IsDay()
  adoptedOn: string;

  @IsInt()
  @Min(2000)
  @Max(2100)
  year: number;

  @IsArray()
  @ArrayMinSize(1, { message: 'kế hoạch phải có ít nhất một đơn vị' })
  @ArrayMaxSize(1000)
  @ValidateNested({ each: true })
  @Type(() => PlannedUnitInput)
  units: PlannedUnitInput[];

  /** Contents to inspect, in the words of the plan. */
  @IsArray()
  @IsString({ each: true })
  @ArrayMaxSize(30)
  contents: string[];
}

export class OpenRound {
  @IsId()
  planId: string;

  @IsInt()
  @Min(1)
  @Max(20)
  round: number;

  @IsDay()
  startsOn: string;

  @IsDay()
  endsOn: string;
}

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
}

export class VisitRef {
  @IsId()
  visitId: string;
}

export class RecordFinding {
  @IsId()
  findingId: string;

  @IsId()
  visitId: string;

  @IsIn(FINDING_KINDS, { message: `phải là một trong: ${FINDING_KINDS.join(', ')}` })
  kind: FindingKind;

  @IsIn(SEVERITIES, { message: 'phải là minor (thiếu sót), major (khuyết điểm) hoặc serious (nghiêm trọng)' })
  severity: Severity;

  /** Required for findings about a posting. */
  @IsOptional()
  @IsId()
  procedureCode?: string;

  @IsOptional()
  @IsIn(POSTING_CHANNELS, { message: 'phải là website hoặc board' })
  channel?: PostingChannel;

  /** Free text: stays in the inspections database. */
  @IsString()
  @Length(1, 4000)
  text: string;

  /** Last day for the remedy. */
  @IsDay()
  dueOn: string;
}

export class RemedyAct {
  @IsId()
  findingId: string;

  /** What was done, or why it is returned. */
  @IsOptional()
  @IsString()
  @Length(1, 4000)
  note?: string;
}

export class ListFindings extends PageQuery {
  @IsOptional()
  @IsId()
  visitId?: string;
}

export interface PlanView {
  id: string;
  number: string;
  adoptedOn: string;
  year: number;
  contents: string[];
  units: { unitId: string; kind: 'division' | 'affiliated' }[];
  rounds: { round: number; startsOn: string; endsOn: string }[];
}

export interface VisitView {
  id: string;
  planId: string;
  round: number;
  unitId: string;
  unitKind: 'division' | 'affiliated';
  visitOn: string;
  state: 'scheduled' | 'closed';
  closedAt: string | null;
}

export interface FindingView {
  id: string;
  visitId: string;
  unitId: string;
  kind: FindingKind;
  severity: Severity;
  procedureCode: string | null;
  channel: PostingChannel | null;
  text: string;
  dueOn: string;
  state: FindingState;
  recordedAt: string;
}

export const inspectionsApi = {
  adoptPlan: request<AdoptPlan, PlanView>('inspections.adopt-plan'),
  openRound: request<OpenRound, PlanView>('inspections.open-round'),
  scheduleVisit: request<ScheduleVisit, VisitView>('inspections.schedule-visit'),
  closeVisit: request<VisitRef, VisitView>('inspections.close-visit'),
  recordFinding: request<RecordFinding, FindingView>('inspections.record-finding'),
  submitRemedy: request<RemedyAct, FindingView>('inspections.submit-remedy'),
  acceptRemedy: request<RemedyAct, FindingView>('inspections.accept-remedy'),
  returnRemedy: request<RemedyAct, FindingView>('inspections.return-remedy'),
  listPlans: request<PageQuery, Page<PlanView>>('inspections.list-plans'),
  listVisits: request<PageQuery, Page<VisitView>>('inspections.list-visits'),
  listFindings: request<ListFindings, Page<FindingView>>('inspections.list-findings'),
};
