import ExcelJS from 'exceljs';

import type { Column } from '../columns/column.js';
import { BYTE_ORDER_MARK, csvLine } from '../rejected/csv-line.js';
import type { RowValues } from '../rows/row-result.js';
import type { Separator } from '../sheet.js';

/**
 * A filled list under the titles by which it is read again: reading the file gives the same values.
 *
 * @param rows by the keys of the columns; what is missing stays empty
 * @returns CSV for Excel, UTF-8 with byte order mark
 */
export function csvList(columns: readonly Column[], rows: readonly RowValues[], separator: Separator = ';'): string {
  const titles = columns.map((column) => column.titles[0]);
  const lines = [titles, ...rows.map((row) => cellsOf(columns, row))].map((cells) => csvLine(cells, separator));
  return BYTE_ORDER_MARK + lines.join('');
}

/**
 * The same as XLSX. Cells are text, so that nothing is reckoned with.
 *
 * @param title stands on the tab
 */
export async function xlsxList(columns: readonly Column[], rows: readonly RowValues[], title: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(title.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ titles }) => ({ width: Math.max(16, titles[0].length + 4), style: { numFmt: '@' } }));
  sheet.addRow(columns.map(({ titles }) => titles[0])).font = { bold: true };
  for (const row of rows) sheet.addRow(cellsOf(columns, row));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

const cellsOf = (columns: readonly Column[], row: RowValues): string[] =>
  columns.map((column) => textOf(column, row[column.key]));

/** Days as people write them. */
function textOf({ kind }: Column, value: string | number | undefined): string {
  const text = value === undefined ? '' : String(value);
  return kind === 'date' ? text.split('-').toReversed().join('/') : text;
}
