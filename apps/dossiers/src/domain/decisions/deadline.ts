import type { Decision } from '@motcua/contracts';
import type { WorkingCalendar } from '@motcua/legal-calendar';

import { closeOf, counting, dueOf, workingDayAfter } from '../clock.js';
import { conflict, invalid } from '../refusals.js';
import { ruleSetOf } from '../rule-sets.js';
import { hasClock, type DossierFact, type DossierState, type WithClock } from '../state.js';
import { isOneOf, OPEN, RUNNING } from '../status.js';
import { blocked, type At } from './moving.js';

/** Day on which the apology of a dossier must lie ready: so many working days before it is due. */
export function apologyDay(state: WithClock, calendar: WorkingCalendar): string {
  let day = state.dueOn;
  for (let left = ruleSetOf(state.ruleSet).apologyDaysBefore; left > 0; left -= 1)
    day = calendar.previousWorkingDay(day);
  return day;
}

/** Before a due day is missed an apology lies ready, exactly once for that day; nothing when it is not time yet. */
export function draftApology(
  state: DossierState,
  { dossierId, at }: At,
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  if (!hasClock(state) || !isOneOf(state.status, RUNNING) || !state.watched) return [];
  if (state.apology?.dueOn === state.dueOn || at.slice(0, 10) < apologyDay(state, calendar)) return [];
  const proposedDueOn = proposedExtension(state, at, calendar);
  const data = { dossierId, dueOn: state.dueOn, proposedDueOn, draftedAt: at };
  return [{ type: 'dossiers.dossier.apology-drafted.v1', data }];
}

/** Half the limit again, at least one working day, from the later of today and the due day: a proposal for the head to change. */
function proposedExtension({ limit, dueOn }: WithClock, at: string, calendar: WorkingCalendar): string {
  const days = limit.unit === 'working-day' ? Math.max(1, Math.ceil(limit.value / 2)) : 1;
  const today = at.slice(0, 10);
  return workingDayAfter(today > dueOn ? today : dueOn, days, calendar);
}

/** T10: apology and new appointment; the due day stays beside it and keeps deciding on late. */
export function extend(
  state: DossierState,
  { dossierId, dueOn, at }: At & { dueOn?: string | undefined },
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  const refused = blocked(state, 'extend', at);
  if (refused || !hasClock(state)) return refused ?? [];
  const rules = ruleSetOf(state.ruleSet);
  const used = state.extension?.no ?? 0;
  if (used >= rules.extensions) {
    return conflict(
      'extension-used',
      `Hồ sơ đã được hẹn lại; ${rules.source} chỉ cho hẹn lại ${rules.extensions} lần.`,
    );
  }
  const day = counting(() => dueOn ?? proposedExtension(state, at, calendar));
  if (typeof day !== 'string') return day;
  if (day <= state.dueOn || day <= at.slice(0, 10)) {
    return invalid('dueOn', 'not-later', `Ngày hẹn lại phải sau hôm nay và sau ngày hẹn trả ${state.dueOn}.`);
  }
  if (!calendar.isWorkingDay(day)) return invalid('dueOn', 'day-off', 'Ngày hẹn lại phải là ngày làm việc.');
  const data = {
    dossierId,
    extensionNo: used + 1,
    extendedAt: at,
    dueOn: state.dueOn,
    extendedDueOn: day,
    extendedDueAt: closeOf(day, calendar),
  };
  return [{ type: 'dossiers.dossier.extended.v1', data }];
}

/** The calendar of a year was amended: counts again; nothing when the due day stays. */
export function reschedule(
  state: DossierState,
  { dossierId, calendarYear, at }: At & { calendarYear: number },
  calendar: WorkingCalendar,
): Decision<DossierFact> {
  if (!hasClock(state) || !isOneOf(state.status, OPEN)) return [];
  const due = counting(() => dueOf(state, calendar));
  if ('refused' in due) return due;
  if (due.dueOn === state.dueOn && due.dueAt === state.dueAt) return [];
  const { dueAt, dueOn } = due;
  const data = { dossierId, calendarYear, rescheduledAt: at, dueAt, dueOn, previousDueOn: state.dueOn };
  return [{ type: 'dossiers.dossier.rescheduled.v1', data }];
}
