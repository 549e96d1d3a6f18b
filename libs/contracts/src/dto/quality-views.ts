import { request } from '../requests/request.js';
import type {
  AdoptAuditPlan,
  CancelAudit,
  CarryOutAudit,
  CheckEffectiveness,
  DropQualityGoal,
  EvaluateQualityGoal,
  JudgeCorrection,
  ListQuality,
  MeasureQualityGoal,
  MoveAudit,
  NonconformityRef,
  RecordNonconformity,
  SetQualityGoal,
  SubmitCorrection,
} from './quality.js';
import type { GoalDirection, ListNonconformities, NonconformitySeverity } from './quality-kinds.js';
import type { Page } from './shared.js';

export interface QualityGoalView {
  id: string;
  unitId: string;
  year: number;
  text: string;
  measure: string;
  direction: GoalDirection;
  target: number;
  dueOn: string;
  /** Last measured value and its day. */
  value: number | null;
  measuredOn: string | null;
  state: 'open' | 'met' | 'missed' | 'dropped';
  /** Whether the last value reaches the target; null before the first. */
  onTarget: boolean | null;
  reason: string;
}

export interface AuditView {
  auditId: string;
  unitId: string;
  plannedOn: string;
  auditors: string;
  auditorUnitIds: string[];
  state: 'planned' | 'carried-out' | 'cancelled';
  carriedOutOn: string | null;
  /** Result, or why it was moved or cancelled. */
  note: string;
}

export interface AuditPlanView {
  id: string;
  number: string;
  adoptedOn: string;
  year: number;
  documentId: string | null;
  audits: AuditView[];
}

export interface NonconformityView {
  id: string;
  planId: string;
  auditId: string;
  unitId: string;
  clause: string;
  severity: NonconformitySeverity;
  text: string;
  dueOn: string;
  overdue: boolean;
  state: 'open' | 'submitted' | 'accepted';
  effective: boolean;
  recordedAt: string;
  /** What happened since, in order. */
  story: { act: string; at: string; text: string; url: string | null; evidenceIds: string[] }[];
}

export const qualityApi = {
  setGoal: request<SetQualityGoal, QualityGoalView>('inspections.quality.set-goal'),
  measureGoal: request<MeasureQualityGoal, QualityGoalView>('inspections.quality.measure-goal'),
  evaluateGoal: request<EvaluateQualityGoal, QualityGoalView>('inspections.quality.evaluate-goal'),
  dropGoal: request<DropQualityGoal, QualityGoalView>('inspections.quality.drop-goal'),
  listGoals: request<ListQuality, Page<QualityGoalView>>('inspections.quality.list-goals'),
  adoptAuditPlan: request<AdoptAuditPlan, AuditPlanView>('inspections.quality.adopt-audit-plan'),
  carryOutAudit: request<CarryOutAudit, AuditPlanView>('inspections.quality.carry-out-audit'),
  moveAudit: request<MoveAudit, AuditPlanView>('inspections.quality.move-audit'),
  cancelAudit: request<CancelAudit, AuditPlanView>('inspections.quality.cancel-audit'),
  listAuditPlans: request<ListQuality, Page<AuditPlanView>>('inspections.quality.list-audit-plans'),
  recordNonconformity: request<RecordNonconformity, NonconformityView>('inspections.quality.record-nonconformity'),
  submitCorrection: request<SubmitCorrection, NonconformityView>('inspections.quality.submit-correction'),
  judgeCorrection: request<JudgeCorrection, NonconformityView>('inspections.quality.judge-correction'),
  checkEffectiveness: request<CheckEffectiveness, NonconformityView>('inspections.quality.check-effectiveness'),
  listNonconformities: request<ListNonconformities, Page<NonconformityView>>(
    'inspections.quality.list-nonconformities',
  ),
  getNonconformity: request<NonconformityRef, NonconformityView>('inspections.quality.get-nonconformity'),
};
