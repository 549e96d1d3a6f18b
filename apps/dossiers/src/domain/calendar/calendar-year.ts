import type { Aggregate, FactsOf } from '@motcua/contracts';
import type { WorkingYear } from '@motcua/legal-calendar';

export type CalendarYearFact = FactsOf<'dossiers.calendar-year'>;

/** What is known of a decreed year; the entry itself lies beside, since facts carry only what others need. */
export interface CalendarYear {
  /** Entries so far. */
  readonly versions: number;
  readonly documentNumber: string;
  readonly documentDate: string;
  /** RFC 3339, empty before the first. */
  readonly decreedAt: string;
}

/** Its id is the year as text. */
export const calendarYear: Aggregate<CalendarYear, CalendarYearFact> = {
  name: 'dossiers.calendar-year',
  initial: { versions: 0, documentNumber: '', documentDate: '', decreedAt: '' },
  evolve: ({ versions }, { data: { documentNumber, documentDate, decreedAt } }) => ({
    versions: versions + 1,
    documentNumber,
    documentDate,
    decreedAt,
  }),
};

/** One entry as it was made: who, when, and all its days. Kept beside the state under `version-<n>`. */
export interface YearVersion {
  readonly version: number;
  readonly by: string;
  /** When it took effect, and when it was entered. */
  readonly at: string;
  readonly recordedAt: string;
  readonly entry: WorkingYear;
}

type Beside = Readonly<Record<string, unknown>>;
const PREFIX = 'version-';

/** For `execute(…, { beside })`. */
export const keepingVersion =
  (version: Omit<YearVersion, 'version'>) =>
  (seq: number): Beside => ({ [`${PREFIX}${seq}`]: { version: seq, ...version } });

/** All entries, oldest first. */
export function versionsOf({ beside }: { readonly beside: Beside }): YearVersion[] {
  const keys = Object.keys(beside).filter((key) => key.startsWith(PREFIX));
  return keys.map((key) => beside[key] as YearVersion).toSorted((a, b) => a.version - b.version);
}
