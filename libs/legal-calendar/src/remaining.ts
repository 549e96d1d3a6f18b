import { type Instant, toLocal, wallMinute } from './instant.js';
import { vietnameseDuration } from './time-of-day.js';
import type { WorkingCalendar } from './working-calendar.js';

/** A stretch of office time in whole office days of full length, hours and minutes; never negative. */
export interface OfficeTime {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Time left on an open dossier; negative figures tell how long it is overdue. */
export interface Remaining {
  /** True from the minute after `dueAt`. */
  readonly overdue: boolean;
  /** Working days after today up to and including the due day; 0 on the due day. */
  readonly workingDays: number;
  /** Office time between now and `dueAt` in hours, to the minute (2.5 = two and a half hours). */
  readonly workingHours: number;
  /** The same office time, left or overdue, split by the length of a full office day on the due date. */
  readonly officeTime: OfficeTime;
  /** Vietnamese: "Còn 3 ngày 4 giờ làm việc", "Đến hạn hôm nay, còn 2 giờ", "Quá hạn 1 ngày 2 giờ làm việc". */
  readonly text: string;
}

function split(minutes: number, fullDay: number): OfficeTime {
  const days = fullDay > 0 ? Math.floor(minutes / fullDay) : 0;
  const rest = minutes - days * fullDay;
  return { days, hours: Math.floor(rest / 60), minutes: rest % 60 };
}

/** "3 ngày 4 giờ": minutes are left out beside days, parts of zero always. */
function spoken({ days, hours, minutes }: OfficeTime): string {
  if (days === 0) return vietnameseDuration(hours * 60 + minutes);
  return `${days} ngày${hours > 0 ? ` ${hours} giờ` : ''}`;
}

function textOf(overdue: boolean, dueToday: boolean, minutes: number, time: OfficeTime): string {
  if (overdue) return minutes === 0 ? 'Đã quá hạn' : `Quá hạn ${spoken(time)} làm việc`;
  if (dueToday) return minutes === 0 ? 'Đến hạn hôm nay' : `Đến hạn hôm nay, còn ${vietnameseDuration(minutes)}`;
  return minutes === 0 ? 'Sắp đến hạn' : `Còn ${spoken(time)} làm việc`;
}

/**
 * Time left until `dueAt` as seen at `now`, both RFC 3339; `now` is given by the caller.
 * @throws CalendarYearMissing when a day in between belongs to a year not entered; InvalidTimeText for malformed instants.
 */
export function remaining(dueAt: Instant, now: Instant, calendar: WorkingCalendar): Remaining {
  const [due, today] = [toLocal(dueAt), toLocal(now)];
  const overdue = wallMinute(today) > wallMinute(due);
  const signed = calendar.workingMinutesBetween(now, dueAt);
  const minutes = Math.abs(signed);
  const officeTime = split(minutes, calendar.fullDayMinutes(due.date));
  return {
    overdue,
    workingDays: calendar.workingDaysBetween(today.date, due.date),
    workingHours: signed / 60,
    officeTime,
    text: textOf(overdue, today.date === due.date, minutes, officeTime),
  };
}
