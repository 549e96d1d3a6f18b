import type { CorrectFinding, Decision, Refusal, WithdrawFinding } from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';

import { subjectOf, type Finding, type FindingFact, type FindingState } from './finding.js';
import { conflict, invalid } from './refusals.js';
import { noFinding } from './remedy-decisions.js';
import type { VisitState } from './visit.js';

/** Corrects what was written down of a finding, until the conclusion. Text and reason are kept beside. */
export function correctFinding(
  state: FindingState,
  command: CorrectFinding,
  visit: VisitState,
  at: string,
): Decision<FindingFact> {
  if (state.status === 'absent') return noFinding;
  const refusal = settled(state, visit);
  if (refusal) return refusal;
  const { findingId, severity = state.severity, dueOn = state.dueOn, text, legalGround } = command;
  if (severity === state.severity && dueOn === state.dueOn && text === undefined && legalGround === undefined) {
    return invalid('nothing-corrected', 'severity', 'Chưa có nội dung nào được sửa.');
  }
  if (dueOn !== state.dueOn && dueOn < toLocal(at).date) {
    return invalid('due-before-recorded', 'dueOn', 'Hạn khắc phục mới không được trước hôm nay.');
  }
  return [{ type: 'inspections.finding.corrected.v1', data: { findingId, severity, dueOn, correctedAt: at } }];
}

/** Takes a finding back, until the conclusion: it never counted. The reason is kept beside. */
export function withdrawFinding(
  state: FindingState,
  { findingId }: WithdrawFinding,
  visit: VisitState,
  at: string,
): Decision<FindingFact> {
  if (state.status === 'absent') return noFinding;
  const refusal = settled(state, visit);
  if (refusal) return refusal;
  return [{ type: 'inspections.finding.withdrawn.v1', data: { findingId, ...subjectOf(state), withdrawnAt: at } }];
}

function settled({ status }: Finding, visit: VisitState): Refusal | undefined {
  if (status === 'withdrawn') return conflict('finding-withdrawn', 'Nội dung tồn tại này đã được rút.');
  if (visit.status !== 'absent' && visit.conclusion) {
    const detail = `Đã có thông báo kết luận số ${visit.conclusion.number}, không sửa hoặc rút nội dung tồn tại nữa.`;
    return conflict('visit-concluded', detail);
  }
  if (status === 'open') return undefined;
  return conflict('remedy-under-way', 'Đơn vị đã báo cáo khắc phục nội dung này, không sửa hoặc rút nữa.');
}
