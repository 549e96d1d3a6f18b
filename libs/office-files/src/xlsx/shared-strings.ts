import type { PackageParts } from './package-parts.js';
import { unescaped } from './cell-text.js';

/** Reads the texts cells share. Rich text gives its text; how East Asian words are read aloud is left out. */
export async function readSharedStrings(parts: PackageParts, path: string): Promise<readonly string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inReading = false;
  const open = (name: string): void => {
    if (name === 'si') current = '';
    if (name === 'rPh') inReading = true;
    if (name === 't') inText = !inReading;
  };
  const close = (name: string): void => {
    if (name === 'si') strings.push(unescaped(current));
    if (name === 'rPh') inReading = false;
    if (name === 't') inText = false;
  };
  const text = (piece: string): void => {
    if (inText) current += piece;
  };
  await parts.scan(path, { open, close, text });
  return strings;
}
