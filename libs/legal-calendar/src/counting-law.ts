import { CountingLawMissing } from './errors.js';
import type { LocalDate } from './local-date.js';
import type { SourceDocument } from './working-year.js';

/** Where the Civil Code in force says how a period is counted; a dossier keeps the law of its acceptance day. */
export interface CountingLaw {
  readonly validFrom: LocalDate;
  readonly source: SourceDocument;
  /** The first day is not counted, e.g. "Điều 147 Bộ luật Dân sự 2015". */
  readonly firstDay: string;
  /** A period in hours begins at the moment itself. */
  readonly firstHour: string;
  /** A period in months ends on the corresponding day, or the last day of a shorter month. */
  readonly monthEnd: string;
  /** A period ending on a day off ends with the next working day. */
  readonly dayOffEnd: string;
}

/**
 * Law in force on a date.
 * @throws CountingLawMissing when none was entered for it.
 */
export function countingLawOn(laws: readonly CountingLaw[], date: LocalDate): CountingLaw {
  const inForce = laws
    .filter((law) => law.validFrom <= date)
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
  if (inForce === undefined) throw new CountingLawMissing(date);
  return inForce;
}
