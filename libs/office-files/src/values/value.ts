import type { Cell } from '../sheet.js';

/** A value that could be read, or why it could not. Reasons are Vietnamese and say what to do. */
export type ReadValue =
  | { readonly value: string | number; /** What was mended, for the eyes of the clerk. */ readonly note?: string }
  | { readonly reason: string };

/** A cell that has content, and its text cleaned. */
export interface FilledCell {
  readonly cell: Cell;
  readonly text: string;
  /** Whether the workbook counts days from 1904. */
  readonly date1904: boolean;
}

const ROUNDED = /^[+-]?\d+([.,]\d+)?E[+-]?\d+$/i;

/** Why a number with many digits cannot be read; undefined if Excel has not rounded it. */
export function roundedReason(text: string): string | undefined {
  if (!ROUNDED.test(text)) return undefined;
  return `Excel đã đổi số thành "${text}" và làm mất chữ số. Hãy định dạng cột là Văn bản (Text) rồi nhập lại.`;
}
