import { damaged } from '../refused-file.js';
import { type Cell, EMPTY_CELL, type SheetRow } from '../sheet.js';
import type { PackageParts } from './package-parts.js';
import { columnOf } from './sheet-handler.js';
import { attribute, XmlScanner } from './xml-scanner.js';

/** Cells merged over several rows; only their first column counts, the value stands in the first row. */
export interface MergedDown {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

const END_OF_ROWS = /<\/(?:\w+:)?sheetData>/;
const MARK_LENGTH = 64;
/** No list made by people merges more; each is held in memory. */
const MAX_MERGES = 100_000;

/** Reads what is merged downwards. A sheet says so behind its rows, so the rows are passed over unread. */
export async function readMergedDown(parts: PackageParts, path: string): Promise<readonly MergedDown[]> {
  const merges: MergedDown[] = [];
  const open = (name: string, attributes: string): void => {
    if (name !== 'mergeCell') return;
    const merged = mergedDown(attribute(attributes, 'ref') ?? '');
    if (merged !== undefined && merges.push(merged) > MAX_MERGES) throw damaged();
  };
  const scanner = new XmlScanner({ open, close: () => undefined, text: () => undefined });
  let tail: string | undefined = '';
  for await (const piece of parts.text(path)) {
    if (tail === undefined) scanner.push(piece);
    else {
      const seen: string = tail + piece;
      const end = END_OF_ROWS.exec(seen);
      if (end !== null) scanner.push(seen.slice(end.index + end[0].length));
      tail = end === null ? seen.slice(-MARK_LENGTH) : undefined;
    }
  }
  return merges;
}

function mergedDown(reference: string): MergedDown | undefined {
  const found = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(reference);
  if (found === null) return undefined;
  const [top, bottom] = [Number(found[2]), Number(found[3])];
  return bottom > top ? { column: columnOf(found[1] ?? ''), top, bottom } : undefined;
}

/** The same rows, the value of cells merged downwards repeated in each row they cover. */
export async function* filledDown(
  rows: AsyncIterable<SheetRow>,
  merges: readonly MergedDown[],
): AsyncGenerator<SheetRow, void> {
  const waiting = merges.toSorted((a, b) => b.top - a.top);
  let active: { merge: MergedDown; cell: Cell }[] = [];
  for await (const row of rows) {
    active = active.filter(({ merge }) => merge.bottom >= row.line);
    yield active.length === 0 ? row : filled(row, active);
    for (let next = waiting.at(-1); next !== undefined && next.top <= row.line; next = waiting.at(-1)) {
      waiting.pop();
      const cell = next.top === row.line ? row.cells[next.column] : undefined;
      if (cell !== undefined && cell.text !== '') active.push({ merge: next, cell });
    }
  }
}

function filled(row: SheetRow, active: readonly { merge: MergedDown; cell: Cell }[]): SheetRow {
  const cells = [...row.cells];
  for (const { merge, cell } of active) {
    while (cells.length <= merge.column) cells.push(EMPTY_CELL);
    // Some programs leave old values in covered cells; nobody sees them.
    cells[merge.column] = cell;
  }
  return { line: row.line, cells };
}
