/** Excel spells characters XML cannot carry, as the carriage return, in this way. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/** @returns the text with `_x000D_` and its like as the characters they stand for */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))) : text;

/**
 * A number as Excel keeps it, without exponent and without the noise of binary fractions: "7.9E10" gives
 * "79000000000". Zeros the format puts before it are put before it.
 *
 * @param zeros digits the format asks for at least; 0 if it asks for none
 */
export function numberText(kept: string, zeros: number): string {
  const plain = /^-?\d{1,15}$/.test(kept) ? kept : withoutExponent(Number(kept));
  return /^\d+$/.test(plain) ? plain.padStart(zeros, '0') : plain;
}

function withoutExponent(value: number): string {
  return Number.isInteger(value) ? BigInt(value).toString() : String(value);
}
