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
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { ID_PATTERN, IsDay, IsId, IsText } from './shared.js';

/** Thuộc and trực thuộc are two sets that are never merged. */
export type InspectedUnitKind = 'division' | 'affiliated';

export class PlannedUnitInput {
  @IsId()
  unitId: string;

  @IsIn(['division', 'affiliated'], { message: 'phải là division (thuộc) hoặc affiliated (trực thuộc)' })
  kind: InspectedUnitKind;
}

export class PlanRef {
  @IsId()
  planId: string;
}

export class AdoptPlan extends PlanRef {
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

  /** Documents the plan rests on, for example `Chỉ thị số 10/CT-CTUBND ngày 28/12/2012`. */
  @IsOptional()
  @IsArray({ message: 'phải là danh sách' })
  @ArrayMaxSize(30, { message: 'tối đa 30 căn cứ' })
  @IsString({ each: true, message: 'phải là văn bản' })
  @Length(1, 500, { each: true, message: 'dài từ 1 đến 500 ký tự' })
  legalGrounds?: string[];

  /** The plan among the registered documents. */
  @IsOptional()
  @IsId()
  documentId?: string;
}

export class OpenRound extends PlanRef {
  @IsInt()
  @Min(1)
  @Max(20)
  round: number;

  @IsDay()
  startsOn: string;

  @IsDay()
  endsOn: string;
}

/** Units come into the plan or leave it before they were visited. */
export class AmendPlan extends PlanRef {
  @IsText(1_000, 'phải ghi lý do điều chỉnh')
  reason: string;

  /** Number and symbol of the amending document. */
  @IsOptional()
  @IsText(60)
  document?: string;

  @IsOptional()
  @IsArray({ message: 'phải là danh sách' })
  @ArrayMaxSize(200, { message: 'tối đa 200 đơn vị' })
  @ValidateNested({ each: true })
  @Type(() => PlannedUnitInput)
  add?: PlannedUnitInput[];

  @IsOptional()
  @IsArray({ message: 'phải là danh sách' })
  @ArrayMaxSize(200, { message: 'tối đa 200 đơn vị' })
  @Matches(ID_PATTERN, { each: true, message: 'phải là mã đơn vị' })
  remove?: string[];
}

export const TEAM_ROLES = ['head', 'secretary', 'member'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

export class TeamMemberInput {
  /** Kept beside the plan, never in an event. */
  @IsText(120, 'phải ghi họ tên')
  name: string;

  @IsOptional()
  @IsText(120)
  position?: string;

  @IsIn(TEAM_ROLES, { message: 'phải là head (tổ trưởng), secretary (thư ký) hoặc member (thành viên)' })
  role: TeamRole;

  /** Login that signs for this member; left out: any inspector. */
  @IsOptional()
  @IsId()
  account?: string;
}

/** Sets up the team of a round by a decision; a later decision replaces it. */
export class AppointTeam extends PlanRef {
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'nhỏ nhất là 1' })
  round: number;

  @IsText(60, 'phải ghi số quyết định')
  decision: string;

  @IsDay()
  decidedOn: string;

  @IsArray({ message: 'phải là danh sách' })
  @ArrayMinSize(2, { message: 'tổ kiểm tra phải có ít nhất tổ trưởng và thư ký' })
  @ArrayMaxSize(30, { message: 'tối đa 30 người' })
  @ValidateNested({ each: true })
  @Type(() => TeamMemberInput)
  members: TeamMemberInput[];
}

/** Report of the team on a round (báo cáo kết quả kiểm tra). */
export class ReportRound extends PlanRef {
  @IsInt({ message: 'phải là số nguyên' })
  @Min(1, { message: 'nhỏ nhất là 1' })
  round: number;

  @IsText(60, 'phải ghi số báo cáo')
  number: string;

  @IsDay()
  reportedOn: string;

  @IsString({ message: 'phải ghi nhận xét, đánh giá' })
  @Length(1, 10_000, { message: 'dài từ 1 đến 10.000 ký tự' })
  text: string;
}

export interface TeamView {
  round: number;
  decision: string;
  decidedOn: string;
  /** A later decision set up another team. */
  replaced: boolean;
  members: { memberId: string; role: TeamRole; account: string | null; name: string; position: string }[];
}

export interface PlanView {
  id: string;
  number: string;
  adoptedOn: string;
  year: number;
  contents: string[];
  legalGrounds: string[];
  documentId: string | null;
  units: { unitId: string; kind: InspectedUnitKind }[];
  rounds: { round: number; startsOn: string; endsOn: string }[];
  teams: TeamView[];
  amendments: { at: string; document: string; reason: string; added: string[]; removed: string[] }[];
  reports: { round: number; number: string; reportedOn: string; text: string }[];
}

export interface KindCoverage {
  kind: InspectedUnitKind;
  /** Units that exist today. */
  total: number;
  planned: number;
  /** Planned units with a closed visit. */
  inspected: number;
  /** Per cent of the total, one decimal, half up. */
  plannedRate: number;
  inspectedRate: number;
}

/** How far a plan has got. */
export interface PlanCoverageView {
  planId: string;
  /** Day for which the units are counted. */
  on: string;
  kinds: KindCoverage[];
  rounds: { round: number; kind: InspectedUnitKind; scheduled: number; inspected: number }[];
  notVisited: { unitId: string; kind: InspectedUnitKind; scheduledOn: string | null }[];
}
