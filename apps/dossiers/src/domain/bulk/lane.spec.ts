import { describe, expect, it } from '@jest/globals';

import { inLane } from './lane.js';

/** Work that ends when it is told to, and knows how much of it was under way at most. */
function watched() {
  let underWay = 0;
  const seen: number[] = [];
  const work = async () => {
    underWay += 1;
    seen.push(underWay);
    await Promise.resolve();
    await Promise.resolve();
    underWay -= 1;
  };
  return { work, seen, underWay: () => underWay };
}

const items = Array.from({ length: 50 }, (_, index) => index);

describe('a lane', () => {
  it('does everything, never more at once than it is wide', async () => {
    const { work, seen } = watched();
    await inLane(items, () => 7, work);
    expect([seen.length, Math.max(...seen)]).toEqual([50, 7]);
  });

  it('narrows while it runs', async () => {
    const { work, seen } = watched();
    await inLane(items, () => (seen.length < 20 ? 10 : 2), work);
    expect(Math.max(...seen.slice(0, 20))).toBe(10);
    expect(Math.max(...seen.slice(30))).toBe(2);
  });

  it('tells a failure only when nothing is under way any more, and begins nothing after it', async () => {
    const { work, seen, underWay } = watched();
    const failing = (item: number) => (item === 5 ? Promise.reject(new Error('no answer')) : work());
    await expect(inLane(items, () => 3, failing)).rejects.toThrow('no answer');
    expect(underWay()).toBe(0);
    expect(seen.length).toBeLessThan(10);
  });
});
