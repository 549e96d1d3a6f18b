import { dayNumber } from '../local-date.js';
import { lunationOf, newMoonDay, solarTwelfth } from './astronomy.js';

/** A month of the lunar calendar; days are day numbers (days since 01/01/1970). */
export interface LunarMonth {
  /** Lunar year, named by the solar year its first month begins in. */
  readonly year: number;
  /** 1-12; a leap month repeats the number before it. */
  readonly month: number;
  readonly leap: boolean;
  readonly firstDay: number;
  /** First day of the following month. */
  readonly nextFirstDay: number;
}

const WINTER_SOLSTICE = 9;

/** Lunation of month 11 (tháng Một): the month that holds the winter solstice of a solar year. */
function eleventhMonth(year: number): number {
  const last = lunationOf(dayNumber(`${year}-12-31`));
  return solarTwelfth(newMoonDay(last)) >= WINTER_SOLSTICE ? last - 1 : last;
}

/** Place of the leap month after month 11 among 13 lunations: the first one without a principal term. */
function leapPlace(first: number): number {
  let place = 1;
  while (solarTwelfth(newMoonDay(first + place)) !== solarTwelfth(newMoonDay(first + place + 1))) place += 1;
  return place;
}

/**
 * Months from month 11 of the lunar year before to month 10 of `year`, in order: 12, or 13 with a leap month.
 * Between two winter solstices the places of all months are settled, whatever the neighbouring years do.
 */
export function monthsToTheWinterOf(year: number): readonly LunarMonth[] {
  const first = eleventhMonth(year - 1);
  const count = eleventhMonth(year) - first;
  const leapAt = count > 12 ? leapPlace(first) : count;
  return Array.from({ length: count }, (_, place) => {
    const sinceEleventh = place < leapAt ? place : place - 1;
    return {
      year: sinceEleventh < 2 ? year - 1 : year,
      month: ((sinceEleventh + 10) % 12) + 1,
      leap: place === leapAt,
      firstDay: newMoonDay(first + place),
      nextFirstDay: newMoonDay(first + place + 1),
    };
  });
}
