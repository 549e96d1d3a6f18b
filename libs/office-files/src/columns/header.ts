import type { SheetRow } from '../sheet.js';
import { cleanText, folded } from '../text/clean.js';
import type { Column } from './column.js';

/** Where the columns stand in a sheet. */
export interface Header {
  /** The last row of the header; data follows it. */
  readonly line: number;
  /** Titles as in the file, by position; '' where there is none. */
  readonly titles: readonly string[];
  /** The column at each position; undefined for unknown ones. */
  readonly columns: readonly (Column | undefined)[];
  /** Of CSV only: cells written, empty ones at the end included. */
  readonly width?: number;
}

/** Rows among which the header is looked for. */
export const HEADER_LINES = 20;

/** A title and what it is called with the title of the group above it. */
interface Title {
  readonly own: string;
  readonly grouped: string;
}

type ByTitle = ReadonlyMap<string, Column>;

/**
 * Finds the row, or the pair of rows, that holds most required titles, then most titles at all. Of equals the first,
 * a single row before a pair.
 *
 * @returns undefined if no row holds any title
 */
export function findHeader(rows: readonly SheetRow[], byTitle: ByTitle): Header | undefined {
  const lone = rows.map((row) => headerOf(row, singleTitles(row), byTitle));
  const pairs = rows.slice(1).flatMap((row, index) => {
    const above = rows[index];
    return above?.line === row.line - 1 ? [headerOf(row, pairedTitles(above, row), byTitle)] : [];
  });
  const best = [...lone, ...pairs].reduce<Header | undefined>(
    (chosen, header) => (score(header) > (chosen === undefined ? 0 : score(chosen)) ? header : chosen),
    undefined,
  );
  return best;
}

/** Required columns of the caller that the header lacks. */
export function missingColumns(header: Header | undefined, columns: readonly Column[]): readonly Column[] {
  const found = new Set(header?.columns.map((column) => column?.key));
  return columns.filter((column) => column.required === true && !found.has(column.key));
}

function score({ columns }: Header): number {
  const found = new Map(columns.flatMap((column) => (column === undefined ? [] : [[column.key, column] as const])));
  const required = [...found.values()].filter((column) => column.required === true).length;
  return required * 1000 + found.size;
}

function headerOf({ line, width }: SheetRow, titles: readonly Title[], byTitle: ByTitle): Header {
  const places = titles.map(({ own, grouped }) => {
    const column = columnOfTitle(grouped, byTitle);
    return column === undefined ? { title: own, column: columnOfTitle(own, byTitle) } : { title: grouped, column };
  });
  return { line, titles: places.map(({ title }) => title), columns: places.map(({ column }) => column), width };
}

/** "Ngày sinh (dd/mm/yyyy)" is "Ngày sinh" too, unless somebody claims the whole. */
function columnOfTitle(title: string, byTitle: ByTitle): Column | undefined {
  return byTitle.get(folded(title)) ?? byTitle.get(folded(title.replace(/\([^)]*\)?/g, '')));
}

const texts = (row: SheetRow): string[] => row.cells.map(({ text }) => cleanText(text));

const singleTitles = (row: SheetRow): Title[] => texts(row).map((own) => ({ own, grouped: own }));

/** A group is merged over its columns: its title stands at the first and holds until the next. */
function pairedTitles(above: SheetRow, below: SheetRow): Title[] {
  const groups = texts(above);
  const owns = texts(below);
  let group = '';
  return Array.from({ length: Math.max(groups.length, owns.length) }, (_, at) => {
    const own = owns[at] ?? '';
    const top = groups[at] ?? '';
    group = top === '' ? group : top;
    if (own === '') return { own: top, grouped: top };
    return { own, grouped: `${group} ${own}`.trim() };
  });
}
