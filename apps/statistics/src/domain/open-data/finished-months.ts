import { addDays, addMonths } from '@motcua/legal-calendar';

import { monthsBetween } from '../tables/build-months.js';

const MOST_MONTHS = 120;

/** First and last day of whole months, and the last day of the last month that is over. */
export interface MonthsAsked {
  readonly from: string;
  readonly to: string;
  readonly finished: string;
}

export type MonthsRefused = 'period-reversed' | 'month-not-finished' | 'too-many-months';

/**
 * Whole months in which the days asked for lie; default: the last twelve. The month of `today` is left out: its counts grow
 * from day to day, and two of them could be subtracted.
 */
export function finishedMonths(
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  today: string,
): MonthsAsked | MonthsRefused {
  if (asked.from !== undefined && asked.to !== undefined && asked.from > asked.to) return 'period-reversed';
  const finished = addDays(firstOf(today), -1);
  const wanted = lastOf(asked.to ?? finished);
  const to = wanted > finished ? finished : wanted;
  const from = firstOf(asked.from ?? addMonths(firstOf(to), -11));
  if (from > to) return 'month-not-finished';
  return monthsBetween(from, to).length > MOST_MONTHS ? 'too-many-months' : { from, to, finished };
}

/** Calendar years that hold the months, each up to the last month that is over. */
export function yearsOf({ from, to }: { from: string; to: string }, finished: string): { from: string; to: string }[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const end = `${first + at}-12-31`;
    return { from: `${first + at}-01-01`, to: end > finished ? finished : end };
  });
}

const firstOf = (day: string): string => `${day.slice(0, 7)}-01`;
const lastOf = (day: string): string => addDays(addMonths(firstOf(day), 1), -1);
