import { createHash, randomInt } from 'node:crypto';

/** No signs that are mistaken for each other on paper. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** 32^12 = 2^60 tokens: guessing one of a few thousand at the allowed pace takes far longer than any survey. */
const LENGTH = 12;
const GROUP = 4;

/** A single-use token as printed: `7KQM-2XTB-9PVD`. */
export function newToken(): string {
  const signs = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
  return (signs.match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** What is kept of a token. Capitals, blanks and dashes do not matter. */
export const hashOf = (token: string): string =>
  createHash('sha256')
    .update(token.toUpperCase().replace(/[^A-Z0-9]/g, ''))
    .digest('hex');
