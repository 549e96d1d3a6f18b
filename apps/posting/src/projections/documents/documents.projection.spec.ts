import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import type { DecodedEvent, RegisterDocument } from '@motcua/contracts';

import { documents } from './documents.projection.js';

const blank = {
  symbol: '',
  type: 'plan',
  issuer: '',
  abstract: '',
  register: 'others',
  agency: '',
  year: 0,
  url: '',
  evidenceIds: [],
  refersTo: [],
  category: '',
};
const demo = JSON.parse(
  readFileSync(new URL('../../../../../tools/demo/data/documents.json', import.meta.url), 'utf8'),
) as { items: RegisterDocument[] };

const listed = (documentId: string, number: string, issuedOn: string) =>
  documents.evolve(undefined, {
    type: 'posting.document.registered.v1',
    data: { ...blank, documentId, number, issuedOn },
  } as unknown as DecodedEvent<'posting.document.registered.v1'>);

describe('documents of reform', () => {
  it('are newest first, on one day by number', () => {
    const all = [
      listed('a', '1664', '2016-08-25'),
      listed('b', '837', '2017-05-11'),
      listed('c', '1099', '2017-05-11'),
      listed('d', '03/2007', '2007-02-26'),
      listed('e', '1137', '2017-05-16'),
    ];
    const newest = all.toSorted((one, other) => (one.order > other.order ? -1 : 1)).map(({ number }) => number);
    expect(newest).toEqual(['1137', '1099', '837', '1664', '03/2007']);
  });

  it('of the demonstration stand in the order of the side list of the department', () => {
    const all = demo.items.map((item) =>
      documents.evolve(undefined, {
        type: 'posting.document.registered.v1',
        data: { ...blank, ...item },
      } as unknown as DecodedEvent),
    );
    const reform = all.filter(({ category }) => category === 'reform');
    const newest = reform.toSorted((one, other) => (one.order > other.order ? -1 : 1)).map(({ number }) => number);
    expect(all).toHaveLength(22);
    expect(newest.join(' ')).toBe('2667 1480 1137 1099 746 731 707 699 578 431 185 137 2530 1664');
  });

  it('corrected stand in their new place, withdrawn in none', () => {
    const doc = listed('a', '699', '2017-03-27');
    const corrected = documents.evolve(doc, {
      type: 'posting.document.corrected.v1',
      data: { ...blank, documentId: 'a', issuedOn: '2017-03-28', symbol: 'KH-SGDĐT', abstract: 'Kế hoạch Kiểm tra' },
    } as unknown as DecodedEvent);
    expect(corrected).toMatchObject({ order: '2017-03-28|00000699|a', sign: '699/KH-SGDĐT' });
    expect(corrected.text).toContain('699/kh-sgddt ke hoach ke hoach kiem tra');
    const withdrawn = { type: 'posting.document.withdrawn.v1', data: { documentId: 'a' } } as DecodedEvent;
    expect(documents.evolve(corrected, withdrawn).order).toBe('');
  });
});
