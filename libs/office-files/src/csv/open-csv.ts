import type { TextEncoding } from '../bytes/file-kind.js';
import { peek } from '../bytes/peek.js';
import type { ReadLimits } from '../limits.js';
import type { OpenedFile, Sheet } from '../sheet.js';
import { csvRows } from './csv-rows.js';
import { decodedText } from './decode-text.js';
import { findSeparator } from './separator.js';

/** Characters in which the header must have been met. */
const HEAD_CHARACTERS = 32 * 1024;

/**
 * Opens separated text. No more than its beginning is held in memory; its rows can be read once.
 *
 * @param titles known column titles, folded: they tell the separator where counting would mislead
 */
export async function openCsv(
  bytes: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
  titles: ReadonlySet<string>,
  limits: ReadLimits,
): Promise<OpenedFile> {
  const { head, all } = await peek(
    decodedText(bytes, encoding),
    (pieces) => pieces.reduce((sum, piece) => sum + piece.length, 0) >= HEAD_CHARACTERS,
  );
  const { separator, skip } = findSeparator(head.join(''), titles);
  const rows = csvRows(without(all, skip), separator, limits);
  const sheet: Sheet = { name: '', rows: () => rows, filledRows: () => Promise.resolve(rows) };
  return { kind: 'csv', separator, date1904: false, sheets: [sheet] };
}

async function* without(text: AsyncIterable<string>, skip: number): AsyncGenerator<string, void> {
  let left = skip;
  for await (const piece of text) {
    const rest = piece.slice(left);
    left -= piece.length - rest.length;
    if (rest !== '') yield rest;
  }
}
