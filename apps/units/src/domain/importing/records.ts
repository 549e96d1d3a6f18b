import type { ListValues, OrganisationList, RowOutcome, UnitKind } from '@motcua/contracts';

/** A file somebody sent. */
export interface ListImport {
  readonly id: string;
  readonly list: OrganisationList;
  readonly fileName: string;
  readonly titles: readonly string[];
  readonly separator: ',' | ';' | '\t';
  readonly state: 'reading' | 'judged' | 'done';
  /** RFC 3339. */
  readonly openedAt: string;
}

export interface Fault {
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

/** One row of it, and what became of it. */
export interface ImportedRow {
  readonly line: number;
  readonly values: ListValues;
  readonly raw: readonly string[];
  readonly faults: readonly Fault[];
  readonly verdict: Verdict | null;
}

export interface Verdict {
  readonly outcome: RowOutcome;
  /** Unit or person, for people. */
  readonly what: string;
  /** Kind of the unit a row of units is about. */
  readonly kind: UnitKind | '';
  readonly faults: readonly Fault[];
}

/** Files of units and staff with their rows, kept for thirty days: rows of staff name people. */
export abstract class ImportBook {
  /** The same id again changes nothing. Forgets what is older than thirty days. */
  abstract open(record: ListImport): Promise<ListImport>;
  abstract get(id: string): Promise<ListImport | null>;
  abstract setState(id: string, state: ListImport['state']): Promise<void>;
  /** Rows by their lines; the same line again replaces it. @returns rows so far */
  abstract addRows(id: string, rows: readonly ImportedRow[]): Promise<number>;
  /** In the order of the file. */
  abstract rows(id: string): Promise<ImportedRow[]>;
  abstract settle(id: string, verdicts: ReadonlyMap<number, Verdict>): Promise<void>;
}
