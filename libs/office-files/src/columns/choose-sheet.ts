import { peek } from '../bytes/peek.js';
import { legacyEncoding, RefusedFile } from '../refused-file.js';
import type { OpenedFile, Sheet, SheetRow } from '../sheet.js';
import { looksLikeLegacyFont } from '../text/legacy-fonts.js';
import { type Column, columnsByTitle } from './column.js';
import { findHeader, type Header, HEADER_LINES, missingColumns } from './header.js';

export interface ChosenSheet {
  readonly sheet: Sheet;
  readonly header: Header;
  /** Rows below the header. */
  readonly rows: AsyncIterable<SheetRow>;
}

/** Sheets looked at before the file is refused. */
const MAX_SHEETS = 20;

interface Tried {
  readonly header: Header | undefined;
  readonly head: readonly SheetRow[];
  readonly empty: boolean;
}

/**
 * Finds the first sheet with all required columns.
 *
 * @throws RefusedFile `no-header`, `missing-column`, `duplicate-column` or `legacy-encoding`
 */
export async function chooseSheet(file: OpenedFile, columns: readonly Column[]): Promise<ChosenSheet> {
  const byTitle = columnsByTitle(columns);
  const tried: Tried[] = [];
  for (const sheet of file.sheets.slice(0, MAX_SHEETS)) {
    const { head, all } = await peek(await sheet.filledRows(), (rows) => (rows.at(-1)?.line ?? 0) >= HEADER_LINES);
    const lines = head.filter(({ line }) => line <= HEADER_LINES);
    const header = findHeader(lines, byTitle);
    if (header !== undefined && missingColumns(header, columns).length === 0) {
      try {
        assertOnce(header);
      } catch (error) {
        await all.return();
        throw error;
      }
      return { sheet, header, rows: below(all, header.line) };
    }
    await all.return();
    tried.push({ header, head: lines, empty: head.length === 0 });
  }
  throw refusal(tried, columns);
}

async function* below(rows: AsyncIterable<SheetRow>, header: number): AsyncGenerator<SheetRow, void> {
  for await (const row of rows) if (row.line > header) yield row;
}

function assertOnce({ columns, titles }: Header): void {
  columns.forEach((column, at) => {
    const first = columns.findIndex((other) => other !== undefined && other.key === column?.key);
    if (column === undefined || first === at) return;
    const message = `Hai cột cùng là "${column.titles[0]}": cột ${letters(first)} ("${titles[first]}") và cột ${letters(at)} ("${titles[at]}"). Hãy bỏ bớt một cột.`;
    throw new RefusedFile('duplicate-column', message);
  });
}

/** @param at from 0 @returns the letters Excel shows above the column */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}

function refusal(tried: readonly Tried[], columns: readonly Column[]): RefusedFile {
  const heads = tried.flatMap(({ head }) => head);
  if (tried.every(({ empty }) => empty)) return new RefusedFile('empty', 'Tệp rỗng, không có dữ liệu.');
  if (heads.some(isLegacy)) return legacyEncoding();
  const found = tried.flatMap(({ header }) => (header === undefined ? [] : [header]));
  const best = found.toSorted((a, b) => missingColumns(a, columns).length - missingColumns(b, columns).length)[0];
  if (best === undefined) {
    const wanted = columns.map(({ titles }) => `"${titles[0]}"`).join(', ');
    const message = `Không tìm thấy dòng tiêu đề trong ${HEADER_LINES} dòng đầu. Cần một dòng có các cột: ${wanted}.`;
    return new RefusedFile('no-header', message);
  }
  const missing = missingColumns(best, columns).map(({ titles }) => {
    const others = titles.slice(1).map((title) => `"${title}"`);
    return `"${titles[0]}"${others.length === 0 ? '' : ` (cũng nhận: ${others.join(', ')})`}`;
  });
  return new RefusedFile('missing-column', `Dòng tiêu đề (dòng ${best.line}) thiếu cột ${missing.join('; ')}.`);
}

const isLegacy = ({ cells }: SheetRow): boolean => looksLikeLegacyFont(cells.map(({ text }) => text).join(' '));
