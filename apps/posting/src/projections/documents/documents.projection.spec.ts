import { describe, expect, it } from '@jest/globals';
import type { DecodedEvent } from '@motcua/contracts';

import { documents } from './documents.projection.js';

const listed = (documentId: string, number: string, issuedOn: string) =>
  documents.evolve(undefined, {
    type: 'posting.document.registered.v1',
    data: { documentId, number, symbol: '', issuedOn, type: 'plan', issuer: '', abstract: '', register: 'others' },
  } as DecodedEvent<'posting.document.registered.v1'>);

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
});
