import type {
  AdoptAuditPlan,
  Aggregate,
  AuditRef,
  CarryOutAudit,
  Decision,
  FactsOf,
  FieldError,
  MoveAudit,
} from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';

import type { KnownUnits } from '../known-unit.js';
import { conflict, faults, invalid, notFound, unknownUnits } from '../refusals.js';

export type AuditPlanFact = FactsOf<'inspections.audit-plan'>;

export type AuditPlanState = { readonly status: 'absent' } | AuditPlan;

export interface Audit {
  readonly auditId: string;
  readonly unitId: string;
  readonly plannedOn: string;
  readonly auditorUnitIds: readonly string[];
  readonly state: 'planned' | 'carried-out' | 'cancelled';
  readonly carriedOutOn: string;
}

/** A plan of internal audits. Names of auditors and results are kept beside it. */
export interface AuditPlan {
  readonly status: 'adopted';
  readonly number: string;
  readonly adoptedOn: string;
  readonly year: number;
  readonly audits: readonly Audit[];
}

export const auditPlan: Aggregate<AuditPlanState, AuditPlanFact> = {
  name: 'inspections.audit-plan',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'inspections.audit-plan.adopted.v1') {
      const { number, adoptedOn, year } = data;
      const audits = data.audits.map((audit) => ({ ...audit, state: 'planned', carriedOutOn: '' }) as const);
      return { status: 'adopted', number, adoptedOn, year, audits };
    }
    if (state.status === 'absent') return state;
    const change = changeOf({ type, data } as AuditPlanFact);
    return {
      ...state,
      audits: state.audits.map((one) => (one.auditId === data.auditId ? { ...one, ...change } : one)),
    };
  },
};

function changeOf({ type, data }: AuditPlanFact): Partial<Audit> {
  if (type === 'inspections.audit-plan.audit-carried-out.v1') {
    return { state: 'carried-out', carriedOutOn: data.carriedOutOn };
  }
  if (type === 'inspections.audit-plan.audit-moved.v1') return { plannedOn: data.plannedOn };
  return type === 'inspections.audit-plan.audit-cancelled.v1' ? { state: 'cancelled' } : {};
}

export const noAudit = notFound('audit-not-found', 'Kế hoạch không có cuộc đánh giá này.');

/** Auditors never audit their own division (TCVN ISO 9001, 9.2.2: objective and impartial). */
export function adoptAuditPlan(
  state: AuditPlanState,
  command: AdoptAuditPlan,
  known: KnownUnits,
): Decision<AuditPlanFact> {
  if (state.status !== 'absent') return conflict('audit-plan-exists', 'Mã kế hoạch đánh giá này đã được dùng.');
  const named = command.audits.flatMap(({ unitId, auditorUnitIds }) => [unitId, ...auditorUnitIds]);
  const missing = [...new Set(named)].filter((id) => !known.has(id));
  if (missing.length > 0) return unknownUnits(missing);
  const errors = command.audits.flatMap((audit, index) => faultsOf(command, audit, index));
  if (errors.length > 0) return faults('audits-not-fit', errors.map(({ message }) => message).join(' '), errors);
  const { planId, number, adoptedOn, year } = command;
  const audits = command.audits.map(({ auditId, unitId, plannedOn, auditorUnitIds }) => ({
    auditId,
    unitId,
    plannedOn,
    auditorUnitIds,
  }));
  return [{ type: 'inspections.audit-plan.adopted.v1', data: { planId, number, adoptedOn, year, audits } }];
}

function faultsOf(
  { audits, adoptedOn }: AdoptAuditPlan,
  { auditId, unitId, plannedOn, auditorUnitIds }: AdoptAuditPlan['audits'][number],
  index: number,
): FieldError[] {
  const at = (field: string, message: string) => ({ field: `audits.${index}.${field}`, message });
  return [
    ...(auditorUnitIds.includes(unitId)
      ? [at('auditorUnitIds', `Đánh giá viên không đánh giá đơn vị của mình (${unitId}).`)]
      : []),
    ...(plannedOn < adoptedOn ? [at('plannedOn', `Ngày đánh giá ${plannedOn} trước ngày ban hành kế hoạch.`)] : []),
    ...(audits.findIndex((one) => one.auditId === auditId) < index
      ? [at('auditId', `Cuộc đánh giá ${auditId} có hai lần.`)]
      : []),
  ];
}

export function carryOutAudit(state: AuditPlanState, command: CarryOutAudit, at: string): Decision<AuditPlanFact> {
  const { planId, auditId, carriedOutOn } = command;
  return whilePlanned(state, auditId, ({ unitId }, { adoptedOn }) => {
    if (carriedOutOn < adoptedOn || carriedOutOn > toLocal(at).date) {
      return invalid('audit-day-not-fit', 'carriedOutOn', 'Ngày thực hiện phải từ ngày ban hành kế hoạch đến hôm nay.');
    }
    return [{ type: 'inspections.audit-plan.audit-carried-out.v1', data: { planId, auditId, unitId, carriedOutOn } }];
  });
}

export const moveAudit = (state: AuditPlanState, { planId, auditId, plannedOn }: MoveAudit): Decision<AuditPlanFact> =>
  whilePlanned(state, auditId, (_audit, { adoptedOn }) =>
    plannedOn < adoptedOn
      ? invalid('audit-day-not-fit', 'plannedOn', 'Ngày mới không được trước ngày ban hành kế hoạch.')
      : [{ type: 'inspections.audit-plan.audit-moved.v1', data: { planId, auditId, plannedOn } }],
  );

export const cancelAudit = (
  state: AuditPlanState,
  { planId, auditId }: AuditRef,
  at: string,
): Decision<AuditPlanFact> =>
  whilePlanned(state, auditId, () => [
    { type: 'inspections.audit-plan.audit-cancelled.v1', data: { planId, auditId, cancelledAt: at } },
  ]);

function whilePlanned(
  state: AuditPlanState,
  auditId: string,
  decide: (audit: Audit, plan: AuditPlan) => Decision<AuditPlanFact>,
): Decision<AuditPlanFact> {
  const audit = auditIn(state, auditId);
  if (!audit || state.status === 'absent') return noAudit;
  if (audit.state === 'planned') return decide(audit, state);
  const done = audit.state === 'cancelled' ? 'bị hủy' : 'được thực hiện';
  return conflict('audit-ended', `Cuộc đánh giá này đã ${done}.`);
}

export const auditIn = (state: AuditPlanState, auditId: string): Audit | undefined =>
  state.status === 'absent' ? undefined : state.audits.find((one) => one.auditId === auditId);
