import type { Separator } from '../sheet.js';
import { withoutFormula } from '../text/clean.js';

export const BYTE_ORDER_MARK = '\uFEFF';

/** @returns one line of CSV with its line break, cells safe to open in a spreadsheet */
export function csvLine(cells: readonly string[], separator: Separator): string {
  return `${cells.map((cell) => quoted(withoutFormula(cell), separator)).join(separator)}\r\n`;
}

function quoted(text: string, separator: Separator): string {
  const plain = !text.includes(separator) && !/["\r\n]/.test(text) && text === text.trim();
  return plain ? text : `"${text.replaceAll('"', '""')}"`;
}
