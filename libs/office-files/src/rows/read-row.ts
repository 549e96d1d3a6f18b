import type { Header } from '../columns/header.js';
import { EMPTY_CELL, type SheetRow } from '../sheet.js';
import { readValue } from '../values/read-value.js';
import type { Fault, Note, RowResult } from './row-result.js';

/** Reads one row of data; all its faults are collected. */
export function readRow(row: SheetRow, header: Header, date1904: boolean): RowResult {
  const values: Record<string, string | number> = {};
  const faults: Fault[] = surplus(row, header);
  const notes: Note[] = [];
  header.columns.forEach((column, at) => {
    if (column === undefined) return;
    const cell = row.cells[at] ?? EMPTY_CELL;
    const title = header.titles[at] ?? column.titles[0];
    const read = readValue(cell, column, date1904);
    if (read === undefined) {
      if (column.required === true) faults.push({ column: title, value: '', reason: 'Chưa có giá trị' });
    } else if ('reason' in read) faults.push({ column: title, value: cell.text, reason: read.reason });
    else {
      values[column.key] = read.value;
      if (read.note !== undefined) notes.push({ column: title, note: read.note });
    }
  });
  const raw = rawCells(row, header);
  const { line } = row;
  return faults.length > 0 ? { line, ok: false, faults, raw } : { line, ok: true, values, notes, raw };
}

/** More cells than titles in CSV: a separator inside a value has moved all values behind it. */
function surplus({ cells, width }: SheetRow, header: Header): Fault[] {
  const titled = header.width;
  if (width === undefined || titled === undefined || cells.length <= titled) return [];
  const value = cells.slice(titled).map(({ text }) => text);
  const reason = `Dòng có ${cells.length} ô, tiêu đề chỉ có ${titled} ô; giá trị chứa dấu phân cách phải đặt trong dấu nháy kép`;
  return [{ column: 'Cả dòng', value: value.join(' '), reason }];
}

function rawCells({ cells }: SheetRow, { titles }: Header): string[] {
  return Array.from({ length: Math.max(cells.length, titles.length) }, (_, at) => cells[at]?.text ?? '');
}
