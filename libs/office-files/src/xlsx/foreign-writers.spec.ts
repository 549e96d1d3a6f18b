import { describe, expect, it } from '@jest/globals';

import { readOfficeFile } from '../read-office-file.js';
import type { ReadLimits } from '../limits.js';
import { all, stream, valuesOf } from '../testing/bytes.js';
import { candidateColumns } from '../testing/candidates.js';
import { inline, rawWorkbook } from '../testing/raw-workbook.js';
import { zipOf } from '../testing/zip-of.js';
import { lookOf } from './styles.js';
import { attribute, XmlScanner } from './xml-scanner.js';

const HEADER = `<row r="1">${inline('A1', 'Họ và tên')}${inline('B1', 'Ngày sinh')}${inline('C1', 'CCCD')}</row>`;
const ROW = `<row r="2">${inline('A2', 'Nguyễn Văn An')}${inline('B2', '05/09/2008')}${inline('C2', '001208012345')}</row>`;
const LIST = `<sheetData>${HEADER}${ROW}</sheetData>`;
const AN = { name: 'Nguyễn Văn An', bornOn: '2008-09-05', identity: '001208012345' };

const read = async (file: Buffer, limits?: Partial<ReadLimits>) =>
  valuesOf(await all((await readOfficeFile(stream(file), candidateColumns, limits)).rows));
const withRow = (cells: string) =>
  read(rawWorkbook({ sheets: { A: `<sheetData>${HEADER}<row r="2">${cells}</row></sheetData>` } }));

describe('A workbook of another program', () => {
  it('may keep its texts in the cells', async () => {
    expect(await read(rawWorkbook({ sheets: { A: LIST } }))).toEqual([AN]);
  });

  it('may leave out the numbers of rows and cells', async () => {
    const bare = LIST.replace(/ r="\w+"/g, '');
    expect(await read(rawWorkbook({ sheets: { A: bare } }))).toEqual([AN]);
  });

  it('may put a prefix before every name', async () => {
    const prefixed = LIST.replace(/<(\/?)(\w)/g, '<$1x:$2');
    expect(await read(rawWorkbook({ sheets: { A: prefixed } }))).toEqual([AN]);
  });

  it('may be stored without packing', async () => {
    const parts = { '_rels/.rels': '', 'xl/workbook.xml': '' };
    await expect(read(zipOf(parts, true))).rejects.toMatchObject({ code: 'not-a-table' });
  });

  it('may write rich text in a cell, entities, CDATA and escaped line breaks', async () => {
    const name =
      '<c r="A2" t="inlineStr"><is><r><t>Nguy&#x1EC5;n</t></r><r><t xml:space="preserve"> V&#259;n_x000D_\n</t></r><rPh><t>x</t></rPh><r><t><![CDATA[An]]></t></r></is></c>';
    expect(await withRow(name + inline('B2', '05/09/2008') + inline('C2', '001208012345'))).toEqual([AN]);
  });

  it('may share texts, with how they are read aloud beside them', async () => {
    const sharedStrings = '<si><t>Nguyễn Văn An</t><rPh sb="0" eb="1"><t>x</t></rPh></si><si/>';
    const cells = `<c r="A2" t="s"><v>0</v></c>${inline('B2', '05/09/2008')}${inline('C2', '001208012345')}<c r="D2" t="s"><v>1</v></c>`;
    const sheets = { A: `<sheetData>${HEADER}<row r="2">${cells}</row></sheetData>` };
    expect(await read(rawWorkbook({ sheets, sharedStrings }))).toEqual([AN]);
  });

  it('may leave old values in cells merged under another: nobody sees them', async () => {
    const old = ROW.replaceAll('2"', '3"').replace('Nguyễn Văn An', 'Cũ');
    const sheet = `<sheetData>${HEADER}${ROW}${old}</sheetData><mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
    expect(await read(rawWorkbook({ sheets: { A: sheet } }))).toEqual([AN, AN]);
  });

  it('may write days as ISO text and numbers with an exponent', async () => {
    const cells = `${inline('A2', 'Nguyễn Văn An')}<c r="B2" t="d"><v>2008-09-05T00:00:00</v></c><c r="C2"><v>1.208012345E9</v></c>`;
    expect(await withRow(cells)).toEqual([AN]);
  });

  it('may format a million empty cells: they count for nothing', async () => {
    const empty = Array.from({ length: 50 }, (_, at) => `<row r="${at + 3}"><c r="XFD${at + 3}" s="1"/></row>`);
    const sheets = { A: `<sheetData>${HEADER}${ROW}${empty.join('')}</sheetData>` };
    expect(await read(rawWorkbook({ sheets }), { maxRows: 2, maxColumns: 3 })).toEqual([AN]);
  });
});

describe('A workbook is refused', () => {
  const good = rawWorkbook({ sheets: { A: LIST } });
  const many = rawWorkbook({ sheets: { A: `<sheetData>${HEADER}${ROW}${ROW.replaceAll('2"', '3"')}</sheetData>` } });
  const wide = rawWorkbook({ sheets: { A: `<sheetData>${HEADER}<row r="2">${inline('CW2', 'x')}</row></sheetData>` } });
  const bomb = rawWorkbook({ sheets: { A: `<sheetData>${HEADER}${' '.repeat(3_000_000)}</sheetData>` } });
  const doctype = rawWorkbook({ sheets: { A: `<!DOCTYPE x [<!ENTITY a "b">]>${LIST}` } });
  const backwards = rawWorkbook({ sheets: { A: `<sheetData>${ROW}${HEADER}</sheetData>` } });
  const flipped = Buffer.from(good);
  flipped.fill(
    0xff,
    flipped.indexOf('xl/worksheets/sheet1.xml') + 24,
    flipped.indexOf('xl/worksheets/sheet1.xml') + 60,
  );
  const locked = Buffer.from(good);
  for (let at = locked.indexOf('PK\x01\x02'); at >= 0; at = locked.indexOf('PK\x01\x02', at + 1)) locked[at + 8] = 1;

  it.each<[string, Buffer, string, Partial<ReadLimits>]>([
    ['cut off', good.subarray(0, -30), 'damaged', {}],
    ['whose packing is broken', flipped, 'damaged', {}],
    ['with a document type', doctype, 'damaged', {}],
    ['whose rows run backwards', backwards, 'damaged', {}],
    ['under a ZIP password', locked, 'password', {}],
    ['that is a text document', zipOf({ '_rels/.rels': '', 'word/document.xml': '' }), 'not-a-table', {}],
    ['that grows too large when unpacked', bomb, 'inflates-too-much', { maxInflatedBytes: 1_000_000 }],
    ['too large as sent', good, 'too-large', { maxBytes: 500 }],
    ['with too many rows', many, 'too-many-rows', { maxRows: 2 }],
    ['with too many columns', wide, 'too-many-columns', {}],
  ])('%s', async (_, file, code, limits) => {
    await expect(read(file, limits)).rejects.toMatchObject({ name: 'RefusedFile', code });
  });

  it('for its unpacked size whatever its directory claims', async () => {
    const lying = Buffer.from(bomb);
    for (let at = lying.indexOf('PK\x01\x02'); at >= 0; at = lying.indexOf('PK\x01\x02', at + 1))
      lying.writeUInt32LE(1, at + 24);
    await expect(read(lying, { maxInflatedBytes: 1_000_000 })).rejects.toMatchObject({ code: 'inflates-too-much' });
  });
});

describe('XML', () => {
  const xml = `<?xml version="1.0"?><!-- a > b --><a x="1 > 0" y='&lt;'>t&amp;u<b/><![CDATA[<c>]]></a>`;
  const told = (size: number): string[] => {
    const events: string[] = [];
    const scanner = new XmlScanner({
      open: (name, attributes) =>
        events.push(`open ${name} ${attribute(attributes, 'x')} ${attribute(attributes, 'y')}`),
      close: (name) => events.push(`close ${name}`),
      text: (text) => events.push(text),
    });
    for (let at = 0; at < xml.length; at += size) scanner.push(xml.slice(at, at + size));
    return events;
  };

  it.each([1, 2, 3, 7, 1000])('is read the same in pieces of %d characters', (size) => {
    expect(told(size)).toEqual(['open a 1 > 0 <', 't&u', 'open b undefined undefined', 'close b', '<c>', 'close a']);
  });
});

describe('A number format', () => {
  it.each([
    ['dd/mm/yyyy', true, 0],
    ['[$-42A]d mmmm yyyy;@', true, 0],
    ['mm-yy', true, 0],
    ['"ngày" 0', false, 0],
    ['#,##0\\ "đ"', false, 0],
    ['[Red]0.00', false, 0],
    ['General', false, 0],
    ['000000000000', false, 12],
  ])('%s is read as that of a day: %s; digits it asks for: %d', (format, isDate, zeros) => {
    expect(lookOf(format)).toEqual({ isDate, zeros });
  });
});
