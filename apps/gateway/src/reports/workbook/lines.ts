import type ExcelJS from 'exceljs';

export const FONT = { name: 'Times New Roman', size: 11 } as const;

export interface LineStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly wrap?: boolean;
}

export interface Line extends LineStyle {
  readonly text: string;
}

/** Points a line of text takes. */
const LINE_HEIGHT = 15;

/** One cell over the whole width. */
export function writeAcross(sheet: ExcelJS.Worksheet, row: number, width: number, { text, ...style }: Line): void {
  writeMerged(sheet, row, [1, width], text, style);
}

/** Two cells side by side: the left one as wide as the first half of the columns. */
export function writeHalves(
  sheet: ExcelJS.Worksheet,
  row: number,
  width: number,
  [left, right]: readonly [string, string],
  style: LineStyle,
): void {
  const half = Math.max(2, Math.floor(width / 2));
  writeMerged(sheet, row, [1, half], left, style);
  writeMerged(sheet, row, [half + 1, width], right, style);
}

/** Excel does not fit the height of a row to merged cells, so it is set for the text. */
function writeMerged(
  sheet: ExcelJS.Worksheet,
  row: number,
  [from, to]: readonly [number, number],
  text: string,
  { bold = false, italic = false, size = FONT.size, align = 'left', wrap = false }: LineStyle,
): void {
  if (to > from) sheet.mergeCells(row, from, row, to);
  const cell = sheet.getCell(row, from);
  cell.value = text;
  cell.font = { ...FONT, bold, italic, size };
  cell.alignment = { horizontal: align, vertical: 'top', wrapText: wrap };
  if (!wrap) return;
  const room = Array.from({ length: to - from + 1 }, (_, at) => sheet.getColumn(from + at).width ?? 0);
  const lines = Math.ceil(text.length / room.reduce((sum, chars) => sum + chars, 0));
  const line = sheet.getRow(row);
  line.height = Math.max(line.height ?? 0, lines * LINE_HEIGHT);
}
