import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { assign, doubted, emptyCounter, type Counter, type Fate } from './number-leases.js';
import { numberOf, scopeOf } from './number-formats.js';

const format = { agencyCode: '000.00.NN.H51', agencyCode2020: 'H51.NN', linesPerBook: 1_000 };
const take = (counter: Counter, ids: string[], fates: [number, Fate][] = [], owner = 'a', now = 0) =>
  assign(counter, ids, { owner, now, fates: new Map(fates) });

describe('codes by the rules of the day', () => {
  it.each([
    ['book-line', '2017-05-19', 1, 'Q01.2017-0001', '01/2017', '0001'],
    ['book-line', '2017-05-19', 1_000, 'Q01.2017-1000', '01/2017', '1000'],
    ['book-line', '2017-12-29', 1_001, 'Q02.2017-0001', '02/2017', '0001'],
    ['day-4', '2020-02-21', 1, '000.00.NN.H51-200221-0001', '2020', '200221-0001'],
    ['day-4', '2020-02-21', 10_000, '000.00.NN.H51-200221-10000', '2020', '200221-10000'],
    ['day-7', '2026-06-09', 92_637, 'H51.NN-20260609-0092637', '2026', '20260609-0092637'],
  ] as const)('%s, %s, number %i: %s', (scheme, day, n, code, bookNo, lineNo) => {
    expect(numberOf(scheme, scopeOf(scheme, day), n, format)).toEqual({ code, bookNo, lineNo });
  });
});

describe('leases of numbers', () => {
  it('run without gaps', () => {
    expect(take(emptyCounter('d'), ['x', 'y', 'z']).numbers).toEqual([1, 2, 3]);
  });

  it('a refused acceptance gives its number to the next', () => {
    const first = take(emptyCounter('d'), ['x', 'y', 'z']).next;
    expect(take(first, ['w'], [[2, 'free']]).numbers).toEqual([2]);
  });

  it('a dossier that asks again after a crash gets the number it was leased', () => {
    const first = take(emptyCounter('d'), ['x', 'y']).next;
    expect(take(first, ['z', 'x'], [], 'b').numbers).toEqual([3, 1]);
  });

  it('the last numbers are taken back when nobody used them', () => {
    const first = take(emptyCounter('d'), ['x', 'y', 'z']).next;
    const { next } = take(first, [], [[1, 'used'], [2, 'free'], [3, 'free']]); // prettier-ignore
    expect(next).toMatchObject({ last: 1, open: [] });
  });

  it('those of a process that is gone are looked up after half a minute, not before', () => {
    const { next } = take(emptyCounter('d'), ['x'], [], 'a', 1_000);
    const asked = (owner: string, now: number, fates: [number, Fate][] = []) =>
      doubted(next, { owner, now, fates: new Map(fates) }).length;
    expect([asked('b', 30_999), asked('b', 31_000), asked('a', 99_000), asked('a', 99_000, [[1, 'unknown']])]).toEqual([
      0, 1, 0, 1,
    ]);
  });

  it('whatever is refused or lost, used numbers are unique and gapless once the free ones are used up', () => {
    const round = fc.array(fc.constantFrom<Fate>('used', 'free'), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(round, { maxLength: 20 }), (rounds) => {
        let counter = emptyCounter('d');
        let fates: [number, Fate][] = [];
        const used: number[] = [];
        rounds.forEach((outcomes, index) => {
          const { next, numbers } = take(
            counter,
            outcomes.map((_, i) => `${index}-${i}`),
            fates,
          );
          counter = next;
          fates = numbers.map((n, i) => [n, outcomes[i] as Fate]);
          used.push(...numbers.filter((_, i) => outcomes[i] === 'used'));
        });
        const free = assign(counter, [], { owner: 'a', now: 0, fates: new Map(fates) }).next.open.length;
        const last = take(
          counter,
          Array.from({ length: free }, (_, i) => `last-${i}`),
          fates,
        ).numbers;
        const all = [...used, ...last].toSorted((a, b) => a - b);
        expect(all).toEqual(all.map((_, i) => i + 1));
      }),
    );
  });
});
