import {
  AdoptAuditPlan,
  CancelAudit,
  CarryOutAudit,
  CheckEffectiveness,
  DropQualityGoal,
  EvaluateQualityGoal,
  JudgeCorrection,
  MeasureQualityGoal,
  MoveAudit,
  RecordNonconformity,
  SetQualityGoal,
  SubmitCorrection,
} from '@motcua/contracts';

import { bodyOf } from '../writes/body-of.js';

export class SetGoalBody extends bodyOf(SetQualityGoal, [], ['goalId']) {}
export class MeasureGoalBody extends bodyOf(MeasureQualityGoal, ['goalId']) {}
export class EvaluateGoalBody extends bodyOf(EvaluateQualityGoal, ['goalId']) {}
export class DropGoalBody extends bodyOf(DropQualityGoal, ['goalId']) {}
export class AuditPlanBody extends bodyOf(AdoptAuditPlan, [], ['planId']) {}
export class CarryOutAuditBody extends bodyOf(CarryOutAudit, ['planId', 'auditId']) {}
export class MoveAuditBody extends bodyOf(MoveAudit, ['planId', 'auditId']) {}
export class CancelAuditBody extends bodyOf(CancelAudit, ['planId', 'auditId']) {}
export class NonconformityBody extends bodyOf(RecordNonconformity, ['planId', 'auditId'], ['nonconformityId']) {}
export class CorrectionBody extends bodyOf(SubmitCorrection, ['nonconformityId']) {}
export class JudgementBody extends bodyOf(JudgeCorrection, ['nonconformityId']) {}
export class EffectivenessBody extends bodyOf(CheckEffectiveness, ['nonconformityId']) {}
