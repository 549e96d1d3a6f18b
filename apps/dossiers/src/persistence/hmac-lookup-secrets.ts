import { createHmac, timingSafeEqual } from 'node:crypto';

import { LookupSecrets } from '../domain/ports.js';

/** Letters and digits that cannot be taken for one another on paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LENGTH = 8;

/** Derived from the dossier's id and a key, so that a receipt can be printed again and nothing is stored. */
export class HmacLookupSecrets extends LookupSecrets {
  constructor(private readonly keyHex: string) {
    super();
  }

  of(dossierId: string): string {
    const digest = createHmac('sha256', Buffer.from(this.keyHex, 'hex')).update(dossierId).digest();
    return [...digest.subarray(0, LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  }

  matches(dossierId: string, secret: string): boolean {
    const expected = Buffer.from(this.of(dossierId));
    const given = Buffer.alloc(LENGTH);
    given.write(secret.trim().toUpperCase());
    return timingSafeEqual(expected, given) && secret.trim().length === LENGTH;
  }
}
