import type { CalendarData } from './calendar-data.js';
import { CalendarYearMissing } from './errors.js';
import { isWeekend, type LocalDate, vietnameseDate, weekdayName, weekdayOf, yearOf } from './local-date.js';
import { compileSessions, hoursLookup, minutesOf, officeHoursLookup, type Session } from './office-hours.js';
import type { WeeklySessions } from './office-hours.js';
import type { DayOff, WorkedDay, WorkingYear } from './working-year.js';

const NO_SESSIONS: readonly Session[] = [];

interface CompiledPartDay {
  readonly sessions: readonly Session[];
  readonly reason: string;
}

/** The weekend day a swap makes worked, also where the year it falls in was entered before the swap was known. */
function swappedIn({ daysOff }: WorkingYear): WorkedDay[] {
  return daysOff.flatMap((day): WorkedDay[] => {
    if (day.kind !== 'swap') return [];
    const reason = `${weekdayName(day.workedOn)} làm bù cho ${weekdayName(day.date)} ${vietnameseDate(day.date)}`;
    return [{ date: day.workedOn, insteadOf: day.date, reason }];
  });
}

/** Calendar data prepared for lookup by day. */
export class CalendarDays {
  readonly #years: ReadonlySet<number>;
  readonly #daysOff: ReadonlyMap<LocalDate, DayOff>;
  readonly #workedDays: ReadonlyMap<LocalDate, WorkedDay>;
  readonly #partDays: ReadonlyMap<LocalDate, CompiledPartDay>;
  readonly #weeklySessions: (date: LocalDate) => WeeklySessions;
  readonly #deskSessions: (date: LocalDate) => WeeklySessions | null;
  /** Remembers answers of sessionsOn; never more entries than days in the years entered. */
  readonly #sessions = new Map<LocalDate, readonly Session[]>();

  constructor({ years, officeHours, deskHours = [] }: CalendarData) {
    this.#years = new Set(years.map((entry) => entry.year));
    this.#daysOff = new Map(years.flatMap((entry) => entry.daysOff.map((day) => [day.date, day])));
    const worked = [...years.flatMap(swappedIn), ...years.flatMap((entry) => entry.workedDays)];
    this.#workedDays = new Map(worked.map((day) => [day.date, day]));
    const part = years.flatMap((entry) => entry.partDays ?? []);
    this.#partDays = new Map(
      part.map((day) => [day.date, { sessions: compileSessions(day.sessions), reason: day.reason }]),
    );
    this.#weeklySessions = officeHoursLookup(officeHours);
    this.#deskSessions = hoursLookup(deskHours);
  }

  /** Office sessions of a date in minutes of the day, in order; empty on a day off. */
  sessionsOn(date: LocalDate): readonly Session[] {
    const known = this.#sessions.get(date);
    if (known !== undefined) return known;
    const sessions = this.#lookUpSessions(date);
    this.#sessions.set(date, sessions);
    return sessions;
  }

  /** Office sessions, and on a weekly day off that is no holiday those of the desk. */
  deskSessionsOn(date: LocalDate): readonly Session[] {
    const office = this.sessionsOn(date);
    const closed = office.length > 0 || this.#daysOff.has(date) || !isWeekend(date);
    return closed ? office : (this.#deskSessions(date)?.get(weekdayOf(date)) ?? NO_SESSIONS);
  }

  dayOff(date: LocalDate): DayOff | undefined {
    return this.#daysOff.get(date);
  }

  workedDay(date: LocalDate): WorkedDay | undefined {
    return this.#workedDays.get(date);
  }

  partDay(date: LocalDate): CompiledPartDay | undefined {
    return this.#partDays.get(date);
  }

  /** Office minutes of the longest weekday under the hours in force on a date. @throws OfficeHoursMissing */
  fullDayMinutes(date: LocalDate): number {
    return Math.max(0, ...[...this.#weeklySessions(date).values()].map(minutesOf));
  }

  #lookUpSessions(date: LocalDate): readonly Session[] {
    const year = yearOf(date);
    if (!this.#years.has(year)) throw new CalendarYearMissing(year);
    if (this.#daysOff.has(date)) return NO_SESSIONS;
    const weekday = weekdayOf(this.#workedDays.get(date)?.insteadOf ?? date);
    const usual = this.#weeklySessions(date).get(weekday) ?? NO_SESSIONS;
    // Other hours make no day off a working day; that takes a swap.
    return usual.length === 0 ? usual : (this.#partDays.get(date)?.sessions ?? usual);
  }
}
