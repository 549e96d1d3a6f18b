import type { Decision, ScheduleVisit, VisitRef } from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';

import type { PlanState } from './plan.js';
import { conflict, invalid, noPlan, notFound, noVisit } from './refusals.js';
import type { VisitFact, VisitState } from './visit.js';

/** Schedules a visit to a unit of the plan on a day of an open round. */
export function schedule(state: VisitState, command: ScheduleVisit, plan: PlanState): Decision<VisitFact> {
  const { visitId, planId, round, unitId, visitOn } = command;
  if (state.status !== 'absent') return conflict('visit-exists', 'Mã cuộc kiểm tra này đã được dùng.');
  if (plan.status === 'absent') return noPlan;
  const open = plan.rounds.find((candidate) => candidate.round === round);
  if (!open) return notFound('round-not-open', `Đợt ${round} của kế hoạch ${plan.number} chưa được mở.`);
  const planned = plan.units.find((candidate) => candidate.unitId === unitId);
  if (!planned) return invalid('unit-not-planned', 'unitId', `Kế hoạch ${plan.number} không có đơn vị ${unitId}.`);
  if (visitOn < open.startsOn || visitOn > open.endsOn) {
    const days = `từ ${open.startsOn} đến ${open.endsOn}`;
    return invalid('visit-outside-round', 'visitOn', `Ngày kiểm tra phải nằm trong đợt ${round}, ${days}.`);
  }
  return [
    {
      type: 'inspections.visit.scheduled.v1',
      data: { visitId, planId, round, unitId, unitKind: planned.kind, visitOn },
    },
  ];
}

/** Closes a visit once it has taken place. */
export function close(state: VisitState, { visitId }: VisitRef, at: string): Decision<VisitFact> {
  if (state.status === 'absent') return noVisit;
  if (state.status === 'closed') return conflict('visit-closed', 'Cuộc kiểm tra này đã kết thúc.');
  const { planId, unitId, unitKind, visitOn } = state;
  if (toLocal(at).date < visitOn) {
    return conflict('visit-not-yet', `Cuộc kiểm tra diễn ra ngày ${visitOn}, chưa kết thúc được.`);
  }
  return [{ type: 'inspections.visit.closed.v1', data: { visitId, planId, unitId, unitKind, closedAt: at } }];
}
