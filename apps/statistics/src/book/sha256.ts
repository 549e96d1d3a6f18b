import { createHash } from 'node:crypto';

import type { Digest } from '../domain/book/book.js';

/** Of the UTF-8 bytes, hexadecimal: what `sha256sum` prints for the same bytes. */
export const sha256: Digest = (text) => createHash('sha256').update(text, 'utf8').digest('hex');
