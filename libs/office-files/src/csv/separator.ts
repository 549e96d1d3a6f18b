import type { Separator } from '../sheet.js';
import { folded } from '../text/clean.js';

/** Lines looked at; the header is among them. */
const HEAD_LINES = 20;
const SEPARATORS: readonly Separator[] = [';', '\t', ','];
/** Excel's own note in the first line; it shows it as no row. */
const NOTE = /^"?sep=([,;\t])"?[;,\t]*(?:\r\n|\n|\r|$)/i;

export interface FoundSeparator {
  readonly separator: Separator;
  /** Characters before the first row. */
  readonly skip: number;
}

/**
 * Finds what separates the cells: what the file itself says; else the separator that lays most known titles bare;
 * else the one found most often in one line.
 *
 * @param head the beginning of the file, the first lines complete
 * @param titles known titles, folded
 */
export function findSeparator(head: string, titles: ReadonlySet<string>): FoundSeparator {
  const note = NOTE.exec(head);
  if (note !== null) return { separator: separatorOf(note[1] ?? ''), skip: note[0].length };
  const best = SEPARATORS.map((separator) => ({ separator, ...score(head, separator, titles) })).reduce((a, b) =>
    b.known > a.known || (b.known === a.known && b.widest > a.widest) ? b : a,
  );
  return { separator: best.widest > 1 ? best.separator : ',', skip: 0 };
}

const separatorOf = (text: string): Separator => SEPARATORS.find((known) => known === text) ?? ',';

function score(head: string, separator: Separator, titles: ReadonlySet<string>): { known: number; widest: number } {
  const lines = splitLines(head, separator);
  const known = lines.map((cells) => cells.filter((cell) => titles.has(folded(cell))).length);
  return { known: Math.max(0, ...known), widest: Math.max(0, ...lines.map((cells) => cells.length)) };
}

/** Splits roughly: quotes are kept in the cells, whose folding drops them. */
function splitLines(text: string, separator: Separator): string[][] {
  const lines: string[][] = [['']];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    const line = lines.at(-1) ?? [];
    if (!quoted && character === separator) line.push('');
    else if (!quoted && (character === '\n' || character === '\r')) {
      if (lines.length >= HEAD_LINES * 2) break;
      lines.push(['']);
    } else line[line.length - 1] += character;
  }
  return lines;
}
