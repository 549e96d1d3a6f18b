/**
 * Nearest-rank percentile of a histogram: the smallest value that at least `share` of the items do not exceed.
 * @param share above 0, at most 1
 * @returns null for an empty histogram
 */
export function percentile(histogram: Readonly<Record<string, number>>, share: number): number | null {
  const entries = Object.entries(histogram)
    .map(([value, count]) => [Number(value), count] as const)
    .filter(([, count]) => count > 0)
    .toSorted(([a], [b]) => a - b);
  const total = entries.reduce((sum, [, count]) => sum + count, 0);
  let passed = 0;
  for (const [value, count] of entries) {
    passed += count;
    if (passed >= share * total) return value;
  }
  return null;
}
