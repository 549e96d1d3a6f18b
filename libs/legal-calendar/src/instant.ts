import { InvalidTimeText } from './errors.js';
import { dateOfDayNumber, dayNumber, type LocalDate } from './local-date.js';
import { minuteOfDay, timeOfMinute } from './time-of-day.js';

/** A moment as RFC 3339 text with an offset: `2017-03-06T09:30:00+07:00` or `2017-03-06T02:30:00Z`. */
export type Instant = string;

/** A moment on the wall clock of Asia/Ho_Chi_Minh, to the whole minute (seconds dropped, as printed on a receipt). */
export interface LocalMoment {
  readonly date: LocalDate;
  /** Minutes since midnight, 0-1439. */
  readonly minute: number;
}

export const MINUTES_PER_DAY = 1_440;

/** UTC+7 for the whole country since 13/06/1975, without daylight saving: fixed for every date of this library. */
const OFFSET_MINUTES = 420;

const INSTANT = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2}):(?:[0-5]\d|60)(?:\.\d+)?(?:[Zz]|([+-])(\d{2}:\d{2}))$/;

/** Whole minutes since 1970-01-01T00:00 on the Vietnamese wall clock; lets moments be compared and subtracted. */
export const wallMinute = (moment: LocalMoment): number => dayNumber(moment.date) * MINUTES_PER_DAY + moment.minute;

/** Inverse of {@link wallMinute}. */
export function momentOfWallMinute(minute: number): LocalMoment {
  const day = Math.floor(minute / MINUTES_PER_DAY);
  return { date: dateOfDayNumber(day), minute: minute - day * MINUTES_PER_DAY };
}

/**
 * Wall clock of an instant in Viet Nam, whatever offset it is written with.
 * @throws InvalidTimeText when the text is not RFC 3339 with an offset.
 */
export function toLocal(instant: Instant): LocalMoment {
  const match = INSTANT.exec(instant);
  if (match === null) throw new InvalidTimeText('instant', instant);
  const [, date = '', time = '', sign, offset = '00:00'] = match;
  const written = minuteOfDay(offset) * (sign === '-' ? -1 : 1);
  return momentOfWallMinute(wallMinute({ date, minute: minuteOfDay(time) }) - written + OFFSET_MINUTES);
}

/** RFC 3339 text of a local moment, always with `+07:00` and zero seconds. */
export const toInstant = (moment: LocalMoment): Instant => `${moment.date}T${timeOfMinute(moment.minute)}:00+07:00`;
