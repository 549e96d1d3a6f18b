import { OfficeHoursMissing } from './errors.js';
import type { LocalDate, Weekday } from './local-date.js';
import { minuteOfDay, type TimeOfDay } from './time-of-day.js';
import type { SourceDocument } from './working-year.js';

/** Hours of the working week from a date on. Weekdays not named are weekly days off. */
export interface OfficeHours {
  readonly validFrom: LocalDate;
  readonly source: SourceDocument;
  readonly weekly: readonly {
    readonly weekdays: readonly Weekday[];
    readonly sessions: readonly { readonly opensAt: TimeOfDay; readonly closesAt: TimeOfDay }[];
  }[];
}

/** One stretch of office time within a day, in minutes since midnight; `closes` is exclusive. */
export interface Session {
  readonly opens: number;
  readonly closes: number;
}

/** Sessions by weekday of the hours in force on a date. */
export type WeeklySessions = ReadonlyMap<Weekday, readonly Session[]>;

interface DatedSessions {
  readonly validFrom: LocalDate;
  readonly weekly: WeeklySessions;
}

function compile(hours: OfficeHours): DatedSessions {
  const weekly = new Map<Weekday, readonly Session[]>();
  for (const { weekdays, sessions } of hours.weekly) {
    const compiled = sessions.map((s) => ({ opens: minuteOfDay(s.opensAt), closes: minuteOfDay(s.closesAt) }));
    for (const weekday of weekdays) weekly.set(weekday, compiled);
  }
  return { validFrom: hours.validFrom, weekly };
}

/**
 * Prepares dated office hours for lookup.
 * @returns a function giving the weekly sessions in force on a date; it throws OfficeHoursMissing before the first entry.
 */
export function officeHoursLookup(all: readonly OfficeHours[]): (date: LocalDate) => WeeklySessions {
  const newestFirst = all.map(compile).toSorted((a, b) => b.validFrom.localeCompare(a.validFrom));
  return (date) => {
    const inForce = newestFirst.find((entry) => entry.validFrom <= date);
    if (inForce === undefined) throw new OfficeHoursMissing(date);
    return inForce.weekly;
  };
}
