import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsOptional,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';

import { IsWebAddress } from './inspection-checklists.js';
import { IsEvidenceIds } from './evidence.js';
import {
  GOAL_DIRECTIONS,
  NONCONFORMITY_SEVERITIES,
  type GoalDirection,
  type NonconformitySeverity,
} from './quality-kinds.js';
import { ID_PATTERN, IsDay, IsId, IsText, PageQuery } from './shared.js';

const IsYear = (): PropertyDecorator => (target, property) => {
  IsInt({ message: 'phải là năm' })(target, property);
  Min(2000, { message: 'nhỏ nhất là 2000' })(target, property);
  Max(2100, { message: 'lớn nhất là 2100' })(target, property);
};

/** With at most two decimals. */
const IsFigure = (): PropertyDecorator => (target, property) => {
  IsNumber({ maxDecimalPlaces: 2 }, { message: 'phải là số, nhiều nhất hai chữ số thập phân' })(target, property);
  Min(0, { message: 'nhỏ nhất là 0' })(target, property);
  Max(10_000_000, { message: 'lớn nhất là 10.000.000' })(target, property);
};

export class GoalRef {
  @IsId()
  goalId: string;
}

/** A quality goal (mục tiêu chất lượng) of a unit for a year. */
export class SetQualityGoal extends GoalRef {
  @IsId()
  unitId: string;

  @IsYear()
  year: number;

  @IsText(500, 'phải ghi mục tiêu')
  text: string;

  /** What is counted, for example `%` or `hồ sơ`. */
  @IsText(40, 'phải ghi đơn vị tính')
  measure: string;

  @IsIn(GOAL_DIRECTIONS, { message: 'phải là at-least (đạt ít nhất) hoặc at-most (không quá)' })
  direction: GoalDirection;

  @IsFigure()
  target: number;

  @IsDay()
  dueOn: string;
}

export class MeasureQualityGoal extends GoalRef {
  @IsFigure()
  value: number;

  @IsDay()
  measuredOn: string;

  @IsOptional()
  @IsText(1_000)
  note?: string;
}

export class EvaluateQualityGoal extends GoalRef {
  /** Why it was missed and what follows; required then. */
  @IsOptional()
  @IsText(2_000)
  reason?: string;
}

export class DropQualityGoal extends GoalRef {
  @IsText(1_000, 'phải ghi lý do')
  reason: string;
}

export class PlannedAuditInput {
  @IsId()
  auditId: string;

  @IsId()
  unitId: string;

  @IsDay()
  plannedOn: string;

  /** Names of the auditors; kept beside, never in an event. */
  @IsText(300, 'phải ghi đánh giá viên')
  auditors: string;

  @IsArray({ message: 'phải là danh sách' })
  @ArrayMinSize(1, { message: 'phải ghi đơn vị của đánh giá viên' })
  @ArrayMaxSize(20, { message: 'tối đa 20 đơn vị' })
  @Matches(ID_PATTERN, { each: true, message: 'phải là mã đơn vị' })
  auditorUnitIds: string[];
}

export class AuditPlanRef {
  @IsId()
  planId: string;
}

/** A plan of internal audits (kế hoạch đánh giá nội bộ). */
export class AdoptAuditPlan extends AuditPlanRef {
  @IsText(60, 'phải ghi số, ký hiệu')
  number: string;

  @IsDay()
  adoptedOn: string;

  @IsYear()
  year: number;

  @IsOptional()
  @IsId()
  documentId?: string;

  @IsArray({ message: 'phải là danh sách' })
  @ArrayMinSize(1, { message: 'kế hoạch phải có ít nhất một cuộc đánh giá' })
  @ArrayMaxSize(100, { message: 'tối đa 100 cuộc' })
  @ValidateNested({ each: true })
  @Type(() => PlannedAuditInput)
  audits: PlannedAuditInput[];
}

export class AuditRef extends AuditPlanRef {
  @IsId()
  auditId: string;
}

export class CarryOutAudit extends AuditRef {
  @IsDay()
  carriedOutOn: string;

  @IsText(4_000, 'phải ghi kết quả')
  result: string;
}

export class MoveAudit extends AuditRef {
  @IsDay()
  plannedOn: string;

  @IsText(1_000, 'phải ghi lý do')
  reason: string;
}

export class CancelAudit extends AuditRef {
  @IsText(1_000, 'phải ghi lý do')
  reason: string;
}

export class NonconformityRef {
  @IsId()
  nonconformityId: string;
}

export class RecordNonconformity extends AuditRef {
  @IsId()
  nonconformityId: string;

  /** Clause of the standard. */
  @Matches(/^\d{1,2}(\.\d{1,2}){0,3}$/, { message: 'phải là điều khoản dạng 8.5.1' })
  clause: string;

  @IsIn(NONCONFORMITY_SEVERITIES, { message: 'phải là minor (nhẹ) hoặc major (nặng)' })
  severity: NonconformitySeverity;

  @IsText(4_000, 'phải mô tả sự không phù hợp')
  text: string;

  @IsDay()
  dueOn: string;
}

/** Cause, what was put right, and what keeps it from happening again. */
export class SubmitCorrection extends NonconformityRef {
  @IsText(2_000, 'phải ghi nguyên nhân')
  cause: string;

  @IsText(2_000, 'phải ghi việc khắc phục')
  correction: string;

  @IsText(2_000, 'phải ghi hành động ngăn tái diễn')
  correctiveAction: string;

  @IsOptional()
  @IsWebAddress()
  url?: string;

  @IsOptional()
  @IsEvidenceIds()
  evidenceIds?: string[];
}

export class JudgeCorrection extends NonconformityRef {
  @IsBoolean({ message: 'phải là true (chấp nhận) hoặc false (trả lại)' })
  accepted: boolean;

  /** Required when it is returned. */
  @IsOptional()
  @IsText(2_000)
  note?: string;
}

/** A later look: the correction lasts, or the nonconformity is open again. */
export class CheckEffectiveness extends NonconformityRef {
  @IsBoolean({ message: 'phải là true (có hiệu lực) hoặc false (mở lại)' })
  effective: boolean;

  /** New last day, when it is open again. */
  @IsOptional()
  @IsDay()
  dueOn?: string;

  @IsText(2_000, 'phải ghi nhận xét')
  note: string;
}

export class ListQuality extends PageQuery {
  @IsOptional()
  @Type(() => Number)
  @IsYear()
  year?: number;

  @IsOptional()
  @IsId()
  unitId?: string;
}
