import { OfficeHoursMissing } from './errors.js';
import type { LocalDate, Weekday } from './local-date.js';
import { minuteOfDay, type SessionTimes } from './time-of-day.js';
import type { SourceDocument } from './working-year.js';

/** Hours of the working week from a date on. Weekdays not named are weekly days off. */
export interface OfficeHours {
  readonly validFrom: LocalDate;
  readonly source: SourceDocument;
  readonly weekly: readonly {
    readonly weekdays: readonly Weekday[];
    readonly sessions: readonly SessionTimes[];
  }[];
}

/**
 * Hours in which the desk receives dossiers on weekly days off, from a date on (QĐ 14/2010/QĐ-TTg: Saturday). They move no
 * due date. A desk that is given up is entered as hours without weekdays.
 */
export type DeskHours = OfficeHours;

/** One stretch of office time within a day, in minutes since midnight; `closes` is exclusive. */
export interface Session {
  readonly opens: number;
  readonly closes: number;
}

/** Sessions by weekday of the hours in force on a date. */
export type WeeklySessions = ReadonlyMap<Weekday, readonly Session[]>;

/** Sessions in minutes of the day. @throws InvalidTimeText when a time is not `HH:MM`. */
export const compileSessions = (sessions: readonly SessionTimes[]): readonly Session[] =>
  sessions.map((s) => ({ opens: minuteOfDay(s.opensAt), closes: minuteOfDay(s.closesAt) }));

/** Office minutes of sessions. */
export const minutesOf = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, { opens, closes }) => sum + closes - opens, 0);

interface DatedSessions {
  readonly validFrom: LocalDate;
  readonly weekly: WeeklySessions;
}

function compile(hours: OfficeHours): DatedSessions {
  const weekly = new Map<Weekday, readonly Session[]>();
  for (const { weekdays, sessions } of hours.weekly) {
    const compiled = compileSessions(sessions);
    for (const weekday of weekdays) weekly.set(weekday, compiled);
  }
  return { validFrom: hours.validFrom, weekly };
}

/**
 * Prepares dated hours for lookup.
 * @returns a function giving the weekly sessions in force on a date, or null before the first entry.
 */
export function hoursLookup(all: readonly OfficeHours[]): (date: LocalDate) => WeeklySessions | null {
  const newestFirst = all.map(compile).toSorted((a, b) => b.validFrom.localeCompare(a.validFrom));
  return (date) => newestFirst.find((entry) => entry.validFrom <= date)?.weekly ?? null;
}

/** As {@link hoursLookup}, but the working week must be known: throws OfficeHoursMissing before the first entry. */
export function officeHoursLookup(all: readonly OfficeHours[]): (date: LocalDate) => WeeklySessions {
  const lookup = hoursLookup(all);
  return (date) => {
    const inForce = lookup(date);
    if (inForce === null) throw new OfficeHoursMissing(date);
    return inForce;
  };
}
