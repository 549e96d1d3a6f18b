import { describe, expect, it } from '@jest/globals';

import { Fraction } from './fraction.js';
import { groupOf, lossOf, pointsOf, rateOf, totalOf } from './points.js';
import { SCORE_RULES } from './qd-766.js';
import { ruleOn, type IndicatorRule } from './rules.js';

const handling: IndicatorRule = { id: '2.1', name: '', max: 20, threshold: null };
const satisfaction: IndicatorRule = { id: '5.4', name: '', max: 6, threshold: 90 };
const of = (part: number, whole: number) => ({ part, whole, note: '' });

describe('a rate of the national formulas', () => {
  it.each([
    [1, 3, 33.33],
    [2, 3, 66.67],
    [1, 800, 0.13],
    [8_181, 8_182, 99.99],
    [99_999, 100_000, 99.99],
    [8_182, 8_182, 100],
    [0, 7, 0],
    [0, 0, null],
  ])('of %d in %d is %p', (part, whole, expected) => {
    expect(rateOf(part, whole)).toBe(expected);
  });
});

describe('points of an indicator', () => {
  it.each([
    [20, 20, 20],
    [19, 20, 19],
    [8_181, 8_182, 19.9976],
    [0, 5, 0],
  ])('are 20 × the share where all of it is asked for: %d of %d gives %p', (part, whole, expected) => {
    expect(pointsOf(handling, of(part, whole))?.rounded(4)).toBe(expected);
  });

  it.each([
    [100, 100, 6],
    [90, 100, 6],
    [89, 100, 5.9333],
    [45, 100, 3],
  ])('are all given from the threshold of 90 %% on: %d of %d gives %p', (part, whole, expected) => {
    expect(pointsOf(satisfaction, of(part, whole))?.rounded(4)).toBe(expected);
  });

  it('are not given where nothing can be compared or the most is not known', () => {
    expect(pointsOf(handling, of(0, 0))).toBeNull();
    expect(pointsOf({ ...handling, max: null }, of(1, 2))).toBeNull();
  });

  it('are lost exactly, and not at all above the threshold', () => {
    expect(lossOf(handling, of(8_182, 8_182), 1).rounded(4)).toBe(0.0024);
    expect(lossOf(satisfaction, of(95, 100), 1).isZero).toBe(true);
    expect(lossOf(satisfaction, of(90, 100), 1).rounded(4)).toBe(0.0667);
    expect(lossOf({ ...handling, max: null }, of(9, 10), 1).isZero).toBe(true);
  });
});

describe('a sum of points', () => {
  it('is rounded once, from exact fractions', () => {
    const third = Fraction.of(1, 3);
    expect(third.plus(third).plus(third).rounded(4)).toBe(1);
    expect(Fraction.of(1, 8).rounded(2)).toBe(0.13);
    expect(Fraction.of(2, 3).minus(Fraction.of(1, 3)).isLessThan(Fraction.of(1, 2))).toBe(true);
  });

  it('has the indicators that were computed, and says what they could have given', () => {
    const rule = SCORE_RULES[0]!;
    const measurements = { '2.1': of(19, 20), '2.2': { ...of(600, 2), isShare: false }, '1.2': of(0, 0) };
    const [publicity, handled] = rule.groups.map((group) => groupOf(group, measurements));
    expect(handled).toMatchObject({ max: 20, points: 19, computedMax: 20 });
    expect(handled?.indicators[0]).toMatchObject({ rate: 95, threshold: 100, thresholdKnown: false, points: 19 });
    expect(handled?.indicators[1]).toMatchObject({ numerator: 600, denominator: 2, rate: null, points: null });
    expect(publicity).toMatchObject({ points: 0, computedMax: 0 });
    expect(totalOf(rule.groups, measurements)).toBe(19);
  });

  it('gives no points to what the system does not know, and says why', () => {
    const digitising = groupOf(SCORE_RULES[0]!.groups[2]!, {});
    expect(digitising).toMatchObject({ max: 22, points: 0, computedMax: 0 });
    expect(digitising.indicators.every(({ points, rate }) => points === null && rate === null)).toBe(true);
    expect(digitising.indicators[0]?.note).toContain('Hệ thống chưa có dữ liệu');
  });
});

describe('the rule of a day', () => {
  it('is the one of the decision; before it a trial by the first one', () => {
    expect(ruleOn(SCORE_RULES, '2023-01-01').code).toBe('qd-766');
    expect(ruleOn(SCORE_RULES, '2017-05-16').validFrom).toBe('2022-08-01');
  });

  it('has 100 points in five groups, and no indicator more than its group', () => {
    const { groups } = SCORE_RULES[0]!;
    expect(groups.map(({ max }) => max)).toEqual([18, 20, 22, 22, 18]);
    for (const { max, indicators } of groups) {
      expect(indicators.reduce((sum, one) => sum + (one.max ?? 0), 0)).toBeLessThanOrEqual(max);
    }
  });
});
