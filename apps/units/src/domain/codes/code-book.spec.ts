import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { bookedCode, release, reserve, type CodeFact } from './code-book.js';

const claim = { scheme: 'qcvn-102-2016', code: '000.01.04.H51', unitId: 'a', day: '2017-01-01' } as const;
const { day: validFrom, ...of } = claim;
const reserved: CodeFact = { type: 'units.code.reserved.v1', data: { ...of, validFrom } };
const released: CodeFact = { type: 'units.code.released.v1', data: { ...of, validTo: '2018-01-01' } };

describe('a code in the book', () => {
  it('is taken once by a unit', () => {
    expect(given(bookedCode).when((state) => reserve(state, claim))).toEqual([reserved]);
    expect(given(bookedCode, reserved).when((state) => reserve(state, claim))).toEqual([]);
  });

  it("is nobody else's while it is borne", () => {
    const other = { ...claim, unitId: 'b', day: '2019-01-01' };
    expect(given(bookedCode, reserved).when((state) => reserve(state, other))).toMatchObject({ code: 'code-taken' });
  });

  it('may be taken by another from the day on which it was let go', () => {
    const other = (day: string) => ({ ...claim, unitId: 'b', day });
    const book = given(bookedCode, reserved, released);
    expect(book.when((state) => reserve(state, other('2017-12-31')))).toMatchObject({ code: 'code-taken' });
    expect(book.when((state) => reserve(state, other('2018-01-01')))).toHaveLength(1);
  });

  it('is let go once, and only by who bears it', () => {
    const go = { ...claim, day: '2018-01-01' };
    expect(given(bookedCode, reserved).when((state) => release(state, go))).toEqual([released]);
    expect(given(bookedCode, reserved, released).when((state) => release(state, go))).toEqual([]);
    expect(given(bookedCode, reserved).when((state) => release(state, { ...go, unitId: 'b' }))).toEqual([]);
  });
});
