import ExcelJS from 'exceljs';

import type { Column } from '../columns/column.js';
import { exampleRow, hintOf } from './explain-column.js';

/** Rows prepared for entries; below them Excel keeps the format of the column. */
const PREPARED_ROWS = 1000;
const HEADER_ROW = 3;
const FIRST_ENTRY = 5;
/** Longer lists of choices Excel does not take in this form. */
const MAX_LIST = 255;

/**
 * An empty list for those who fill it in with Excel: the title, what to write in each column, the titles, one example
 * row reading skips. Cells are text, so that no leading zero is lost and no day changes place with its month.
 *
 * @param title stands above the list and on the tab
 * @returns the XLSX file
 */
export async function xlsxTemplate(columns: readonly Column[], title: string): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(tabName(title), { views: [{ state: 'frozen', ySplit: HEADER_ROW }] });
  sheet.columns = columns.map((column) => ({ width: widthOf(column), style: { numFmt: '@' } }));
  writeTitle(sheet, title, columns.length);
  sheet.getRow(2).values = columns.map(hintOf);
  sheet.getRow(2).alignment = { wrapText: true, vertical: 'top' };
  sheet.getRow(2).font = { italic: true, color: { argb: 'FF595959' } };
  sheet.getRow(HEADER_ROW).values = columns.map((column) => column.titles[0]);
  sheet.getRow(HEADER_ROW).font = { bold: true };
  sheet.getRow(HEADER_ROW + 1).values = exampleRow(columns);
  sheet.getRow(HEADER_ROW + 1).font = { italic: true, color: { argb: 'FF808080' } };
  columns.forEach((column, at) => offerChoices(sheet, column, at + 1));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function writeTitle(sheet: ExcelJS.Worksheet, title: string, columns: number): void {
  if (columns > 1) sheet.mergeCells(1, 1, 1, columns);
  const cell = sheet.getCell(1, 1);
  cell.value = title;
  cell.font = { bold: true, size: 14 };
  cell.alignment = { horizontal: 'center' };
}

function offerChoices(sheet: ExcelJS.Worksheet, column: Column, at: number): void {
  if (column.kind !== 'choice') return;
  const list = column.choices.join(',');
  // Commas separate the choices in this form and cannot stand in one; quotes would end it.
  if (list.length > MAX_LIST || column.choices.some((choice) => /[",]/.test(choice))) return;
  for (let row = FIRST_ENTRY; row < FIRST_ENTRY + PREPARED_ROWS; row += 1) {
    sheet.getCell(row, at).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${list}"`] };
  }
}

const widthOf = ({ titles }: Column): number => Math.max(16, titles[0].length + 4);

/** Excel allows 31 characters on a tab and not all of them. */
const tabName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:']/g, ' ')
    .trim()
    .slice(0, 31) || 'Danh sách';
