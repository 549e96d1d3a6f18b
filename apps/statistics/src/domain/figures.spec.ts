import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { announce, figuresOf, measurement } from './measurement.js';
import { percentile } from './percentile.js';
import { rate } from './rate.js';

describe('a percentile', () => {
  it.each([
    [{}, 0.5, null],
    [{ 7: 1 }, 0.5, 7],
    [{ 1: 1, 2: 1 }, 0.5, 1],
    [{ 1: 1, 2: 1, 9: 1 }, 0.5, 2],
    [{ 1: 9, 50: 1 }, 0.9, 1],
    [{ 1: 8, 50: 2 }, 0.9, 50],
    [{ 10: 1, 9: 1 }, 0.9, 10],
    [{ 3: 0, 4: 2 }, 0.5, 4],
  ])('of %j at %d is %p', (histogram, share, expected) => {
    expect(percentile(histogram as Record<string, number>, share)).toBe(expected);
  });
});

describe('a rate', () => {
  it.each([
    [7, 13, 53.8],
    [20, 40, 50],
    [8, 13, 61.5],
    [105, 105, 100],
    [1, 2_000, 0.1],
    [9_999, 10_000, 99.9],
    [1, 10_000, 0],
    [3, 2_000, 0.2],
    [8_181, 8_182, 99.9],
    [0, 5, 0],
    [1, 8, 12.5],
    [3, 16, 18.8],
    [0, 0, null],
  ])('of %d in %d is %p', (part, whole, expected) => {
    expect(rate(part, whole)).toBe(expected);
  });
});

describe('measured figures', () => {
  const figures = figuresOf('P', { received: 3, solved: 2, onTime: 1, late: 1, overdue: 1, times: { 10: 1, 80: 1 } });

  it('follow from the totals', () => {
    expect(figures).toEqual({
      procedureCode: 'P',
      received: 3,
      solved: 2,
      onTime: 1,
      late: 1,
      open: 1,
      overdue: 1,
      onTimeRate: 50,
      medianWorkingMinutes: 60,
      p90WorkingMinutes: 480,
    });
  });

  it('are announced once and again only when they differ', () => {
    const first = given(measurement).when((state) => announce(state, figures, '2017-05-16T08:00:00.000+07:00'));
    expect(first).toMatchObject([{ type: 'statistics.procedure.measured.v1', data: { received: 3 } }]);
    const after = given(measurement, ...(first as never[]));
    expect(after.when((state) => announce(state, figures, '2017-05-17T08:00:00.000+07:00'))).toEqual([]);
    expect(after.when((state) => announce(state, { ...figures, overdue: 2 }, ''))).toHaveLength(1);
  });
});
