import type { CancelVisit, Decision, Refusal, RescheduleVisit, ScheduleVisit, VisitRef } from '@motcua/contracts';
import { toLocal, vietnameseDate } from '@motcua/legal-calendar';

import type { KnownUnit } from './known-unit.js';
import type { Plan, PlanState, Round } from './plan.js';
import { conflict, invalid, noPlan, notFound, noVisit } from './refusals.js';
import type { Visit, VisitFact, VisitState } from './visit.js';

export const cancelled = conflict('visit-cancelled', 'Cuộc kiểm tra này đã bị hủy.');

/**
 * Schedules a visit to a unit of the plan: an inspection on a day of an open round, a verification (phúc tra) on any day
 * since the round began.
 * @param unit what the directory knows of the unit
 */
export function schedule(
  state: VisitState,
  command: ScheduleVisit,
  plan: PlanState,
  unit?: KnownUnit,
): Decision<VisitFact> {
  const { visitId, planId, round, unitId, visitOn, purpose = 'inspection' } = command;
  if (state.status !== 'absent') return conflict('visit-exists', 'Mã cuộc kiểm tra này đã được dùng.');
  if (plan.status === 'absent') return noPlan;
  const open = roundOf(plan, round);
  if (!('startsOn' in open)) return open;
  const planned = plan.units.find((candidate) => candidate.unitId === unitId);
  if (!planned) return notPlanned(plan.number, unit?.name ?? unitId);
  const refusal = wrongDay(visitOn, open, purpose) ?? gone(visitOn, unit);
  if (refusal) return refusal;
  const data = { visitId, planId, round, unitId, unitKind: planned.kind, visitOn };
  const why = purpose === 'verification' ? { purpose } : {};
  return [{ type: 'inspections.visit.scheduled.v1', data: { ...data, ...why } }];
}

const notPlanned = (number: string, name: string): Refusal =>
  invalid(
    'unit-not-planned',
    'unitId',
    `Kế hoạch ${number} không có đơn vị ${name}. Muốn kiểm tra đơn vị này, hãy điều chỉnh kế hoạch trước.`,
  );

const roundOf = (plan: Plan, round: number): Round | Refusal =>
  plan.rounds.find((candidate) => candidate.round === round) ??
  notFound('round-not-open', `Đợt ${round} của kế hoạch ${plan.number} chưa được mở.`);

function wrongDay(visitOn: string, { round, startsOn, endsOn }: Round, purpose: string): Refusal | undefined {
  const late = visitOn > endsOn && purpose !== 'verification';
  if (visitOn >= startsOn && !late) return undefined;
  const days = `từ ${vietnameseDate(startsOn)} đến ${vietnameseDate(endsOn)}`;
  return invalid('visit-outside-round', 'visitOn', `Ngày kiểm tra phải nằm trong đợt ${round}, ${days}.`);
}

function gone(visitOn: string, unit?: KnownUnit): Refusal | undefined {
  if (!unit?.dissolvedFrom || visitOn < unit.dissolvedFrom) return undefined;
  return invalid(
    'unit-dissolved',
    'unitId',
    `${unit.name} không còn hoạt động từ ngày ${vietnameseDate(unit.dissolvedFrom)}.`,
  );
}

/** Moves a visit that has not taken place to another day of its round. The reason is kept beside. */
export function reschedule(
  state: VisitState,
  { visitId, visitOn }: RescheduleVisit,
  plan: PlanState,
): Decision<VisitFact> {
  if (state.status === 'absent') return noVisit;
  if (plan.status === 'absent') return noPlan;
  const refusal = over(state);
  if (refusal) return refusal;
  if (visitOn === state.visitOn) return invalid('same-day', 'visitOn', 'Ngày mới trùng với ngày đã định.');
  const open = roundOf(plan, state.round);
  if (!('startsOn' in open)) return open;
  const wrong = wrongDay(visitOn, open, state.purpose);
  if (wrong) return wrong;
  const { unitId, visitOn: fromOn } = state;
  return [{ type: 'inspections.visit.rescheduled.v1', data: { visitId, unitId, fromOn, visitOn } }];
}

/** Cancels a visit that has not taken place. The reason is kept beside. */
export function cancel(state: VisitState, { visitId }: CancelVisit, at: string): Decision<VisitFact> {
  if (state.status === 'absent') return noVisit;
  const refusal = over(state);
  if (refusal) return refusal;
  const { planId, unitId, unitKind } = state;
  return [{ type: 'inspections.visit.cancelled.v1', data: { visitId, planId, unitId, unitKind, cancelledAt: at } }];
}

/** A visit at which something was already written down is no plan any more. */
function over({ status, answers, minutes }: Visit): Refusal | undefined {
  if (status === 'cancelled') return cancelled;
  if (status === 'closed') return conflict('visit-closed', 'Cuộc kiểm tra này đã kết thúc.');
  if (minutes === 'none' && Object.keys(answers).length === 0) return undefined;
  return conflict('visit-under-way', 'Cuộc kiểm tra đã bắt đầu (đã có nội dung trong phiếu), không dời hoặc hủy được.');
}

/** Closes a visit once it has taken place. */
export function close(state: VisitState, { visitId }: VisitRef, at: string): Decision<VisitFact> {
  if (state.status === 'absent') return noVisit;
  if (state.status === 'cancelled') return cancelled;
  if (state.status === 'closed') return conflict('visit-closed', 'Cuộc kiểm tra này đã kết thúc.');
  const { planId, unitId, unitKind, visitOn } = state;
  if (toLocal(at).date < visitOn) {
    return conflict('visit-not-yet', `Cuộc kiểm tra diễn ra ngày ${vietnameseDate(visitOn)}, chưa kết thúc được.`);
  }
  return [{ type: 'inspections.visit.closed.v1', data: { visitId, planId, unitId, unitKind, closedAt: at } }];
}
