import { describe, expect, it } from '@jest/globals';
import { encode } from 'uqr';

import { Assets } from '../pages/assets.js';
import { aReceipt, aRegister } from '../testing/form-samples.js';
import { FormPage } from './form-page.js';
import { FormStyles } from './form-styles.js';
import { QrCode } from './qr-code.js';

const styles = new FormStyles(new Assets());
const page = (sheet = aReceipt()): string => String(<FormPage sheets={[sheet]} styles={styles} />);

describe('a form on paper', () => {
  it('keeps markup in names as text', () => {
    const html = page(aReceipt('<script>alert(1)</script>'));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script>alert(1)&lt;/script>');
  });

  it('needs no style, script or picture of its own in the page', () => {
    expect(page()).not.toMatch(/ style=|<style|<img|<script|https?:/);
  });

  it('has the size of its paper by a style of its own', () => {
    const { a5, a4Landscape } = new Assets().papers;
    expect(page()).toContain(`href="${a5.href}"`);
    expect(a5.content).toContain('size: 148mm 210mm');
    expect(page(aRegister(1))).toContain(`href="${a4Landscape.href}"`);
    expect(a4Landscape.content).toContain('size: 297mm 210mm');
  });

  it('says which form of which law it is, and leaves a line for what is filled in by hand', () => {
    const html = page();
    expect(html).toContain('Mẫu số 01 – Thông tư 01/2018/TT-VPCP');
    expect(html).toContain('<dt>Số điện thoại:</dt> <dd class="open"></dd>');
    expect(page({ ...aReceipt(), formNo: '' })).not.toContain('Mẫu số');
  });

  it('carries the mark of what is void or not signed', () => {
    expect(page({ ...aReceipt(), watermark: 'HẾT GIÁ TRỊ' })).toContain('<p class="watermark">HẾT GIÁ TRỊ</p>');
    expect(page()).not.toContain('watermark"');
  });

  it('has one head row that comes again on each page, and a row for each line', () => {
    const html = page(aRegister(40));
    expect(html.match(/<thead>/g)).toHaveLength(1);
    expect(html.match(/<tr>/g)).toHaveLength(41);
    expect(html.match(/<th scope="col" width="[\d.]+%"/g)).toHaveLength(13);
  });
});

describe('the QR code', () => {
  it('draws every dark module of the code and nothing else', () => {
    const text = 'https://motcua.example.vn/tra-cuu?ma=000.00.NN.H51-200519-0001';
    const svg = String(<QrCode text={text} />);
    const { data, size } = encode(text, { ecc: 'M', border: 2 });
    const drawn = new Set([...svg.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x} ${y}`));
    const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [`${x} ${y}`] : [])));
    expect(svg).toContain(`viewBox="0 0 ${size} ${size}"`);
    expect(drawn).toEqual(new Set(dark));
  });
});
