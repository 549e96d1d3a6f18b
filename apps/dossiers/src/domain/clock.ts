import type { Refusal } from '@motcua/contracts';
import {
  dueAfterPause,
  dueDate,
  LegalCalendarError,
  timeliness,
  type DueDate,
  type PauseStrategy,
  type TimeLimit,
  type WorkingCalendar,
} from '@motcua/legal-calendar';

import { conflict } from './refusals.js';
import { ruleSetOf } from './rule-sets.js';
import type { Limit, WithClock } from './state.js';

type Counted = Pick<WithClock, 'limit' | 'countedFrom' | 'pauses'>;

/** An announced limit as the legal calendar takes it. */
export function timeLimitOf({ unit, value, cutOff, dueOn }: Limit): TimeLimit {
  const rules = cutOff ? { cutOff } : {};
  switch (unit) {
    case 'schedule':
      return { unit: 'schedule', dueOn, ...rules };
    case 'same-day':
      return { unit: 'same-day', cutOff: cutOff || '15:00' };
    default:
      return { unit: unit as 'working-day', amount: value, ...rules };
  }
}

/** The due day of a running clock, with the explanation day by day. */
export function dueOf({ limit, countedFrom, pauses }: Counted, calendar: WorkingCalendar): DueDate {
  const counted = { limit: timeLimitOf(limit), acceptedAt: countedFrom, pauses };
  return pauses.length === 0
    ? dueDate(counted.limit, countedFrom, calendar)
    : dueAfterPause('resume', counted, calendar);
}

/** What the end of a pause makes of the due day. A pause that began after the due day cures no lateness. */
export function dueAfter(
  state: WithClock,
  receivedAt: string,
  strategy: PauseStrategy,
  calendar: WorkingCalendar,
): DueDate {
  const pause = { askedAt: state.pausedAt, receivedAt };
  const late = state.pausedAt.slice(0, 10) > state.dueOn;
  if (strategy === 'resume' || late) return dueOf({ ...state, pauses: [...state.pauses, pause] }, calendar);
  // Counted as if accepted when it was asked: the limit begins anew with the receipt.
  const limit = timeLimitOf(state.limit);
  return dueAfterPause('restart', { limit, acceptedAt: pause.askedAt, pauses: [pause] }, calendar);
}

/** The strategy of the dossier's rules, and whether it starts the limit anew here. */
export function supplementStrategy(state: WithClock): PauseStrategy {
  return ruleSetOf(state.ruleSet).supplement;
}

/** Judged by date against the due day; a clock that stands still is judged where it stopped (domain 3.4). */
export function judged(state: WithClock, at: string, calendar: WorkingCalendar) {
  const end = state.pausedAt || at;
  return { timeliness: timeliness(state.dueOn, end.slice(0, 10)), workingMinutes: workedMinutes(state, end, calendar) };
}

/** Office minutes from acceptance to `end` without the pauses. */
function workedMinutes({ acceptedAt, pauses }: WithClock, end: string, calendar: WorkingCalendar): number {
  const paused = pauses.reduce(
    (sum, pause) => sum + calendar.workingMinutesBetween(pause.askedAt, pause.receivedAt),
    0,
  );
  return Math.max(0, calendar.workingMinutesBetween(acceptedAt, end) - paused);
}

/** Runs a count that may need calendar data nobody entered; that is a refusal, never a guess. */
export function counting<T>(count: () => T): T | Refusal {
  try {
    return count();
  } catch (cause) {
    if (!(cause instanceof LegalCalendarError)) throw cause;
    return conflict('no-due-date', cause.message);
  }
}

/** Close of business of a day, or the due moment given for it. */
export const closeOf = (day: string, calendar: WorkingCalendar): string =>
  dueDate({ unit: 'schedule', dueOn: day }, `${day}T00:00:00+07:00`, calendar).dueAt;

/** The n-th working day after a day; 0 gives the day itself. */
export function workingDayAfter(day: string, days: number, calendar: WorkingCalendar): string {
  let found = day;
  for (let left = days; left > 0; left -= 1) found = calendar.nextWorkingDay(found);
  return found;
}
