import { describe, expect, it } from '@jest/globals';

import { hoursOf } from './rounding.js';

describe('working hours', () => {
  it('have one decimal, half up', () => {
    expect([0, 2, 3, 60, 87, 480].map(hoursOf)).toEqual([0, 0, 0.1, 1, 1.5, 8]);
    expect(hoursOf(63)).toBe(1.1); // 1,05
    expect(hoursOf(62)).toBe(1);
  });
});
