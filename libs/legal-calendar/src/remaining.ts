import { type Instant, toLocal, wallMinute } from './instant.js';
import type { WorkingCalendar } from './working-calendar.js';

/** Time left on an open dossier; negative figures tell how long it is overdue. */
export interface Remaining {
  /** True from the minute after `dueAt`. */
  readonly overdue: boolean;
  /** Working days after today up to and including the due day; 0 on the due day. */
  readonly workingDays: number;
  /** Office time between now and `dueAt` in hours, to the minute (2.5 = two and a half hours). */
  readonly workingHours: number;
}

/**
 * Time left until `dueAt` as seen at `now`, both RFC 3339; `now` is given by the caller.
 * @throws CalendarYearMissing when a day in between belongs to a year not entered; InvalidTimeText for malformed instants.
 */
export function remaining(dueAt: Instant, now: Instant, calendar: WorkingCalendar): Remaining {
  const [due, today] = [toLocal(dueAt), toLocal(now)];
  return {
    overdue: wallMinute(today) > wallMinute(due),
    workingDays: calendar.workingDaysBetween(today.date, due.date),
    workingHours: calendar.workingMinutesBetween(now, dueAt) / 60,
  };
}
