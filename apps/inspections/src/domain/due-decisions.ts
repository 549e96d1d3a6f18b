import type { Decision, ExtendDue } from '@motcua/contracts';
import { toLocal, vietnameseDate } from '@motcua/legal-calendar';

import type { FindingFact, FindingState } from './finding.js';
import { conflict, invalid } from './refusals.js';
import { noFinding } from './remedy-decisions.js';

/** A leader gives more time, once. The reason is kept beside. */
export function extendDue(state: FindingState, { findingId, dueOn }: ExtendDue, at: string): Decision<FindingFact> {
  if (state.status === 'absent') return noFinding;
  if (state.status !== 'open') return conflict('finding-not-open', 'Chỉ gia hạn nội dung tồn tại đang chờ khắc phục.');
  if (state.extended) return conflict('due-extended', 'Nội dung này đã được gia hạn một lần, không gia hạn nữa.');
  if (dueOn <= state.dueOn || dueOn < toLocal(at).date) {
    return invalid(
      'due-not-later',
      'dueOn',
      `Hạn mới phải sau hạn cũ (${vietnameseDate(state.dueOn)}) và không trước hôm nay.`,
    );
  }
  const { unitId } = state;
  return [{ type: 'inspections.finding.due-extended.v1', data: { findingId, unitId, dueOn, extendedAt: at } }];
}

/** The last day is over and nothing was reported: told once for each last day. */
export function markOverdue(state: FindingState, findingId: string, at: string): Decision<FindingFact> {
  if (state.status !== 'open' || state.toldOverdue || toLocal(at).date <= state.dueOn) return [];
  const { unitId, severity, dueOn } = state;
  return [{ type: 'inspections.finding.overdue.v1', data: { findingId, unitId, severity, dueOn, noticedAt: at } }];
}
