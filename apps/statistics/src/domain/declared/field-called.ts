/** A field with the other names it goes by. */
export interface CalledField {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The field a written word means, comparing without case, commas and double blanks; the word itself where none does. */
export function fieldCalled(label: string, fields: readonly CalledField[]): string {
  const wanted = plain(label);
  const found = fields.find(({ code, name, aliases }) => [code, name, ...aliases].some((one) => plain(one) === wanted));
  return found?.code ?? label.trim();
}

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replace(/[,;.]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^lĩnh vực /, '')
    .trim();
