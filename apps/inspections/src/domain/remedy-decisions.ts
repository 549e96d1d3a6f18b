import type { Decision, FindingState as RemedyState, Refusal, RemedyAct } from '@motcua/contracts';

import type { FindingFact, FindingState } from './finding.js';
import { conflict, invalid, notFound } from './refusals.js';

const unknown = notFound('finding-not-found', 'Không có nội dung tồn tại này.');

/** What a remedy can do from each state, for people whose move was refused. */
const STANDING: Record<RemedyState, { readonly state: string; readonly moves: string }> = {
  open: { state: 'đang chờ khắc phục', moves: 'báo cáo kết quả khắc phục' },
  'remedy-submitted': {
    state: 'đã báo cáo khắc phục, chờ xác nhận',
    moves: 'chấp nhận hoặc trả lại kết quả khắc phục',
  },
  remedied: { state: 'đã khắc phục xong', moves: 'không còn việc nào' },
};

/** The unit reports that it has remedied the finding. */
export function submitRemedy(state: FindingState, { findingId }: RemedyAct, at: string): Decision<FindingFact> {
  if (state.status === 'absent') return unknown;
  if (state.status !== 'open') return wrongMove(state.status);
  return [{ type: 'inspections.finding.remedy-submitted.v1', data: { findingId, submittedAt: at } }];
}

/** The inspectors confirm the remedy (phúc tra). */
export function acceptRemedy(state: FindingState, { findingId }: RemedyAct, at: string): Decision<FindingFact> {
  if (state.status === 'absent') return unknown;
  if (state.status !== 'remedy-submitted') return wrongMove(state.status);
  const { unitId, kind, procedureCode, channel, postingUnitId } = state;
  const data = { findingId, unitId, kind, procedureCode, channel, postingUnitId, acceptedAt: at };
  return [{ type: 'inspections.finding.remedy-accepted.v1', data }];
}

/** The inspectors return the remedy and say why; the unit has to do it again. */
export function returnRemedy(state: FindingState, { findingId, note }: RemedyAct, at: string): Decision<FindingFact> {
  if (state.status === 'absent') return unknown;
  if (state.status !== 'remedy-submitted') return wrongMove(state.status);
  if (!note?.trim()) return invalid('note-missing', 'note', 'Trả lại kết quả khắc phục phải ghi rõ lý do.');
  return [{ type: 'inspections.finding.remedy-returned.v1', data: { findingId, returnedAt: at } }];
}

function wrongMove(status: RemedyState): Refusal {
  const { state, moves } = STANDING[status];
  return conflict('remedy-move-refused', `Nội dung tồn tại ${state}. Việc làm được lúc này: ${moves}.`);
}
