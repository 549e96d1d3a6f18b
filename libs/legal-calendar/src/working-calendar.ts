import type { CalendarData } from './calendar-data.js';
import { countingLawOn, type CountingLaw } from './counting-law.js';
import { CalendarYearMissing, InvalidTimeLimit } from './errors.js';
import { type Instant, MINUTES_PER_DAY, toLocal, wallMinute } from './instant.js';
import { addDays, dateOfDayNumber, dayNumber, type LocalDate, weekdayName, weekdayOf, yearOf } from './local-date.js';
import { officeHoursLookup, type Session, type WeeklySessions } from './office-hours.js';
import type { DayOff, WorkedDay } from './working-year.js';

const NO_SESSIONS: readonly Session[] = [];

/**
 * Working days and office hours of the public sector. Immutable; build a new one when data changes.
 * Every question about a date whose year was not entered throws CalendarYearMissing; a malformed date, InvalidTimeText.
 */
export class WorkingCalendar {
  readonly #years: ReadonlySet<number>;
  readonly #daysOff: ReadonlyMap<LocalDate, DayOff>;
  readonly #workedDays: ReadonlyMap<LocalDate, WorkedDay>;
  readonly #weeklySessions: (date: LocalDate) => WeeklySessions;
  readonly #countingLaws: readonly CountingLaw[];
  /** Remembers answers of sessionsOn; never more entries than days in the years entered. */
  readonly #sessions = new Map<LocalDate, readonly Session[]>();

  constructor(data: CalendarData) {
    this.#years = new Set(data.years.map((entry) => entry.year));
    this.#daysOff = new Map(data.years.flatMap((entry) => entry.daysOff.map((day) => [day.date, day])));
    this.#workedDays = new Map(data.years.flatMap((entry) => entry.workedDays.map((day) => [day.date, day])));
    this.#weeklySessions = officeHoursLookup(data.officeHours);
    this.#countingLaws = data.countingLaws;
  }

  /** Working day: within the working week and not a day off, or a weekend day worked by a swap. */
  isWorkingDay(date: LocalDate): boolean {
    return this.sessionsOn(date).length > 0;
  }

  /** Vietnamese reason why nobody works that day ("Thứ Bảy", "Nghỉ bù …"), or null on a working day. */
  reasonOff(date: LocalDate): string | null {
    if (this.isWorkingDay(date)) return null;
    return this.#daysOff.get(date)?.reason ?? weekdayName(date);
  }

  /** Vietnamese reason why a weekend day is worked, or null. */
  reasonWorked(date: LocalDate): string | null {
    return this.#workedDays.get(date)?.reason ?? null;
  }

  /** First working day strictly after `date`. */
  nextWorkingDay(date: LocalDate): LocalDate {
    let day = addDays(date, 1);
    while (!this.isWorkingDay(day)) day = addDays(day, 1);
    return day;
  }

  /**
   * The `days`-th working day after `date`, which itself is not counted; `date` itself for 0.
   * @throws InvalidTimeLimit when `days` is negative or not whole.
   */
  addWorkingDays(date: LocalDate, days: number): LocalDate {
    if (!Number.isInteger(days) || days < 0) throw new InvalidTimeLimit(`Số ngày làm việc không hợp lệ: ${days}`);
    let day = date;
    for (let left = days; left > 0; left -= 1) day = this.nextWorkingDay(day);
    return day;
  }

  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: LocalDate, to: LocalDate): number {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    if (last < first) return 0 - this.workingDaysBetween(to, from);
    let count = 0;
    for (let day = first + 1; day <= last; day += 1) count += this.isWorkingDay(dateOfDayNumber(day)) ? 1 : 0;
    return count;
  }

  /** Office sessions of a date in minutes of the day, in order; empty on a day off. A swapped day keeps the hours it replaces. */
  sessionsOn(date: LocalDate): readonly Session[] {
    const known = this.#sessions.get(date);
    if (known !== undefined) return known;
    const sessions = this.#lookUpSessions(date);
    this.#sessions.set(date, sessions);
    return sessions;
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
    return this.sessionsOn(date).reduce((sum, session) => sum + session.closes - session.opens, 0);
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

  #lookUpSessions(date: LocalDate): readonly Session[] {
    const year = yearOf(date);
    if (!this.#years.has(year)) throw new CalendarYearMissing(year);
    if (this.#daysOff.has(date)) return NO_SESSIONS;
    const weekday = weekdayOf(this.#workedDays.get(date)?.insteadOf ?? date);
    return this.#weeklySessions(date).get(weekday) ?? NO_SESSIONS;
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
