import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { whatIsKnown } from './what-is-known.js';
import { suppress, type OpenRow, type PublishedRow } from './suppress.js';

const LIMIT = 5;
const row = (procedure: string, month: string, received: number, solved = 0): OpenRow => ({
  month,
  field: 'gd',
  procedure,
  channel: 'counter',
  new: received,
  solved,
  early: solved,
  onTime: 0,
  late: 0,
});
const received = (rows: readonly PublishedRow[]) => rows.map((one) => one.new);

describe('open data', () => {
  it('publishes large counts and zeros as they are', () => {
    const rows = [row('A', '2017-01', 12), row('B', '2017-01', 0), row('A', '2017-02', 5)];
    expect(received(suppress(rows, LIMIT))).toEqual([12, 0, 5]);
  });

  it('hides a small count with the next smallest of its field and month, and of its procedure', () => {
    const rows = [
      row('A', '2017-01', 2),
      row('B', '2017-01', 9),
      row('C', '2017-01', 20),
      row('A', '2017-02', 30),
      row('B', '2017-02', 40),
    ];
    // C has no other month, so its sum tells it: the 2 stays unknown only while the 9 beside it does, and that hangs on the 40.
    expect(received(suppress(rows, LIMIT))).toEqual([null, null, null, null, null]);
  });

  it('hides more than two where two could be computed back from their sum', () => {
    const rows = [row('A', '2017-01', 1), row('B', '2017-01', 1), row('C', '2017-01', 30)];
    expect(received(suppress(rows, LIMIT))).toEqual([null, null, null]);
  });

  it('hides what was solved together with its parts when one of them is small', () => {
    const rows = [{ ...row('A', '2017-01', 0, 20), early: 18, late: 2 }, { ...row('B', '2017-01', 0, 30) }];
    const [first] = suppress(rows, LIMIT);
    expect(first).toMatchObject({ solved: null, early: null, onTime: null, late: null });
  });
});

/** Every value a hidden cell can have, told by somebody who knows the sums of each field in a month and of each procedure. */
function possible(rows: readonly OpenRow[], published: readonly PublishedRow[]): Map<number, Set<number>> {
  const unknown = published.flatMap((one, index) => (one.new === null ? [index] : []));
  const found = new Map(unknown.map((index) => [index, new Set<number>()]));
  const groups = [
    ...Map.groupBy(rows.keys(), (i) => rows[i]?.month).values(),
    ...Map.groupBy(rows.keys(), (i) => rows[i]?.procedure).values(),
  ].map((members) => ({ members, sum: members.reduce((total, index) => total + (rows[index]?.new ?? 0), 0) }));
  const guess = published.map((one) => one.new ?? 0);
  const fits = () =>
    groups.every(({ members, sum }) => members.reduce((total, i) => total + (guess[i] ?? 0), 0) === sum);
  const tryAll = (at: number): void => {
    if (at === unknown.length) {
      if (fits()) for (const index of unknown) found.get(index)?.add(guess[index] ?? 0);
      return;
    }
    for (let value = 1; value <= 12; value += 1) {
      guess[unknown[at] as number] = value;
      if (stillFits(groups, guess, new Set(unknown.slice(at + 1)))) tryAll(at + 1);
    }
  };
  tryAll(0);
  return found;
}

/** No sum is passed yet, and those without an open cell are met. */
const stillFits = (
  groups: readonly { members: readonly number[]; sum: number }[],
  guess: readonly number[],
  open: ReadonlySet<number>,
): boolean =>
  groups.every(({ members, sum }) => {
    const told = members.filter((index) => !open.has(index)).reduce((total, index) => total + (guess[index] ?? 0), 0);
    return members.some((index) => open.has(index)) ? told <= sum : told === sum;
  });

/** Whether the sums tell a cell even when nothing at all is published beside them. */
function knownAnyhow(rows: readonly OpenRow[], index: number): boolean {
  const values = rows.map((one) => one.new);
  const all = new Set(values.flatMap((value, at) => (value > 0 ? [at] : [])));
  const bound = whatIsKnown(groupsOf(rows), values, all).get(index);
  return bound !== undefined && bound.least === bound.most;
}

const groupsOf = (rows: readonly OpenRow[]): number[][] => [
  ...Map.groupBy(rows.keys(), (at) => rows[at]?.month).values(),
  ...Map.groupBy(rows.keys(), (at) => rows[at]?.procedure).values(),
];

describe('somebody who knows the public sums', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 });
  const table = counts.map((all) =>
    all.map((value, at) => row(`P${at % 3}`, `2017-0${1 + Math.floor(at / 3)}`, value)),
  );

  it('never learns that one hidden cell is a certain small number, unless the sums tell it anyhow', () => {
    let hidden = 0;
    fc.assert(
      fc.property(table, (rows) => {
        const published = suppress(rows, LIMIT);
        const values = possible(rows, published);
        for (const [index, could] of values) {
          if ((rows[index]?.new ?? 0) >= LIMIT) continue;
          hidden += 1;
          const hopeless = knownAnyhow(rows, index);
          expect([rows.map((one) => one.new), index, hopeless || could.size > 1]).toEqual([
            rows.map((one) => one.new),
            index,
            true,
          ]);
        }
      }),
      { numRuns: 300 },
    );
    expect(hidden).toBeGreaterThan(100);
  });

  it('finds every small count hidden, and every published one as it is', () => {
    fc.assert(
      fc.property(table, (rows) => {
        suppress(rows, LIMIT).forEach((one, index) => {
          const value = rows[index]?.new ?? 0;
          expect(one.new === null || one.new === value).toBe(true);
          expect(value > 0 && value < LIMIT ? one.new : null).toBeNull();
        });
      }),
    );
  });
});
