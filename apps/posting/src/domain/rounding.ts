/**
 * Share of `part` in `whole` in percent with one decimal, half up, from whole numbers alone: no binary fraction is ever
 * rounded. 100 is said only when nothing is missing.
 */
export function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  const tenths = Math.floor((part * 2_000 + whole) / (2 * whole));
  return (part < whole ? Math.min(tenths, 999) : tenths) / 10;
}

/** Hours with one decimal, half up: 3 minutes are 0.1 hours. */
export const hoursOf = (minutes: number): number => Math.floor((minutes + 3) / 6) / 10;
