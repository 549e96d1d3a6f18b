import type { CountingLaw } from './counting-law.js';
import type { DeskHours, OfficeHours } from './office-hours.js';
import type { WorkingYear } from './working-year.js';

/** Everything a {@link WorkingCalendar} is built from; plain data, safe to store and to send. */
export interface CalendarData {
  readonly years: readonly WorkingYear[];
  readonly officeHours: readonly OfficeHours[];
  readonly countingLaws: readonly CountingLaw[];
  /** Reception on weekly days off, like the Saturday desk of QĐ 14/2010/QĐ-TTg; absent where there is none. */
  readonly deskHours?: readonly DeskHours[];
}

/** The data with one year entered or replaced, for a decision on holidays or swapped days that arrives later. */
export function withYear(data: CalendarData, entry: WorkingYear): CalendarData {
  const others = data.years.filter((known) => known.year !== entry.year);
  return { ...data, years: [...others, entry].toSorted((a, b) => a.year - b.year) };
}
