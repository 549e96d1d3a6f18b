import type { CalendarData } from './calendar-data.js';
import { CalendarDays } from './calendar-days.js';
import { countingLawOn, type CountingLaw } from './counting-law.js';
import { InvalidTimeLimit } from './errors.js';
import { type Instant, MINUTES_PER_DAY, toLocal, wallMinute } from './instant.js';
import { addDays, dateOfDayNumber, dayNumber, type LocalDate, weekdayName } from './local-date.js';
import { minutesOf, type Session } from './office-hours.js';

function assertCount(days: number): void {
  if (!Number.isInteger(days) || days < 0) throw new InvalidTimeLimit(`Số ngày làm việc không hợp lệ: ${days}`);
}

/**
 * Working days and office hours of the public sector. Immutable; build a new one when data changes.
 * Every question about a date whose year was not entered throws CalendarYearMissing; a malformed date, InvalidTimeText.
 */
export class WorkingCalendar {
  readonly #days: CalendarDays;
  readonly #countingLaws: readonly CountingLaw[];

  constructor(data: CalendarData) {
    this.#days = new CalendarDays(data);
    this.#countingLaws = data.countingLaws;
  }

  /** Working day: within the working week and not a day off, or a weekend day worked by a swap; a part day is one too. */
  isWorkingDay(date: LocalDate): boolean {
    return this.sessionsOn(date).length > 0;
  }

  /** Vietnamese reason why nobody works that day ("Thứ Bảy", "Nghỉ bù …"), or null on a working day. */
  reasonOff(date: LocalDate): string | null {
    if (this.isWorkingDay(date)) return null;
    return this.#days.dayOff(date)?.reason ?? weekdayName(date);
  }

  /** Vietnamese reason why a weekend day is worked, or null. */
  reasonWorked(date: LocalDate): string | null {
    return this.isWorkingDay(date) ? (this.#days.workedDay(date)?.reason ?? null) : null;
  }

  /** Vietnamese reason why a working day has other hours than its weekday, or null. */
  reasonPart(date: LocalDate): string | null {
    return this.isWorkingDay(date) ? (this.#days.partDay(date)?.reason ?? null) : null;
  }

  /** First working day strictly after `date`. */
  nextWorkingDay(date: LocalDate): LocalDate {
    let day = addDays(date, 1);
    while (!this.isWorkingDay(day)) day = addDays(day, 1);
    return day;
  }

  /** Last working day strictly before `date`. */
  previousWorkingDay(date: LocalDate): LocalDate {
    let day = addDays(date, -1);
    while (!this.isWorkingDay(day)) day = addDays(day, -1);
    return day;
  }

  /**
   * The `days`-th working day after `date`, which itself is not counted; `date` itself for 0.
   * @throws InvalidTimeLimit when `days` is negative or not whole.
   */
  addWorkingDays(date: LocalDate, days: number): LocalDate {
    assertCount(days);
    let day = date;
    for (let left = days; left > 0; left -= 1) day = this.nextWorkingDay(day);
    return day;
  }

  /**
   * The `days`-th working day before `date`, which itself is not counted; `date` itself for 0.
   * @throws InvalidTimeLimit when `days` is negative or not whole.
   */
  workingDaysBefore(date: LocalDate, days: number): LocalDate {
    assertCount(days);
    let day = date;
    for (let left = days; left > 0; left -= 1) day = this.previousWorkingDay(day);
    return day;
  }

  /**
   * Day on which a dossier about to be late is to be looked at: `days` working days before the due day.
   * @throws InvalidTimeLimit when `days` is negative or not whole.
   */
  dayToWarn(dueOn: LocalDate, days = 1): LocalDate {
    return this.workingDaysBefore(dueOn, days);
  }

  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    if (last < first) return 0 - this.workingDaysBetween(to, from);
    let count = 0;
    for (let day = first + 1; day <= last; day += 1) count += this.isWorkingDay(dateOfDayNumber(day)) ? 1 : 0;
    return count;
  }

  /**
   * Office sessions of a date in minutes of the day, in order; empty on a day off. A swapped day keeps the hours it
   * replaces, a part day has its own.
   */
  sessionsOn(date: LocalDate): readonly Session[] {
    return this.#days.sessionsOn(date);
  }

  /** Sessions in which the desk receives: office sessions, and on a weekly day off those of a Saturday desk. */
  deskSessions(date: LocalDate): readonly Session[] {
    return this.#days.deskSessionsOn(date);
  }

  /** Whether the desk receives that day at all; on a Saturday this moves no due date. */
  deskOpen(date: LocalDate): boolean {
    return this.deskSessions(date).length > 0;
  }

  /** Minute of the day at which the office closes, or null on a day off. */
  closingMinute(date: LocalDate): number | null {
    return this.sessionsOn(date).at(-1)?.closes ?? null;
  }

  /** Minute of the day at which the office opens, or null on a day off. */
  openingMinute(date: LocalDate): number | null {
    return this.sessionsOn(date)[0]?.opens ?? null;
  }

  /** Office minutes of a date; 0 on a day off. */
  workingMinutesOn(date: LocalDate): number {
    return minutesOf(this.sessionsOn(date));
  }

  /** Office minutes of a full day under the hours in force on a date (480 for 8 hours). @throws OfficeHoursMissing */
  fullDayMinutes(date: LocalDate): number {
    return this.#days.fullDayMinutes(date);
  }

  /** Office minutes from one instant to another, seconds dropped; negative when `to` is earlier. */
  workingMinutesBetween(from: Instant, to: Instant): number {
    const [first, last] = [wallMinute(toLocal(from)), wallMinute(toLocal(to))];
    return last < first ? 0 - this.#officeMinutes(last, first) : this.#officeMinutes(first, last);
  }

  /** Civil Code in force on a date. @throws CountingLawMissing */
  countingLawOn(date: LocalDate): CountingLaw {
    return countingLawOn(this.#countingLaws, date);
  }

  #officeMinutes(from: number, to: number): number {
    let minutes = 0;
    for (let day = Math.floor(from / MINUTES_PER_DAY); day * MINUTES_PER_DAY < to; day += 1) {
      const midnight = day * MINUTES_PER_DAY;
      for (const { opens, closes } of this.sessionsOn(dateOfDayNumber(day)))
        minutes += Math.max(0, Math.min(to, midnight + closes) - Math.max(from, midnight + opens));
    }
    return minutes;
  }
}
