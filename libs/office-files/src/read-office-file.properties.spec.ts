import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import type { Column } from './columns/column.js';
import { readOfficeFile } from './read-office-file.js';
import { rowKey } from './row-key.js';
import { all, encoded, stream, valuesOf } from './testing/bytes.js';

const columns: readonly Column[] = [
  { key: 'name', titles: ['Họ và tên'], kind: 'text', required: true },
  { key: 'address', titles: ['Địa chỉ'], kind: 'text' },
  { key: 'bornOn', titles: ['Ngày sinh'], kind: 'date', required: true },
];

/** Words of Vietnamese letters and of what CSV trips over. */
const word = fc
  .array(fc.constantFrom(...'aăâbđeêioôơuưyếộữỵằ"\';,|.09AĂÂĐƯ&<>'), { minLength: 1, maxLength: 6 })
  .map((letters) => letters.join(''));
const text = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => `Phạm ${words.join(' ')}`);
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const row = fc.record({ name: text, address: text, bornOn: day });

const form = fc.record({
  separator: fc.constantFrom(',', ';', '\t'),
  end: fc.constantFrom('\r\n', '\n', '\r'),
  quoteAll: fc.boolean(),
  note: fc.boolean(),
  normal: fc.constantFrom('NFC' as const, 'NFD' as const),
  encoding: fc.constantFrom('utf-8' as const, 'utf-8 with mark' as const, 'utf-16le' as const, 'utf-16be' as const),
  blanks: fc.constantFrom(' ', '  ', '\u00A0', '\u2003 '),
  order: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  piece: fc.integer({ min: 1, max: 50 }),
});
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const vietnamese = (date: string): string => date.split('-').toReversed().join('/');

function written(
  rows: readonly Row[],
  { separator, end, quoteAll, note, normal, encoding, blanks, order }: Form,
): Buffer {
  const cell = (value: string): string =>
    quoteAll || value.includes(separator) || value.includes('"') ? `"${value.replaceAll('"', '""')}"` : value;
  const lines = [
    columns.map(({ titles }) => titles[0]),
    ...rows.map((each) =>
      [each.name, each.address, vietnamese(each.bornOn)].map((value) => value.replaceAll(' ', blanks)),
    ),
  ].map((cells) => order.map((at) => cell(cells[at] ?? '')).join(separator));
  const head = note ? `sep=${separator}${end}` : '';
  return encoded((head + lines.join(end)).normalize(normal), encoding);
}

async function read(bytes: Buffer, piece: number): Promise<Row[]> {
  const file = await readOfficeFile(stream(bytes, piece), columns);
  return valuesOf(await all(file.rows)) as unknown as Row[];
}

describe('A list, however it is written', () => {
  it('gives the rows that were written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 5 }), form, async (rows, how) => {
        expect(await read(written(rows, how), how.piece)).toEqual(rows);
      }),
      { numRuns: 300 },
    );
  });

  it('gives each row the same key', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 3 }), form, form, async (rows, one, other) => {
        const keys = async (how: Form) =>
          (await read(written(rows, how), how.piece)).map((each) => rowKey(each, ['name', 'bornOn', 'address']));
        expect(await keys(one)).toEqual(await keys(other));
      }),
      { numRuns: 100 },
    );
  });
});

describe('The key of a row', () => {
  const an = { name: 'Nguyễn Văn An', bornOn: '2008-09-05', grade: 12 };
  const key = rowKey(an, ['name', 'bornOn', 'grade']);

  it('stays what it was: files already taken in are known by it', () => {
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(rowKey({ a: 'x' }, ['a'])).toBe('1a7974837cbdae4c5d03f83132079a01dc0f8dca861aec9b4534e522c2bc1fde');
  });

  it.each([
    ['case', { ...an, name: 'NGUYỄN VĂN AN' }],
    ['blanks', { ...an, name: ' Nguyễn  Văn\u00A0An' }],
    ['normal form', { ...an, name: an.name.normalize('NFD') }],
    ['columns nobody asked for', { ...an, phone: '0912345678' }],
  ])('does not depend on %s', (_, values) => {
    expect(rowKey(values, ['grade', 'bornOn', 'name'])).toBe(key);
  });

  it.each([
    ['diacritics', { ...an, name: 'Nguyễn Văn Ân' }],
    ['a value missing', { name: an.name, bornOn: an.bornOn }],
    ['values that change places', { ...an, name: an.bornOn, bornOn: an.name }],
  ])('depends on %s', (_, values) => {
    expect(rowKey(values, ['name', 'bornOn', 'grade'])).not.toBe(key);
  });
});
