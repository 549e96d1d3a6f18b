import { assertColumns, assertRows, type ReadLimits } from '../limits.js';
import { damaged } from '../refused-file.js';
import { type Cell, EMPTY_CELL, type SheetRow } from '../sheet.js';
import { numberText, unescaped } from './cell-text.js';
import { dateOfSerial, vietnameseDate } from './serial-date.js';
import type { NumberLook } from './styles.js';
import { attribute, type XmlHandler } from './xml-scanner.js';

/** What the cells of every sheet of a workbook refer to. */
export interface CellSources {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly date1904: boolean;
}

/** Collects the rows of one sheet that have content; of formulas the results Excel kept. */
export class SheetHandler implements XmlHandler {
  private rows: SheetRow[] = [];
  private filled = 0;
  private line = 0;
  private column = -1;
  private cells: Cell[] = [];
  private type = 'n';
  private style = 0;
  private value = '';
  private inValue = false;
  private inReading = false;

  constructor(
    private readonly sources: CellSources,
    private readonly limits: ReadLimits,
  ) {}

  /** @returns the rows completed since the last call */
  take(): readonly SheetRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: string): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'v' || name === 't') this.inValue = !this.inReading;
    else if (name === 'rPh') this.inReading = true;
  }

  text(text: string): void {
    if (this.inValue) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.inValue = false;
    else if (name === 'rPh') this.inReading = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
  }

  private openRow(attributes: string): void {
    // Some writers leave the numbers out: the row then follows the one before.
    const line = Number(attribute(attributes, 'r') ?? this.line + 1);
    if (!Number.isSafeInteger(line) || line <= this.line) throw damaged();
    this.line = line;
    this.column = -1;
    this.cells = [];
  }

  private openCell(attributes: string): void {
    const reference = attribute(attributes, 'r');
    const column = reference === undefined ? this.column + 1 : columnOf(reference);
    if (column <= this.column) throw damaged();
    this.column = column;
    this.type = attribute(attributes, 't') ?? 'n';
    this.style = Number(attribute(attributes, 's') ?? 0);
    this.value = '';
  }

  private closeCell(): void {
    const cell = this.cell();
    if (cell.text.trim() === '') return;
    assertColumns(this.column + 1, this.line, this.limits);
    while (this.cells.length < this.column) this.cells.push(EMPTY_CELL);
    this.cells.push(cell);
  }

  private closeRow(): void {
    if (this.cells.length === 0) return;
    assertRows((this.filled += 1), this.limits);
    this.rows.push({ line: this.line, cells: this.cells });
  }

  private cell(): Cell {
    if (this.value === '') return EMPTY_CELL;
    if (this.type === 's') return { text: this.sources.strings[Number(this.value)] ?? '', kind: 'text' };
    if (this.type === 'b') return { text: this.value === '1' ? 'TRUE' : 'FALSE', kind: 'text' };
    // An ISO date of a strict workbook; the time of day is dropped as that of a serial is.
    if (this.type === 'd') return { text: vietnameseDate(this.value.slice(0, 10)), kind: 'date' };
    const number = Number(this.value);
    if (this.type !== 'n' || !Number.isFinite(number)) return { text: unescaped(this.value), kind: 'text' };
    return this.numberCell(number);
  }

  private numberCell(number: number): Cell {
    const look = this.sources.looks[this.style];
    const date = look?.isDate === true ? dateOfSerial(number, this.sources.date1904) : undefined;
    if (date !== undefined) return { text: vietnameseDate(date), kind: 'date', number };
    return { text: numberText(this.value, look?.zeros ?? 0), kind: 'number', number };
  }
}

/** @param reference as "AB12" @returns the column, from 0 */
export function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '') column = column * 26 + letter.charCodeAt(0) - 64;
  if (column === 0) throw damaged();
  return column - 1;
}
