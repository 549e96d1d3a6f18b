/**
 * Percent of `part` in `whole` with one decimal, half up, from exact whole numbers.
 * 100 only when nothing is missing: 9999 of 10000 is 99.9.
 * @returns null when there is nothing to compare with
 */
export function rate(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const tenths = Math.floor((2 * 1_000 * part + whole) / (2 * whole));
  return (part < whole ? Math.min(tenths, 999) : tenths) / 10;
}
