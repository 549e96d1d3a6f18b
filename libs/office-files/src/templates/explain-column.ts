import type { Column } from '../columns/column.js';
import { EXAMPLE_MARK } from '../rows/not-data.js';

const HINTS: Readonly<Record<Exclude<Column['kind'], 'choice' | 'integer'>, string>> = {
  text: 'Chữ Unicode',
  date: 'Ngày/tháng/năm, ví dụ 05/09/2008',
  phone: 'Số điện thoại, cả số 0 ở đầu',
  identity: 'CCCD 12 chữ số, cả số 0 ở đầu',
  email: 'Một địa chỉ thư điện tử',
};

/** Plainly invented: no province has the number 000, and `example` is no place on the net. */
const EXAMPLES: Readonly<Record<Exclude<Column['kind'], 'choice' | 'integer'>, string>> = {
  text: 'Nguyễn Văn Ví Dụ',
  date: '01/01/2000',
  phone: '0900000000',
  identity: '000000000000',
  email: 'vidu@example.edu.vn',
};

/** @returns what to write in a column, for those who fill it in */
export function hintOf(column: Column): string {
  const hint = column.hint ?? kindHint(column);
  return column.required === true ? `Bắt buộc. ${hint}` : hint;
}

function kindHint(column: Column): string {
  if (column.kind === 'choice') return `Một trong: ${column.choices.join(', ')}`;
  if (column.kind === 'integer') return 'Số nguyên';
  if (column.kind === 'text' && column.maxLength !== undefined)
    return `${HINTS.text}, tối đa ${column.maxLength} ký tự`;
  return HINTS[column.kind];
}

/** @returns the example row; its first cell begins so that reading passes the row over */
export function exampleRow(columns: readonly Column[]): string[] {
  return columns.map((column, at) => (at === 0 ? `${EXAMPLE_MARK} ${exampleOf(column)}` : exampleOf(column)));
}

function exampleOf(column: Column): string {
  if (column.example !== undefined) return column.example;
  if (column.kind === 'choice') return column.choices[0] ?? '';
  if (column.kind === 'integer') return String(column.min ?? 1);
  return EXAMPLES[column.kind];
}
