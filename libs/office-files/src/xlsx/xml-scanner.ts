import { damaged } from '../refused-file.js';

/** Told of what stands in the XML, names without namespace prefix. An empty element is opened and closed. */
export interface XmlHandler {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** Characters of one tag or text; Excel allows 32,767 in a cell, each at most a six-character entity. */
const MAX_TOKEN = 1024 * 1024;

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads XML as spreadsheets contain it, in pieces that may break anywhere. Knows no document types: they are refused,
 * and with them entities that grow.
 */
export class XmlScanner {
  private pending = '';

  constructor(private readonly handler: XmlHandler) {}

  /** @throws RefusedFile `damaged` for what no spreadsheet contains */
  push(piece: string): void {
    const xml = this.pending + piece;
    let at = 0;
    for (;;) {
      const start = xml.indexOf('<', at);
      const end = start < 0 ? -1 : endOfTag(xml, start);
      if (end < 0) break;
      if (start > at) this.handler.text(decodeEntities(xml.slice(at, start)));
      this.tag(xml.slice(start + 1, end));
      at = end + 1;
    }
    this.pending = xml.slice(at);
    if (this.pending.length > MAX_TOKEN) throw damaged();
  }

  private tag(tag: string): void {
    if (tag.startsWith('![CDATA[')) return this.handler.text(tag.slice(8, -2));
    if (tag.startsWith('!--') || tag.startsWith('?')) return undefined;
    if (tag.startsWith('!')) throw damaged();
    if (tag.startsWith('/')) return this.handler.close(localName(tag.slice(1).trimEnd()));
    const empty = tag.endsWith('/');
    const inside = empty ? tag.slice(0, -1) : tag;
    const blank = inside.search(/\s/);
    const name = localName(blank < 0 ? inside : inside.slice(0, blank));
    this.handler.open(name, blank < 0 ? '' : inside.slice(blank));
    if (empty) this.handler.close(name);
    return undefined;
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** @returns where the `>` of the tag at `start` stands, -1 if not yet there */
function endOfTag(xml: string, start: number): number {
  if (xml.startsWith('<!--', start)) return afterEnd(xml, '-->', start + 4);
  if (xml.startsWith('<![CDATA[', start)) return afterEnd(xml, ']]>', start + 9);
  let quote = 0;
  for (let at = start + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) quote = code === quote ? 0 : quote;
    else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at;
  }
  return -1;
}

function afterEnd(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 ? -1 : at + mark.length - 1;
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,10}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return ENTITIES[name] ?? whole;
    const code = typeof hex === 'string' ? parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const patterns = new Map<string, RegExp>();

/**
 * @param attributes as {@link XmlHandler.open} gives them
 * @param name without namespace prefix
 * @returns the value; undefined if the attribute is missing
 */
export function attribute(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name);
  if (pattern === undefined) {
    pattern = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
    patterns.set(name, pattern);
  }
  const found = pattern.exec(attributes);
  return found === null ? undefined : decodeEntities(found[1] ?? found[2] ?? '');
}
