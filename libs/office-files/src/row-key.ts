import { createHash } from 'node:crypto';

import type { RowValues } from './rows/row-result.js';
import { cleanText } from './text/clean.js';

/**
 * The same for the same row in any file, however it was spelled there: case, normal form and blanks do not count,
 * diacritics do.
 *
 * @param keys of the columns that make a row what it is; their order does not count
 * @returns SHA-256 in lower-case hex
 */
export function rowKey(values: RowValues, keys: readonly string[]): string {
  const parts = keys.toSorted().map((key) => [key, normalised(values[key])]);
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

const normalised = (value: string | number | undefined): string =>
  cleanText(String(value ?? ''))
    .toUpperCase()
    .normalize('NFC');
