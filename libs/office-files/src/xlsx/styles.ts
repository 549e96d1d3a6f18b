import type { PackageParts } from './package-parts.js';
import { attribute } from './xml-scanner.js';

/** What the look of a cell says about its number. */
export interface NumberLook {
  readonly isDate: boolean;
  /** Digits shown at least, as by the format `0000000000`; 0 if the format asks for none. */
  readonly zeros: number;
}

const PLAIN: NumberLook = { isDate: false, zeros: 0 };
const DATE: NumberLook = { isDate: true, zeros: 0 };
/** Formats every Excel knows without writing them down, those of East Asian editions included. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 36],
  [50, 58],
];

/** Reads the looks of a workbook, in the order cells name them. */
export async function readLooks(parts: PackageParts, path: string): Promise<readonly NumberLook[]> {
  const formats = new Map<number, NumberLook>();
  const looks: NumberLook[] = [];
  let inCells = false;
  const open = (name: string, attributes: string): void => {
    if (name === 'cellXfs') inCells = true;
    const id = Number(attribute(attributes, 'numFmtId') ?? 0);
    if (name === 'numFmt') formats.set(id, lookOf(attribute(attributes, 'formatCode') ?? ''));
    if (name === 'xf' && inCells) looks.push(formats.get(id) ?? builtIn(id));
  };
  const close = (name: string): void => {
    if (name === 'cellXfs') inCells = false;
  };
  await parts.scan(path, { open, close, text: () => undefined });
  return looks;
}

const builtIn = (id: number): NumberLook =>
  BUILT_IN_DATES.some(([from, to]) => id >= from && id <= to) ? DATE : PLAIN;

/** @param format a number format as `[$-42A]dd/mm/yyyy;@` */
export function lookOf(format: string): NumberLook {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  if (/^0{2,}$/.test(bare)) return { isDate: false, zeros: bare.length };
  return /[dy]/i.test(bare) ? DATE : PLAIN;
}
