/** Marks without width: joiners, directions, byte order marks, soft hyphens. People paste them without seeing them. */
const UNSEEN = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const BLANKS = /[\p{Cc}\p{Z}]+/gu;
/** Clean already, which most cells are. */
const PLAIN = /^(?:[\x21-\x7E]+(?: [\x21-\x7E]+)*)?$/;

/** @returns the text in NFC, without invisible marks, each run of blanks and line breaks as one space, trimmed */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNSEEN, '').normalize('NFC').replace(BLANKS, ' ').trim();
}

/**
 * The text as it is compared: without case, diacritics, punctuation and blanks. "Họ và tên (*)" gives "hovaten".
 */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Cells of a spreadsheet that would be run as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** @returns the text with an apostrophe before it when a spreadsheet would take it for a formula */
export const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** @returns the text without the apostrophe {@link withoutFormula} puts before it, so that it can be read again */
export const withoutApostrophe = (text: string): string => (/^'[=+\-@]/.test(text) ? text.slice(1) : text);
