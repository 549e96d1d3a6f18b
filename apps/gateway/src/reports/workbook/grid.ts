import type { ReportColumn, ReportRow, ReportTable } from '@motcua/contracts';
import type ExcelJS from 'exceljs';

import { placed } from '../../forms/head-places.js';
import { headRows, numberRow } from '../head-rows.js';
import { FONT } from './lines.js';

const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN } as const;
const FORMATS = { count: '#,##0', rate: '0.0' } as const;
/** Points: heads of two or three short lines. */
const HEAD_HEIGHT = 32;

interface GridRows {
  readonly headFrom: number;
  readonly headTo: number;
  /** First row below the table. */
  readonly next: number;
}

/** Heads, rows and total from the row `from` on. */
export function writeGrid(sheet: ExcelJS.Worksheet, table: ReportTable, from: number): GridRows {
  const heads = headRows(table);
  writeHeads(sheet, from, heads, table.columns.length + 2);
  const numbers = numberRow(table);
  const numbered = from + heads.length;
  numbers?.forEach((text, at) => style(sheet.getCell(numbered, at + 1), text, { italic: true, center: true }));
  const first = numbered + (numbers ? 1 : 0);
  table.rows.forEach((row, at) => writeRow(sheet, first + at, { number: at + 1, row, columns: table.columns }));
  const last = first + table.rows.length;
  writeRow(sheet, last, { number: null, row: table.total, columns: table.columns, bold: true });
  return { headFrom: from, headTo: first - 1, next: last + 1 };
}

function writeHeads(sheet: ExcelJS.Worksheet, from: number, heads: ReturnType<typeof headRows>, width: number): void {
  for (const [at] of heads.entries()) {
    sheet.getRow(from + at).height = HEAD_HEIGHT;
    for (let column = 1; column <= width; column += 1) sheet.getCell(from + at, column).border = BORDER;
  }
  for (const { row, column, across, down, title } of placed(heads)) {
    const [top, left] = [from + row, column + 1];
    if (across > 1 || down > 1) sheet.mergeCells(top, left, top + down - 1, left + across - 1);
    style(sheet.getCell(top, left), title, { bold: true, center: true });
  }
}

interface WrittenRow {
  readonly number: number | null;
  readonly row: ReportRow;
  readonly columns: readonly ReportColumn[];
  readonly bold?: boolean;
}

function writeRow(sheet: ExcelJS.Worksheet, at: number, { number, row, columns, bold = false }: WrittenRow): void {
  style(sheet.getCell(at, 1), number, { bold, center: true });
  style(sheet.getCell(at, 2), row.label, { bold });
  columns.forEach(({ key, kind }, index) => {
    const cell = sheet.getCell(at, index + 3);
    style(cell, row.cells[key] ?? null, { bold });
    cell.numFmt = FORMATS[kind];
    cell.alignment = { horizontal: 'right', vertical: 'top' };
  });
}

function style(
  cell: ExcelJS.Cell,
  value: string | number | null,
  { bold = false, italic = false, center = false }: { bold?: boolean; italic?: boolean; center?: boolean },
): void {
  cell.value = value;
  cell.font = { ...FONT, bold, italic };
  cell.border = BORDER;
  cell.alignment = { horizontal: center ? 'center' : 'left', vertical: center ? 'middle' : 'top', wrapText: true };
}
