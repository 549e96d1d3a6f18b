import type { Column } from '../columns/column.js';
import { BYTE_ORDER_MARK, csvLine } from '../rejected/csv-line.js';
import type { Separator } from '../sheet.js';
import { exampleRow } from './explain-column.js';

/** @returns an empty list as CSV for Excel, UTF-8 with byte order mark: titles and one example row reading skips */
export function csvTemplate(columns: readonly Column[], separator: Separator = ';'): string {
  const titles = columns.map((column) => column.titles[0]);
  return BYTE_ORDER_MARK + csvLine(titles, separator) + csvLine(exampleRow(columns), separator);
}
