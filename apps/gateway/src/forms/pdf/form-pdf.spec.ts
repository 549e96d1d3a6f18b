import { buffer } from 'node:stream/consumers';
import { inflateSync } from 'node:zlib';

import { describe, expect, it } from '@jest/globals';
import type { FormSheet } from '@motcua/contracts';

import { aReceipt, aRegister } from '../../testing/form-samples.js';
import { FormPdf } from './form-pdf.js';

const draw = async (sheet: FormSheet) => new Pdf(await buffer(new FormPdf().stream(sheet)));

/** As much of a PDF as is needed to see what is in it. */
class Pdf {
  private readonly raw: string;

  constructor(bytes: Buffer) {
    this.raw = bytes.toString('latin1');
  }

  /** Width and height of each page in points. */
  get pages(): [number, number][] {
    return [...this.raw.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) => [Number(w), Number(h)]);
  }

  /** Names of the fonts whose outlines are in the file. */
  get embedded(): Set<string> {
    const names = this.raw.matchAll(/\/FontName \/[A-Z]+\+([\w-]+)/g);
    return this.raw.includes('/FontFile2') ? new Set([...names].map(([, name = '']) => name)) : new Set();
  }

  /** Letters that can be searched and copied: the Unicode tables of the fonts. */
  get letters(): string {
    return [...this.raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)]
      .map(([, body = '']) => inflated(body))
      .filter((text) => text.includes('begincmap'))
      .flatMap((text) => [...text.matchAll(/<([0-9a-f]{4})>/gi)])
      .map(([, hex = '']) => String.fromCharCode(Number.parseInt(hex, 16)))
      .join('');
  }
}

function inflated(body: string): string {
  const bytes = Buffer.from(body, 'latin1');
  // 0x78 begins what is compressed.
  return bytes[0] === 0x78 ? inflateSync(bytes).toString('latin1') : body;
}

describe('a form as PDF', () => {
  it('has exactly the size of A5, on one page, for a receipt', async () => {
    const { pages } = await draw(aReceipt());
    expect(pages).toHaveLength(1);
    expect(pages[0]?.[0]).toBeCloseTo(419.53, 0);
    expect(pages[0]?.[1]).toBeCloseTo(595.28, 0);
  });

  it('lies across on A4 for the register and goes on over several pages', async () => {
    const { pages } = await draw(aRegister(80));
    expect(pages.length).toBeGreaterThan(1);
    for (const [width, height] of pages) {
      expect(width).toBeCloseTo(841.89, 0);
      expect(height).toBeCloseTo(595.28, 0);
    }
  });

  it('brings its letters along, so that every machine shows the same', async () => {
    const { embedded } = await draw(aReceipt());
    expect(embedded).toEqual(new Set(['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic']));
  });

  it('can be searched: Vietnamese letters keep their meaning', async () => {
    const { letters } = await draw(aReceipt('Đặng Thị Ỷ'));
    for (const letter of 'ĐặngThịỶế') expect(letters).toContain(letter);
  });

  it('fails as a stream when it cannot be drawn', async () => {
    const broken = { ...aReceipt(), blocks: [{ kind: 'table', columns: [], rows: [['1']] }] } as FormSheet;
    await expect(buffer(new FormPdf().stream(broken))).rejects.toThrow(TypeError);
  });
});
