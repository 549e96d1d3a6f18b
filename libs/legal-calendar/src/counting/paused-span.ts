import type { LocalMoment } from '../instant.js';
import { type LocalDate, vietnameseDate } from '../local-date.js';

/** A stretch in which the clock stands still: from the request for a supplement to its (effective) receipt. */
export interface PausedSpan {
  readonly from: LocalMoment;
  readonly until: LocalMoment;
}

/**
 * Whole days: the day of the request is used up, the day of receipt is not counted (like a day of acceptance).
 * @returns the Vietnamese reason when the day falls within a pause, else null.
 */
export function pauseReason(pauses: readonly PausedSpan[], day: LocalDate): string | null {
  const span = pauses.find(({ from, until }) => from.date < day && day <= until.date);
  if (span === undefined) return null;
  return day === span.until.date
    ? 'Ngày nhận đủ hồ sơ bổ sung, không tính'
    : `Tạm dừng chờ bổ sung hồ sơ (từ ${vietnameseDate(span.from.date)} đến ${vietnameseDate(span.until.date)})`;
}

/** Whether at the end of that day a supplement is still awaited. */
export const waitingOn = (pauses: readonly PausedSpan[], day: LocalDate): boolean =>
  pauses.some(({ from, until }) => from.date <= day && day < until.date);
