import { chooseSheet } from './columns/choose-sheet.js';
import type { Column } from './columns/column.js';
import type { Header } from './columns/header.js';
import { defaultLimits, type ReadLimits } from './limits.js';
import { openFile } from './open-file.js';
import { NotData } from './rows/not-data.js';
import { readRow } from './rows/read-row.js';
import type { RowResult, SkippedRow } from './rows/row-result.js';
import type { Separator, SheetRow } from './sheet.js';
import { folded } from './text/clean.js';

/** A file whose header has been found; its rows are still to be read. */
export interface OfficeFile {
  readonly kind: 'csv' | 'xlsx';
  /** Between the cells of the source; of XLSX what a Vietnamese Excel writes. */
  readonly separator: Separator;
  /** Name of the tab; '' for CSV. */
  readonly sheet: string;
  /** Row of the titles, of two the lower one, numbered as Excel shows it. */
  readonly headerLine: number;
  /** Titles by position; '' where there is none. */
  readonly titles: readonly string[];
  /** Titles nobody asked for; their columns are not read. */
  readonly unknownTitles: readonly string[];
  /**
   * The rows of data, to be read once, and to the end or left with `break`: only then the source is let go.
   * Throws RefusedFile also after good rows, where the file turns out damaged or too long.
   */
  readonly rows: AsyncIterable<RowResult>;
  /** Rows below the header that were taken for no data; complete once the rows are read. */
  readonly skipped: readonly SkippedRow[];
}

/**
 * Reads a list as offices keep them, CSV or XLSX, told by content. CSV is read as it comes; of XLSX the packed file is
 * held in memory.
 *
 * @param bytes the file; a refused one is not read to its end
 * @param limits those not given are {@link defaultLimits}
 * @throws RefusedFile with a code for callers and a Vietnamese reason for the sender
 */
export async function readOfficeFile(
  bytes: AsyncIterable<Uint8Array>,
  columns: readonly Column[],
  limits: Partial<ReadLimits> = {},
): Promise<OfficeFile> {
  const titles = new Set(columns.flatMap((column) => column.titles.map(folded)));
  const file = await openFile(bytes, titles, { ...defaultLimits, ...limits });
  const { sheet, header, rows } = await chooseSheet(file, columns);
  const skipped: SkippedRow[] = [];
  return {
    kind: file.kind,
    separator: file.separator,
    sheet: sheet.name,
    headerLine: header.line,
    titles: header.titles,
    unknownTitles: header.titles.filter((title, at) => title !== '' && header.columns[at] === undefined),
    rows: results(rows, header, file.date1904, skipped),
    skipped,
  };
}

async function* results(
  rows: AsyncIterable<SheetRow>,
  header: Header,
  date1904: boolean,
  skipped: SkippedRow[],
): AsyncGenerator<RowResult, void> {
  const notData = new NotData(header);
  for await (const row of rows) {
    const why = notData.why(row);
    if (why === undefined) yield readRow(row, header, date1904);
    else if (why !== 'blank') skipped.push({ line: row.line, why });
  }
}
