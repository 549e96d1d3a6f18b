import type { LocalDate } from './local-date.js';
import type { SourceDocument } from './working-year.js';

/** Number of paid holidays a year under the Labour Code in force; used to check years when they are entered. */
export interface HolidayLaw {
  readonly validFrom: LocalDate;
  readonly source: SourceDocument;
  readonly holidays: readonly { readonly name: string; readonly days: number }[];
}

/** Paid holidays of a year, or null when no law was entered for it. */
export function holidaysOfYear(laws: readonly HolidayLaw[], year: number): number | null {
  const inForce = laws
    .filter((law) => law.validFrom <= `${year}-01-01`)
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
  return inForce?.holidays.reduce((sum, holiday) => sum + holiday.days, 0) ?? null;
}
