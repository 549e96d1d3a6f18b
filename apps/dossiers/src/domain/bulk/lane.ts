/**
 * Works through items with a bounded number under way at once.
 * @param width asked before each item, so that a lane can narrow while it runs; at least 1
 * @throws what the first failing item threw, after all items under way have ended
 */
export async function inLane<T>(
  items: readonly T[],
  width: () => number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for (const item of items) {
    while (underWay.size >= Math.max(1, width())) await Promise.race(underWay);
    if (failures.length > 0) break;
    const running: Promise<void> = work(item)
      .catch((cause: unknown) => void failures.push(cause))
      .finally(() => underWay.delete(running));
    underWay.add(running);
  }
  await Promise.all(underWay);
  if (failures.length > 0) throw failures[0];
}
