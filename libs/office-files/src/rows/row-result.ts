/** Why one value cannot be taken. */
export interface Fault {
  /** Title of the column as in the file; "Cả dòng" when the row as a whole is wrong. */
  readonly column: string;
  /** As in the file; '' when it is missing. */
  readonly value: string;
  /** Vietnamese, fit to show to the sender. */
  readonly reason: string;
}

/** What was mended in a row that is good, as a leading zero put back. */
export interface Note {
  readonly column: string;
  readonly note: string;
}

/** By the keys of the columns; empty cells have no entry. Days are `yyyy-MM-dd`, whole numbers are numbers. */
export type RowValues = Readonly<Record<string, string | number>>;

export interface GoodRow {
  /** The row's number as Excel shows it, from 1. */
  readonly line: number;
  readonly ok: true;
  readonly values: RowValues;
  readonly notes: readonly Note[];
  /** The cells as in the file, one for each title at least. */
  readonly raw: readonly string[];
}

export interface RejectedRow {
  readonly line: number;
  readonly ok: false;
  /** All of them, in the order of the columns; never empty. */
  readonly faults: readonly Fault[];
  readonly raw: readonly string[];
}

export type RowResult = GoodRow | RejectedRow;

/** Rows that hold no data, and why they are taken for such. */
export interface SkippedRow {
  readonly line: number;
  readonly why: 'column-numbers' | 'repeated-header' | 'example' | 'totals' | 'signature' | 'nothing-known';
}
