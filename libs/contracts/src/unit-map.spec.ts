import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { UnitMap, type UnitOnMap } from './unit-map.js';

const lives = (id: string, validFrom = '2016-01-01'): UnitOnMap => ({
  id,
  validFrom,
  endedOn: '',
  successorIds: [],
  workTo: '',
});
const ends = (id: string, endedOn: string, successorIds: string[], workTo = successorIds[0] ?? ''): UnitOnMap => ({
  ...lives(id),
  endedOn,
  successorIds,
  workTo,
});

// A and B become C on 01/07/2017; C becomes D and E on 01/01/2020, E takes the work; F is handed over.
const map = new UnitMap([
  ends('A', '2017-07-01', ['C']),
  ends('B', '2017-07-01', ['C']),
  { ...ends('C', '2020-01-01', ['D', 'E'], 'E'), validFrom: '2017-07-01' },
  lives('D', '2020-01-01'),
  lives('E', '2020-01-01'),
  ends('F', '2017-02-01', []),
]);

describe('a unit on the map of a day', () => {
  it.each([
    ['A', '2017-06-30', 'A'],
    ['A', '2017-07-01', 'C'],
    ['A', '2020-01-01', 'E'],
    ['C', '2019-12-31', 'C'],
    ['E', '2018-01-01', 'C'],
    ['F', '2017-01-31', 'F'],
  ])('%s on %s is %s', (id, day, then) => expect(map.onMap(id, day)).toBe(then));

  it.each([
    ['came from two', 'C', '2017-01-01'],
    ['was handed over', 'F', '2017-02-01'],
    ['is unknown', 'X', '2017-01-01'],
  ])('is nobody when it %s', (_why, id, day) => expect(map.onMap(id, day)).toBeNull());

  it('has all its successors, and the acts on the way', () => {
    expect(map.successors('A', '2021-01-01')).toEqual(['D', 'E']);
    expect(map.steps('A', '2021-01-01').map(({ id }) => id)).toEqual(['A', 'C']);
    expect(map.origins('E').map(({ id }) => id)).toEqual(['A', 'B', 'C']);
  });

  it('always ends somewhere: ends along a chain only grow later', () => {
    const day = (n: number) => `20${String(10 + n).padStart(2, '0')}-01-01`;
    const chains = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 30 }).map((steps) =>
      steps.map((step, n): UnitOnMap => {
        const next = n + 1 + step;
        return next < steps.length ? ends(`u${n}`, day(n), [`u${next}`]) : lives(`u${n}`);
      }),
    );
    fc.assert(
      fc.property(chains, (units) => {
        const chain = new UnitMap(units);
        for (const { id } of units) expect(chain.lives(chain.onMap(id, day(80)) ?? '', day(80))).toBe(true);
      }),
    );
  });
});
