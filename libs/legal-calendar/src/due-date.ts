import { acceptanceOf } from './acceptance.js';
import { countCalendarDays, countWorkingDays } from './counting/count-days.js';
import { countSameDay, followSchedule } from './counting/count-fixed.js';
import { countWorkingHours } from './counting/count-hours.js';
import { countMonths } from './counting/count-months.js';
import type { Counting, StartingAct } from './counting/counting.js';
import type { PausedSpan } from './counting/paused-span.js';
import type { DueDate } from './explanation.js';
import type { Instant } from './instant.js';
import { assertTimeLimit, type TimeLimit } from './time-limit.js';
import type { WorkingCalendar } from './working-calendar.js';

function count(limit: TimeLimit, counting: Counting): DueDate {
  switch (limit.unit) {
    case 'working-day':
      return countWorkingDays(counting, limit.amount);
    case 'calendar-day':
      return countCalendarDays(counting, limit.amount);
    case 'working-hour':
      return countWorkingHours(counting, limit.amount);
    case 'month':
      return countMonths(counting, limit.amount);
    case 'same-day':
      return countSameDay(counting);
    case 'schedule':
      return followSchedule(counting, limit.dueOn);
  }
}

/** How the clock starts and where it stands still. */
export interface Running {
  readonly startedAt: Instant;
  readonly startedBy: StartingAct;
  readonly pauses: readonly PausedSpan[];
}

/** Counts a limit from a start, skipping pauses; the law is that of the start. */
export function countFrom(limit: TimeLimit, running: Running, calendar: WorkingCalendar): DueDate {
  assertTimeLimit(limit);
  const acceptance = acceptanceOf(limit, running.startedAt, calendar);
  const law = calendar.countingLawOn(acceptance.handedInOn);
  return count(limit, { calendar, law, acceptance, startedBy: running.startedBy, pauses: running.pauses });
}

/**
 * Due date of a dossier without pauses (Bộ luật Dân sự 2015 art. 147-148; 2005 art. 152-153 before 2017).
 * The day of acceptance is not counted; a limit in calendar days, months or by schedule that ends on a day off moves to
 * the next working day; a limit in working hours runs from the minute of acceptance.
 *
 * @param acceptedAt RFC 3339 with any offset; read on the Vietnamese wall clock, seconds dropped.
 * @returns the due day, its close of business (`dueAt`, +07:00) and one explanation row per day looked at.
 * @throws InvalidTimeLimit, InvalidTimeText for malformed input; CalendarYearMissing, OfficeHoursMissing,
 *   CountingLawMissing when the count needs data that was not entered.
 */
export const dueDate = (limit: TimeLimit, acceptedAt: Instant, calendar: WorkingCalendar): DueDate =>
  countFrom(limit, { startedAt: acceptedAt, startedBy: 'tiếp nhận', pauses: [] }, calendar);
