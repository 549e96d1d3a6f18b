/** A line of the register as far as its place goes. */
export interface RegisterEntry {
  readonly id: string;
  readonly code: string;
  readonly bookNo: string;
  readonly lineNo: string;
  /** RFC 3339. */
  readonly acceptedAt: string;
}

/** Within what a number runs without gaps, and the number: `Q01.2017-0007`, `000.00.04.H51-200221-0001`. */
export interface Place {
  readonly prefix: string;
  readonly n: number;
  readonly width: number;
  /** `2017` for books, `2020-02-21` for codes by day: later ones sort after earlier ones. */
  readonly scope: string;
}

const CODE = /^(?<prefix>.*-)(?<number>\d+)$/;
const BOOK = /^Q\d+\.(?<year>\d{4})-$/;
const DAY = /-(?<year>(?:\d{2})?\d{2})(?<month>\d{2})(?<date>\d{2})-$/;

/** @throws when the code has none of the forms there have ever been */
export function placeOf(code: string): Place {
  const { prefix = '', number = '' } = CODE.exec(code)?.groups ?? {};
  const place = { prefix, n: Number(number), width: number.length };
  const book = BOOK.exec(prefix)?.groups;
  if (book) return { ...place, scope: book['year'] ?? '' };
  const day = DAY.exec(prefix)?.groups;
  if (!day) throw new Error(`a dossier code of an unknown form: ${code}`);
  const { year = '', month, date } = day;
  return { ...place, scope: `${year.length === 4 ? year : `20${year}`}-${month}-${date}` };
}

const codeAt = ({ prefix, width }: Place, n: number): string => `${prefix}${String(n).padStart(width, '0')}`;

/** In the order of the numbers: by scope, book and line. */
export function inOrder<E extends { readonly code: string }>(entries: readonly E[]): E[] {
  const placed = entries.map((entry) => ({ entry, place: placeOf(entry.code) }));
  return placed.toSorted((a, b) => compare(a.place, b.place)).map(({ entry }) => entry);
}

function compare(a: Place, b: Place): number {
  if (a.scope !== b.scope) return a.scope < b.scope ? -1 : 1;
  if (a.prefix !== b.prefix) return a.prefix < b.prefix ? -1 : 1;
  return a.n - b.n;
}

/**
 * Codes that lie between those given, and before the first of a day: somebody has to say what became of them.
 * A book is looked at between its first and last line here; what lies outside belongs to other days.
 * @param asked whether numbers of a scope are asked for at all; a line moved here by a correction brings no others
 */
export function gapsIn(codes: readonly string[], asked: (scope: string) => boolean): string[] {
  const places = codes.map(placeOf).filter(({ scope }) => asked(scope));
  const groups = Map.groupBy(places, ({ prefix }) => prefix);
  return [...groups.values()].flatMap((group) => {
    const numbers = new Set(group.map(({ n }) => n));
    const [first] = group as [Place];
    const from = isDayScope(first.scope) ? 1 : Math.min(...numbers);
    const all = Array.from({ length: Math.max(...numbers) - from + 1 }, (_, index) => from + index);
    return all.filter((n) => !numbers.has(n)).map((n) => codeAt(first, n));
  });
}

export const isDayScope = (scope: string): boolean => scope.length > 4;
