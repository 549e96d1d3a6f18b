import { hasCode, NOT_TEXT } from '../bytes/error-code.js';
import type { ReadLimits } from '../limits.js';
import { damaged } from '../refused-file.js';
import { XmlScanner, type XmlHandler } from './xml-scanner.js';
import { inflated, zipEntries, type ZipEntries } from './zip.js';

/** The parts an XLSX file is packed of, read as text. */
export class PackageParts {
  private readonly entries: ZipEntries;

  constructor(
    private readonly file: Buffer,
    private readonly limits: ReadLimits,
  ) {
    this.entries = zipEntries(file);
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  /** Text of one part, in pieces that break anywhere. */
  async *text(path: string): AsyncGenerator<string, void> {
    const entry = this.entries.get(path);
    if (entry === undefined) throw damaged();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    try {
      for await (const bytes of inflated(this.file, entry, this.limits)) yield decoder.decode(bytes, { stream: true });
      yield decoder.decode();
    } catch (error) {
      throw hasCode(error, NOT_TEXT) ? damaged(error) : error;
    }
  }

  /** Tells a handler all of one part; a part that is missing tells nothing. */
  async scan(path: string, handler: XmlHandler): Promise<void> {
    if (!this.has(path)) return;
    const scanner = new XmlScanner(handler);
    for await (const piece of this.text(path)) scanner.push(piece);
  }
}
