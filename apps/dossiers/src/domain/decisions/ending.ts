import type { Decision } from '@motcua/contracts';
import type { WorkingCalendar } from '@motcua/legal-calendar';

import { counting, dueAfter, judged } from '../clock.js';
import { conflict } from '../refusals.js';
import { hasClock, type DossierFact, type DossierState } from '../state.js';
import { isOneOf, PAUSED } from '../status.js';
import { blocked, type At } from './moving.js';

/** T11: the result is signed; by its date the dossier is early, on time or late. */
export function complete(
  state: DossierState,
  { dossierId, outcome, at }: At & { outcome: string },
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  const refused = blocked(state, 'complete', at);
  if (refused || !hasClock(state)) return refused ?? [];
  const end = counting(() => judged(state, at, calendar));
  if ('refused' in end) return end;
  return [{ type: 'dossiers.dossier.completed.v1', data: { dossierId, outcome, completedAt: at, ...end } }];
}

/** T12: handed to the applicant; the day of pick-up never makes a dossier late. */
export function giveBack(
  state: DossierState,
  { dossierId, method, batchId = '', at }: At & { method: string; batchId?: string },
): Decision<DossierFact> {
  const refused = blocked(state, 'return', at);
  if (refused || !hasClock(state)) return refused ?? [];
  return [{ type: 'dossiers.dossier.returned.v1', data: { dossierId, returnedAt: at, method, batchId } }];
}

/** A return entered by mistake; as part of undoing a bulk job only what that job returned. */
export function undoReturn(
  state: DossierState,
  { dossierId, batchId = '', at }: At & { batchId?: string },
): Decision<DossierFact> {
  const refused = blocked(state, 'undo-return', at);
  if (refused || state.status !== 'returned') return refused ?? [];
  if (batchId && state.batchId !== batchId) {
    return conflict('returned-otherwise', 'Hồ sơ này được trả kết quả bởi một lần khác nên không hủy theo lô này.');
  }
  return [{ type: 'dossiers.dossier.return-undone.v1', data: { dossierId, undoneAt: at, batchId } }];
}

/** T13, asked: before a decision is signed. */
export function requestWithdrawal(state: DossierState, { dossierId, at }: At): Decision<DossierFact> {
  const data = { dossierId, requestedAt: at };
  return blocked(state, 'request-withdrawal', at) ?? [{ type: 'dossiers.dossier.withdrawal-requested.v1', data }];
}

/** The applicant changed their mind; the time since the request is not counted. */
export function cancelWithdrawal(
  state: DossierState,
  { dossierId, at }: At,
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  const refused = blocked(state, 'cancel-withdrawal', at);
  if (refused || !hasClock(state)) return refused ?? [];
  const due = counting(() => dueAfter(state, at, 'resume', calendar));
  if ('refused' in due) return due;
  const back = state.resumeTo || 'in-process';
  // It still waits for papers or payment: their end will move the due day.
  const { dueAt, dueOn } = isOneOf(back, PAUSED) ? state : due;
  const data = { dossierId, cancelledAt: at, dueAt, dueOn, previousDueOn: state.dueOn, state: back };
  return [{ type: 'dossiers.dossier.withdrawal-cancelled.v1', data }];
}

/** T13, done. */
export function withdraw(state: DossierState, { dossierId, at }: At, calendar: WorkingCalendar): Decision<DossierFact> {
  const refused = blocked(state, 'withdraw', at);
  if (refused || !hasClock(state)) return refused ?? [];
  const end = counting(() => judged(state, at, calendar));
  if ('refused' in end) return end;
  return [{ type: 'dossiers.dossier.withdrawn.v1', data: { dossierId, withdrawnAt: at, ...end } }];
}

/** T14: conditions are not met, or papers asked for never came. */
export function stop(state: DossierState, { dossierId, at }: At, calendar: WorkingCalendar): Decision<DossierFact> {
  const refused = blocked(state, 'stop', at);
  if (refused || !hasClock(state)) return refused ?? [];
  const end = counting(() => judged(state, at, calendar));
  if ('refused' in end) return end;
  return [{ type: 'dossiers.dossier.stopped.v1', data: { dossierId, stoppedAt: at, ...end } }];
}
