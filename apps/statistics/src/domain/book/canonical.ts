/**
 * Canonical JSON by RFC 8785 (JCS): one text per value, whoever writes it. Properties stand in the order of their UTF-16
 * code units, without blanks; numbers and texts as ECMAScript writes them.
 * @throws TypeError for what JSON does not know: undefined, functions, NaN and infinity, halves of a character
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) return objectText(value);
  return plainText(value);
}

function objectText(value: object): string {
  // A Date or a Map would be written as if it were empty, or in a form of its own.
  if (Object.prototype.toString.call(value) !== '[object Object]')
    throw new TypeError('only plain objects have one text');
  const members = Object.entries(value)
    // Comparing texts in ECMAScript compares UTF-16 code units, as the RFC asks.
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, inner]) => `${plainText(name)}:${canonicalJson(inner)}`);
  return `{${members.join(',')}}`;
}

function plainText(value: unknown): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError(`${value} is no number of JSON`);
  if (typeof value === 'string' && !value.isWellFormed()) throw new TypeError('a text holds half a character');
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`${typeof value} is no value of JSON`);
  return text;
}
