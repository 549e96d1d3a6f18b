import type { RowResult } from '../rows/row-result.js';

type Encoding = 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be';

/** Text as the bytes of a file. */
export function encoded(text: string, encoding: Encoding = 'utf-8'): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8 with mark') return Buffer.from(`\uFEFF${text}`);
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/** Bytes as a stream of pieces of that size, so that characters and rows break anywhere. */
export async function* stream(bytes: Buffer | string, size = 64 * 1024): AsyncGenerator<Uint8Array, void> {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

export async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

export const valuesOf = (rows: readonly RowResult[]) => rows.flatMap((row) => (row.ok ? [row.values] : []));
export const faultsOf = (rows: readonly RowResult[]) => rows.flatMap((row) => (row.ok ? [] : row.faults));
