import { describe, expect, it } from '@jest/globals';

import { RateLimit } from './rate-limit.js';

describe('the rate limit of public look-ups', () => {
  it('lets a burst pass, then one at a time as the minute goes by', () => {
    const limit = new RateLimit(20);
    const burst = Array.from({ length: 20 }, () => limit.take('a', 0));
    expect(burst.every((wait) => wait === 0)).toBe(true);
    expect(limit.take('a', 0)).toBe(3);
    expect(limit.take('a', 3_000)).toBe(0);
    expect(limit.take('a', 3_000)).toBe(3);
  });

  it('counts every address on its own', () => {
    const limit = new RateLimit(1);
    expect(limit.take('a', 0)).toBe(0);
    expect(limit.take('b', 0)).toBe(0);
    expect(limit.take('a', 0)).toBe(60);
  });

  it('remembers a bounded number of addresses', () => {
    const limit = new RateLimit(1);
    limit.take('first', 0);
    for (let other = 0; other < 20_000; other += 1) limit.take(`other ${other}`, 0);
    expect(limit.take('first', 0)).toBe(0);
  });
});
