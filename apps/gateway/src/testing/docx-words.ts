import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;

/** The paragraphs of a DOCX file with something in them, in order, those in cells of tables too. */
export function docxParagraphs(file: Buffer): string[] {
  const xml = entryOf(file, 'word/document.xml').toString('utf8');
  const paragraphs = xml.match(/<w:p[ >].*?<\/w:p>/gs) ?? [];
  return paragraphs.map((paragraph) => textOf(paragraph)).filter(Boolean);
}

const textOf = (paragraph: string): string =>
  [...paragraph.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, text = '']) => unescaped(text)).join('');

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** One file of a ZIP archive, found by its directory at the end. */
function entryOf(file: Buffer, wanted: string): Buffer {
  let end = file.length - 22;
  while (file.readUInt32LE(end) !== END) end -= 1;
  let at = file.readUInt32LE(end + 16);
  for (let left = file.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    if (file.toString('utf8', at + 46, at + 46 + name) === wanted) {
      return contentAt(file, file.readUInt32LE(at + 42), file.readUInt32LE(at + 20));
    }
    at += 46 + name + extra + comment;
  }
  throw new Error(`${wanted} is not in the archive`);
}

function contentAt(file: Buffer, local: number, size: number): Buffer {
  const begin = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  const packed = file.subarray(begin, begin + size);
  return file.readUInt16LE(local + 8) === 0 ? packed : inflateRawSync(packed);
}
