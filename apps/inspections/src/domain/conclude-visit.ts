import type { ConcludeVisit, Decision, Refusal } from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';

import { conflict, invalid, noVisit } from './refusals.js';
import type { Visit, VisitFact, VisitState } from './visit.js';
import { cancelled } from './visit-decisions.js';

/** Issues the notice of conclusions (thông báo kết luận kiểm tra) of a closed visit whose minutes are done. */
export function conclude(state: VisitState, command: ConcludeVisit, at: string): Decision<VisitFact> {
  if (state.status === 'absent') return noVisit;
  const refusal = notDone(state) ?? wrongDays(state, command, toLocal(at).date);
  if (refusal) return refusal;
  const { visitId, number, issuedOn, remedyDueOn } = command;
  const { planId, unitId } = state;
  const data = { visitId, planId, unitId, number, issuedOn, remedyDueOn };
  return [{ type: 'inspections.visit.concluded.v1', data }];
}

function notDone({ status, minutes, conclusion }: Visit): Refusal | undefined {
  if (status === 'cancelled') return cancelled;
  if (conclusion) return conflict('visit-concluded', `Đã có thông báo kết luận số ${conclusion.number}.`);
  if (status !== 'closed') return conflict('visit-not-closed', 'Cuộc kiểm tra chưa kết thúc, chưa kết luận được.');
  if (minutes === 'signed' || minutes === 'refused-by-unit') return undefined;
  return conflict(
    'minutes-not-signed',
    'Biên bản chưa có chữ ký (hoặc ý kiến không ký) của hai bên, chưa kết luận được.',
  );
}

function wrongDays({ closedAt }: Visit, command: ConcludeVisit, today: string): Refusal | undefined {
  const { issuedOn, remedyDueOn } = command;
  if (issuedOn < toLocal(closedAt).date || issuedOn > today) {
    return invalid('issued-on', 'issuedOn', 'Ngày ban hành phải từ ngày kết thúc kiểm tra đến hôm nay.');
  }
  if (remedyDueOn > issuedOn) return undefined;
  return invalid('remedy-due', 'remedyDueOn', 'Hạn báo cáo khắc phục phải sau ngày ban hành thông báo kết luận.');
}
