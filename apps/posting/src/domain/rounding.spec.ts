import { describe, expect, it } from '@jest/globals';

import { hoursOf, percentOf } from './rounding.js';

describe('a percentage', () => {
  it('has one decimal, half up', () => {
    expect(percentOf(7, 13)).toBe(53.8);
    expect(percentOf(20, 40)).toBe(50);
    expect(percentOf(1, 2_000)).toBe(0.1); // 0,05 %
    expect(percentOf(1, 2_001)).toBe(0); // 0,0499… %
    expect(percentOf(3, 2_000)).toBe(0.2); // 0,15 %, which no binary fraction holds
    expect(percentOf(1_001, 2_000)).toBe(50.1); // 50,05 %
  });

  it('is 100 only when nothing is missing', () => {
    expect(percentOf(105, 105)).toBe(100);
    expect(percentOf(9_996, 10_000)).toBe(99.9); // 99,96 %
    expect(percentOf(8_181, 8_182)).toBe(99.9);
  });

  it('of nothing is not known', () => {
    expect(percentOf(0, 0)).toBeNull();
    expect(percentOf(0, 5)).toBe(0);
  });
});

describe('working hours', () => {
  it('have one decimal, half up', () => {
    expect([0, 2, 3, 60, 87, 480].map(hoursOf)).toEqual([0, 0, 0.1, 1, 1.5, 8]);
    expect(hoursOf(63)).toBe(1.1); // 1,05
    expect(hoursOf(62)).toBe(1);
  });
});
