import type { Decision, FindingState as RemedyState, Refusal, RemedyAct } from '@motcua/contracts';

import { subjectOf, type FindingFact, type FindingState } from './finding.js';
import { conflict, invalid, notFound } from './refusals.js';

export const noFinding = notFound('finding-not-found', 'Không có nội dung tồn tại này.');

/** What a remedy can do from each state, for people whose move was refused. */
const STANDING: Record<RemedyState, { readonly state: string; readonly moves: string }> = {
  open: { state: 'đang chờ khắc phục', moves: 'báo cáo kết quả khắc phục' },
  'remedy-submitted': {
    state: 'đã báo cáo khắc phục, chờ xác nhận',
    moves: 'chấp nhận hoặc trả lại kết quả khắc phục',
  },
  remedied: { state: 'đã khắc phục xong', moves: 'không còn việc nào' },
  withdrawn: { state: 'đã được rút', moves: 'không còn việc nào' },
};

/** Somebody of another unit spoke for a unit. */
export const notTheirs: Refusal = {
  refused: 'forbidden',
  code: 'not-for-this-unit',
  detail: 'Tài khoản này không thuộc đơn vị được kiểm tra nên không thực hiện được việc này thay đơn vị.',
};

/** The unit reports that it has remedied the finding. */
export function submitRemedy(state: FindingState, { findingId }: RemedyAct, at: string): Decision<FindingFact> {
  if (state.status === 'absent') return noFinding;
  if (state.status !== 'open') return wrongMove(state.status);
  return [{ type: 'inspections.finding.remedy-submitted.v1', data: { findingId, submittedAt: at } }];
}

/** The inspectors confirm the remedy (phúc tra). */
export function acceptRemedy(state: FindingState, { findingId }: RemedyAct, at: string): Decision<FindingFact> {
  if (state.status === 'absent') return noFinding;
  if (state.status !== 'remedy-submitted') return wrongMove(state.status);
  return [{ type: 'inspections.finding.remedy-accepted.v1', data: { findingId, ...subjectOf(state), acceptedAt: at } }];
}

/** The inspectors return the remedy and say why; the unit has to do it again. */
export function returnRemedy(state: FindingState, { findingId, note }: RemedyAct, at: string): Decision<FindingFact> {
  if (state.status === 'absent') return noFinding;
  if (state.status !== 'remedy-submitted') return wrongMove(state.status);
  if (!note?.trim()) return invalid('note-missing', 'note', 'Trả lại kết quả khắc phục phải ghi rõ lý do.');
  return [{ type: 'inspections.finding.remedy-returned.v1', data: { findingId, returnedAt: at } }];
}

function wrongMove(status: RemedyState): Refusal {
  const { state, moves } = STANDING[status];
  return conflict('remedy-move-refused', `Nội dung tồn tại ${state}. Việc làm được lúc này: ${moves}.`);
}
