import { createHash, randomUUID } from 'node:crypto';

import { Refused } from '@motcua/contracts';

const MAX_KEY = 200;

/**
 * The same account, key and address give the same command, so a repeat changes nothing.
 * The address is part of it: a client that uses one key for two different acts gets both done.
 */
export function commandIdOf(login: string, key: string | undefined, address: string): string {
  if (key === undefined || key === '') return randomUUID();
  if (key.length > MAX_KEY) {
    const message = `dài tối đa ${MAX_KEY} ký tự`;
    throw Refused.because('invalid', 'idempotency-key-too-long', `Idempotency-Key ${message}.`, [
      { field: 'Idempotency-Key', message },
    ]);
  }
  return uuidFrom(`${login}:${key}`, address);
}

/** A UUID (version 8) that follows from its parts. */
export function uuidFrom(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Digest of what is asked: the same key with another content is a mistake of the caller. */
export const fingerprintOf = (content: object): string =>
  createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
