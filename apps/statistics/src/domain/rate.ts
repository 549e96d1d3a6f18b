/**
 * Percent of `part` in `whole` with one decimal, half up, from exact whole numbers.
 * 100 only when all, 0 only when none: 9999 of 10000 is 99.9, not 100.
 * @returns null when there is nothing to compare with
 */
export function rate(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const tenths = Math.floor((2 * 1_000 * part + whole) / (2 * whole));
  if (tenths === 1_000 && part < whole) return 99.9;
  if (tenths === 0 && part > 0) return 0.1;
  return tenths / 10;
}
