import type { LocalDate } from './local-date.js';
import type { SourceDocument } from './working-year.js';

/** One holiday of the Labour Code and where it falls in a year. */
export interface LawfulHoliday {
  readonly name: string;
  /** Paid days, 1 or more in a row. */
  readonly days: number;
  /** Day it is named after; lunar days are those of the Vietnamese calendar. */
  readonly falls: { readonly calendar: 'solar' | 'lunar'; readonly month: number; readonly day: number };
  /**
   * For several days, how many of them are taken before that day when it is a Monday, a Tuesday, … a Sunday.
   * The law leaves this open; it is the practice of past decisions, used for proposals only.
   */
  readonly daysBefore?: readonly [number, number, number, number, number, number, number];
}

/** Paid holidays under the Labour Code in force; used to check years when they are entered and to propose new ones. */
export interface HolidayLaw {
  readonly validFrom: LocalDate;
  readonly source: SourceDocument;
  readonly holidays: readonly LawfulHoliday[];
}

/** Labour Code in force on 1 January of a year, or null when none was entered for it. */
export function holidayLawOf(laws: readonly HolidayLaw[], year: number): HolidayLaw | null {
  const inForce = laws
    .filter((law) => law.validFrom <= `${year}-01-01`)
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
  return inForce ?? null;
}

/** Paid holidays of a year, or null when no law was entered for it. */
export const holidaysOfYear = (laws: readonly HolidayLaw[], year: number): number | null =>
  holidayLawOf(laws, year)?.holidays.reduce((sum, holiday) => sum + holiday.days, 0) ?? null;
