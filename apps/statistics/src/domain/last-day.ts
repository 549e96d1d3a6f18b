import type { CountedPeriod } from './cells.js';

/**
 * The last day that is counted: of the period, of its data (chốt số liệu), or today, whichever comes first.
 * A day has all instants from 00:00:00 to before 00:00:00 of the next one, Vietnamese time, so a dossier received exactly
 * at a boundary belongs to one period only.
 */
export const lastDayOf = ({ to, cutOff }: CountedPeriod, today: string): string =>
  [to, cutOff, today].reduce((first, day) => (day < first ? day : first));
