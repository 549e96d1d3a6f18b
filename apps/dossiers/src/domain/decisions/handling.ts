import type { Decision } from '@motcua/contracts';
import type { PauseStrategy, WorkingCalendar } from '@motcua/legal-calendar';

import { counting, dueAfter, supplementStrategy, workingDayAfter } from '../clock.js';
import { invalid } from '../refusals.js';
import { hasClock, type DossierFact, type DossierState, type WithClock } from '../state.js';
import { blocked, type At } from './moving.js';

/** T5: handed over with the control sheet; also from division to division. `stepDays`: working days of its slice. */
export function transfer(
  state: DossierState,
  { dossierId, toUnitId, stepDays, at }: At & { toUnitId: string; stepDays?: number | undefined },
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  const refused = blocked(state, 'transfer', at);
  if (refused || state.status === 'absent') return refused ?? [];
  if (state.heldBy === toUnitId) return invalid('toUnitId', 'held-there-already', 'Đơn vị này đang giữ hồ sơ.');
  const stepDueOn = counting(() => (stepDays ? workingDayAfter(at.slice(0, 10), stepDays, calendar) : ''));
  if (typeof stepDueOn !== 'string') return stepDueOn;
  const data = { dossierId, fromUnitId: state.heldBy, toUnitId, transferredAt: at, stepDueOn };
  return [{ type: 'dossiers.dossier.transferred.v1', data }];
}

/** T6: another unit is asked; the agency's clock runs on. */
export function consult(
  state: DossierState,
  { dossierId, unitId, workingDays, at }: At & { unitId: string; workingDays: number },
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  const refused = blocked(state, 'consult', at);
  if (refused || state.status === 'absent') return refused ?? [];
  if (state.heldBy === unitId) return invalid('unitId', 'held-there-already', 'Đơn vị này đang giữ hồ sơ.');
  const answerDueOn = counting(() => workingDayAfter(at.slice(0, 10), workingDays, calendar));
  if (typeof answerDueOn !== 'string') return answerDueOn;
  const data = { dossierId, unitId, startedAt: at, answerDueOn };
  return [{ type: 'dossiers.dossier.consultation-started.v1', data }];
}

export function answerConsultation(state: DossierState, { dossierId, at }: At): Decision<DossierFact> {
  const refused = blocked(state, 'consultation-answered', at);
  if (refused || !hasClock(state)) return refused ?? [];
  const unitId = state.consultations.at(-1)?.unitId ?? '';
  return [{ type: 'dossiers.dossier.consultation-answered.v1', data: { dossierId, unitId, answeredAt: at } }];
}

/** T8: the papers are complete; the clock goes on or starts anew by the rules of the dossier. */
export function receiveSupplement(
  state: DossierState,
  { dossierId, at }: At,
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  const refused = blocked(state, 'receive-supplement', at);
  if (refused || state.status === 'absent') return refused ?? [];
  const data = { dossierId, requestNo: state.supplements.length, receivedAt: at };
  const clock = hasClock(state) ? counting(() => newClock(state, at, calendar)) : NO_CLOCK;
  if ('refused' in clock) return clock;
  return [{ type: 'dossiers.dossier.supplement-received.v1', data: { ...data, ...clock } }];
}

const NO_CLOCK = { dueAt: '', dueOn: '', previousDueOn: '', strategy: '', otherDueOn: '' };

function newClock(state: WithClock, at: string, calendar: WorkingCalendar) {
  const applied = supplementStrategy(state);
  const other: PauseStrategy = applied === 'resume' ? 'restart' : 'resume';
  const { dueAt, dueOn } = dueAfter(state, at, applied, calendar);
  // Asked after the due day, nothing starts anew.
  const strategy = state.pausedAt.slice(0, 10) > state.dueOn ? 'resume' : applied;
  const otherDueOn = dueAfter(state, at, other, calendar).dueOn;
  return { dueAt, dueOn, previousDueOn: state.dueOn, strategy, otherDueOn };
}

/** T9: fee or charge to be paid; the clock stands still. `amount` in đồng. */
export function requestPayment(
  state: DossierState,
  { dossierId, amount, at }: At & { amount: number },
): Decision<DossierFact> {
  const data = { dossierId, amount, requestedAt: at };
  return blocked(state, 'request-payment', at) ?? [{ type: 'dossiers.dossier.payment-requested.v1', data }];
}

export function confirmPayment(
  state: DossierState,
  { dossierId, at }: At,
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  const refused = blocked(state, 'confirm-payment', at);
  if (refused || !hasClock(state)) return refused ?? [];
  const due = counting(() => dueAfter(state, at, 'resume', calendar));
  if ('refused' in due) return due;
  const data = { dossierId, confirmedAt: at, dueAt: due.dueAt, dueOn: due.dueOn, previousDueOn: state.dueOn };
  return [{ type: 'dossiers.dossier.payment-confirmed.v1', data }];
}
