import { describe, expect, it } from '@jest/globals';

import { allWith, questionnaire } from '../../testing/a-survey.js';
import { count, emptyTally, groupResult, resultsOf, suppressed } from './results.js';

const scores = (score: number) => Object.fromEntries(allWith(score).map((one) => [one.question, one.score]));

function tallyOf(...given: number[]) {
  const tally = emptyTally();
  for (const score of given) count(tally, scores(score));
  return tally;
}

describe('small groups', () => {
  const hiddenIn = (sizes: Record<string, number>) => {
    const { units, total } = suppressed(new Map(Object.entries(sizes)), 5);
    return [[...units].toSorted(), total];
  };

  it.each<[string, Record<string, number>, string[], boolean]>([
    ['none: everything is told', { a: 5, b: 9 }, [], true],
    ['one: the next smallest is left out too, or the total would give it away', { a: 4, b: 5, c: 9 }, ['a', 'b'], true],
    ['two of enough answers together are enough', { a: 4, b: 1, c: 9 }, ['a', 'b'], true],
    ['two of too few answers together: one more', { a: 2, b: 2, c: 9, d: 12 }, ['a', 'b', 'c'], true],
    ['one of one: nothing is told, not even the total', { a: 4 }, ['a'], false],
    ['one of two: both left out, the total told', { a: 4, b: 9 }, ['a', 'b'], true],
    ['all too small together: no total', { a: 1, b: 2 }, ['a', 'b'], false],
    ['units without an answer hide nothing', { a: 0, b: 4, c: 7 }, ['b', 'c'], true],
    ['nobody answered', { a: 0, b: 0 }, [], false],
  ])('%s', (_, sizes, units, total) => {
    expect(hiddenIn(sizes)).toEqual([units, total]);
  });
});

describe('figures', () => {
  it('are the mean, the share of 4 and 5, and how often each score was given', () => {
    const { n, overall, parts, questions } = groupResult(tallyOf(5, 4, 3, 4, 1, 2), questionnaire);
    expect(n).toBe(6);
    expect(questions[0]).toMatchObject({ mean: 3.17, satisfied: 50, distribution: [1, 1, 1, 2, 1] });
    expect(parts[0]).toMatchObject({ mean: 3.17, distribution: [2, 2, 2, 4, 2] });
    expect(overall.satisfied).toBe(50);
  });

  it('round half up, and say 100 only when it is everybody', () => {
    expect(groupResult(tallyOf(...Array<number>(1_999).fill(5), 1), questionnaire).overall.satisfied).toBe(99.9);
    expect(groupResult(tallyOf(5, 5), questionnaire).overall).toMatchObject({ satisfied: 100, mean: 5 });
    expect(groupResult(tallyOf(...Array<number>(7).fill(1), 2), questionnaire).overall.mean).toBe(1.13);
  });

  it('are told of each unit, not of small ones, and of all together', () => {
    const tallies = new Map([
      ['a', tallyOf(1)],
      ['b', tallyOf(4, 4, 4, 4, 4)],
      ['c', tallyOf(5, 5, 5, 5, 5, 5)],
    ]);
    const { total, results } = resultsOf(['a', 'b', 'c', 'd'], tallies, { fewest: 5, questionnaire });
    expect(results.map(({ unitId, shown, result }) => [unitId, shown, result?.n ?? null])).toEqual([
      ['a', 'suppressed', null],
      ['b', 'suppressed', null],
      ['c', 'full', 6],
      ['d', 'none', null],
    ]);
    expect(total?.n).toBe(12);
  });
});
