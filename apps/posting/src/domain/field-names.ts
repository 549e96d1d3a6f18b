/** Grave, acute, tilde, hook above, dot below: written on one vowel or another of a syllable (`hoà`, `hòa`). */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The name of a field as it is compared: without regard to capitals, commas, blanks of any kind, composed or decomposed
 * signs, and the vowel that carries the tone. `hệ thống văn bằng chứng chỉ` is `Hệ thống văn bằng, chứng chỉ`.
 */
export function fieldKey(name: string): string {
  const words = name
    .normalize('NFD')
    .toLowerCase()
    .split(/[,\s\u00A0\u200B\u2060\uFEFF]+/u);
  return words.map(withToneLast).join('').normalize('NFC');
}

function withToneLast(word: string): string {
  return word.replace(TONES, '') + (word.match(TONES) ?? []).join('');
}

/** A field with all its names. */
export interface NamedField {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The field that goes by a name, or undefined. */
export function fieldNamed<F extends NamedField>(fields: readonly F[], name: string): F | undefined {
  const key = fieldKey(name);
  return fields.find((field) => [field.name, ...field.aliases].some((known) => fieldKey(known) === key));
}
