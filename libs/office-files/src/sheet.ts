/** What is known of a cell's kind: CSV says nothing, Excel tells text, number and date apart. */
export type CellKind = 'untyped' | 'text' | 'number' | 'date';

/** One cell; `text` is what a person sees in the file, dates as `dd/MM/yyyy`. */
export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  /** Only of kinds `number` and `date`; of a date it is the serial Excel keeps. */
  readonly number?: number;
}

export interface SheetRow {
  /** The row's number as Excel shows it, from 1. A line break inside quotes starts no new row. */
  readonly line: number;
  /** Up to the last with content. */
  readonly cells: readonly Cell[];
  /** Of CSV only: cells written, empty ones at the end included. */
  readonly width?: number;
}

export interface Sheet {
  /** As on the tab; of a CSV file ''. */
  readonly name: string;
  /** Starts reading anew at every iteration for XLSX; once only for CSV. Rows without content are left out. */
  rows(): AsyncIterable<SheetRow>;
  /** Rows with the value of cells merged downwards repeated in every row they cover. */
  filledRows(): Promise<AsyncIterable<SheetRow>>;
}

/** A file opened as sheets; nothing is known yet of what its columns mean. */
export interface OpenedFile {
  readonly kind: 'csv' | 'xlsx';
  /** What stands between the cells of the source; for XLSX what a Vietnamese Excel would write. */
  readonly separator: Separator;
  /** Whether day numbers count from 1904 (old Macintosh workbooks). */
  readonly date1904: boolean;
  readonly sheets: readonly Sheet[];
}

export type Separator = ',' | ';' | '\t';

export const EMPTY_CELL: Cell = { text: '', kind: 'untyped' };
