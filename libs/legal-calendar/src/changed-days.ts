import { officeHours as deliveredHours } from './data/office-hours.js';
import { InvalidCalendarEntry } from './errors.js';
import { addDays, type LocalDate, localDate } from './local-date.js';
import type { OfficeHours, Session } from './office-hours.js';
import { WorkingCalendar } from './working-calendar.js';
import type { WorkingYear } from './working-year.js';

/** A day on which an amended year differs from the one before it. */
export interface ChangedDay {
  readonly date: LocalDate;
  readonly wasWorking: boolean;
  /** Equal to `wasWorking` when only the hours of a working day changed. */
  readonly isWorking: boolean;
  /** Vietnamese: why the day is now as it is. */
  readonly reason: string;
}

const calendarOf = (entry: WorkingYear, officeHours: readonly OfficeHours[]): WorkingCalendar =>
  new WorkingCalendar({ years: [entry], officeHours, countingLaws: [] });

function daysOf(year: number): LocalDate[] {
  const days: LocalDate[] = [];
  for (let day = localDate(year, 1, 1); day <= localDate(year, 12, 31); day = addDays(day, 1)) days.push(day);
  return days;
}

const sameSessions = (a: readonly Session[], b: readonly Session[]): boolean =>
  a.length === b.length && a.every(({ opens, closes }, i) => opens === b[i]?.opens && closes === b[i].closes);

function reasonFor(date: LocalDate, before: WorkingCalendar, after: WorkingCalendar): string {
  const now = after.reasonOff(date) ?? after.reasonPart(date) ?? after.reasonWorked(date);
  if (now !== null) return now;
  const then = before.reasonOff(date) ?? before.reasonPart(date) ?? before.reasonWorked(date) ?? '';
  return `Làm việc bình thường, không còn áp dụng: ${then}`;
}

/** Weekend days of neighbouring years that the swaps of a year make worked, with the day off they pay for. */
function workedElsewhere({ year, daysOff }: WorkingYear): ReadonlyMap<LocalDate, string> {
  const swaps = daysOff.flatMap((day) => (day.kind === 'swap' ? [day] : []));
  const outside = swaps.filter(({ workedOn }) => !workedOn.startsWith(`${year}-`));
  return new Map(outside.map(({ workedOn, reason }) => [workedOn, reason]));
}

function changedElsewhere(before: WorkingYear, after: WorkingYear): ChangedDay[] {
  const [then, now] = [workedElsewhere(before), workedElsewhere(after)];
  const changed = (date: LocalDate, isWorking: boolean, reason: string): ChangedDay => ({
    date,
    wasWorking: !isWorking,
    isWorking,
    reason,
  });
  const added = [...now].filter(([date]) => !then.has(date)).map(([date, reason]) => changed(date, true, reason));
  const gone = [...then].filter(([date]) => !now.has(date));
  return [...added, ...gone.map(([date, reason]) => changed(date, false, `Không còn áp dụng: ${reason}`))];
}

/**
 * Days that an amended year makes off, worked, or worked in other hours; dossiers whose counting runs over one of them have
 * to be computed again. A swap may make a weekend day of a neighbouring year worked (02/01/2015 for 27/12/2014): such a day
 * is listed too, taken to be off without it, since only this year's two entries are compared.
 *
 * @param before the entry replaced; undefined for a year not entered yet, compared with its plain working weeks.
 * @param officeHours working week; the hours delivered with the library unless given.
 * @returns in order of date, each day once.
 * @throws InvalidCalendarEntry when the entries are of different years; OfficeHoursMissing before the first office hours.
 */
export function changedDays(
  before: WorkingYear | undefined,
  after: WorkingYear,
  officeHours: readonly OfficeHours[] = deliveredHours,
): readonly ChangedDay[] {
  const replaced = before ?? { ...after, daysOff: [], workedDays: [], partDays: [] };
  if (replaced.year !== after.year)
    throw new InvalidCalendarEntry(`Không so sánh được lịch năm ${replaced.year} với lịch năm ${after.year}`);
  const [then, now] = [calendarOf(replaced, officeHours), calendarOf(after, officeHours)];
  const within = daysOf(after.year)
    .filter((date) => !sameSessions(then.sessionsOn(date), now.sessionsOn(date)))
    .map((date): ChangedDay => {
      const [wasWorking, isWorking] = [then.isWorkingDay(date), now.isWorkingDay(date)];
      return { date, wasWorking, isWorking, reason: reasonFor(date, then, now) };
    });
  return [...within, ...changedElsewhere(replaced, after)].toSorted((a, b) => a.date.localeCompare(b.date));
}
