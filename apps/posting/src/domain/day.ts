const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Day in Việt Nam of an RFC 3339 instant, whatever its offset. */
export const dayOf = (instant: string): string =>
  new Date(Date.parse(instant) + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);

/** `16/05/2017` from `2017-05-16`. */
export const vietnameseDay = (day: string): string => day.split('-').toReversed().join('/');
