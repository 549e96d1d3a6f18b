import type { Decision, Refusal, ReopenFinding, VerifyFinding } from '@motcua/contracts';
import { toLocal, vietnameseDate } from '@motcua/legal-calendar';

import { subjectOf, type Finding, type FindingFact, type FindingState } from './finding.js';
import { conflict, invalid, noVisit } from './refusals.js';
import { noFinding } from './remedy-decisions.js';
import type { VisitState } from './visit.js';

/** A verification visit (phúc tra) finds an accepted remedy in place. */
export function verifyFinding(
  state: FindingState,
  { findingId, visitId }: VerifyFinding,
  visit: VisitState,
  at: string,
): Decision<FindingFact> {
  if (state.status === 'absent') return noFinding;
  const refusal = wrongVisit(state, visit, at) ?? notRemedied(state);
  if (refusal) return refusal;
  if (state.verified) return conflict('finding-verified', 'Nội dung này đã được phúc tra xác nhận.');
  const { unitId } = state;
  return [{ type: 'inspections.finding.verified.v1', data: { findingId, visitId, unitId, verifiedAt: at } }];
}

/** A verification visit finds that the remedy did not last: the finding is open again with a new last day. */
export function reopenFinding(
  state: FindingState,
  { findingId, visitId, dueOn }: ReopenFinding,
  visit: VisitState,
  at: string,
): Decision<FindingFact> {
  if (state.status === 'absent') return noFinding;
  const refusal = wrongVisit(state, visit, at) ?? notRemedied(state);
  if (refusal) return refusal;
  if (dueOn < toLocal(at).date) return invalid('due-past', 'dueOn', 'Hạn khắc phục mới không được trước hôm nay.');
  const data = { findingId, visitId, ...subjectOf(state), dueOn, reopenedAt: at };
  return [{ type: 'inspections.finding.reopened.v1', data }];
}

function wrongVisit({ unitId }: Finding, visit: VisitState, at: string): Refusal | undefined {
  if (visit.status === 'absent') return noVisit;
  if (visit.purpose !== 'verification' || visit.status === 'cancelled') {
    return invalid('not-a-verification', 'visitId', 'Chỉ cuộc phúc tra mới xác nhận lại kết quả khắc phục.');
  }
  if (visit.unitId !== unitId) return invalid('other-unit', 'visitId', 'Cuộc phúc tra này ở đơn vị khác.');
  if (toLocal(at).date >= visit.visitOn) return undefined;
  return conflict(
    'visit-not-yet',
    `Cuộc phúc tra diễn ra ngày ${vietnameseDate(visit.visitOn)}, chưa ghi kết quả được.`,
  );
}

function notRemedied({ status }: Finding): Refusal | undefined {
  if (status === 'remedied') return undefined;
  return conflict('finding-not-remedied', 'Chỉ phúc tra nội dung tồn tại đã được chấp nhận khắc phục.');
}
