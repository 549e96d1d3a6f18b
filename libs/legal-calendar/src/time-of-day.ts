import { InvalidTimeText } from './errors.js';

/** A time of day `HH:MM`, 00:00-23:59, in Asia/Ho_Chi_Minh. */
export type TimeOfDay = string;

/** A session as written in a decision; `closesAt` is later than `opensAt`. */
export interface SessionTimes {
  readonly opensAt: TimeOfDay;
  readonly closesAt: TimeOfDay;
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/**
 * Minutes since midnight, 0-1439.
 * @throws InvalidTimeText when the text is not `HH:MM`.
 */
export function minuteOfDay(time: TimeOfDay): number {
  const match = TIME.exec(time);
  if (match === null) throw new InvalidTimeText('time-of-day', time);
  return Number(match[1]) * 60 + Number(match[2]);
}

/** `HH:MM` of a minute of the day, 0-1439. */
export function timeOfMinute(minute: number): TimeOfDay {
  const [hours, minutes] = [Math.floor(minute / 60), minute % 60];
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** "2 giờ 30 phút", "8 giờ", "45 phút". */
export function vietnameseDuration(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 ? `${hours} giờ` : '', rest > 0 ? `${rest} phút` : ''];
  return parts.filter((part) => part !== '').join(' ');
}
