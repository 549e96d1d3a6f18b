import type { OfficeFile } from '../read-office-file.js';
import type { Fault, RowResult } from '../rows/row-result.js';
import { BYTE_ORDER_MARK, csvLine } from './csv-line.js';

const LINE = 'Dòng';
const REASON = 'Lý do';

/**
 * The rejected rows as CSV for Excel (UTF-8 with byte order mark): all columns of the source, then the row's number
 * there and the reasons. Corrected, the file can be sent again as it is. Cells a spreadsheet would run as a formula
 * get an apostrophe before them; reading drops it again.
 *
 * @param source where the rows come from: its titles and separator
 * @param rows good ones are left out
 * @returns pieces of text, the titles first
 */
export async function* rejectedFile(
  source: Pick<OfficeFile, 'titles' | 'separator'>,
  rows: AsyncIterable<RowResult> | Iterable<RowResult>,
): AsyncGenerator<string, void> {
  const { separator } = source;
  const width = originalWidth(source.titles);
  const fitted = (cells: readonly string[]): string[] => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  yield BYTE_ORDER_MARK + csvLine([...fitted(source.titles), LINE, REASON], separator);
  for await (const row of rows) {
    if (row.ok) continue;
    // Cells beyond the titles are kept, behind the reasons: nothing of a row is lost.
    const surplus = row.raw.slice(source.titles.length);
    const reasons = row.faults.map(reasonText).join('; ');
    yield csvLine([...fitted(row.raw), String(row.line), reasons, ...surplus], separator);
  }
}

const reasonText = ({ column, reason }: Fault): string => `${column}: ${reason}`;

/** A corrected file rejected again does not get the two columns twice. */
function originalWidth(titles: readonly string[]): number {
  const added = titles.at(-2) === LINE && titles.at(-1) === REASON;
  return added ? titles.length - 2 : titles.length;
}
