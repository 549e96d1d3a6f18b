import { InvalidTimeLimit } from './errors.js';
import { dayNumber, type LocalDate } from './local-date.js';
import { minuteOfDay, type TimeOfDay } from './time-of-day.js';

/** Rules any limit may carry; attributes of the procedure version, never global. */
export interface LimitRules {
  /** Accepted after this time (to the minute; exactly at it is still in time) counts as accepted the next working day. */
  readonly cutOff?: TimeOfDay;
  /**
   * What acceptance on a day off or after closing means.
   * `next-opening` (default): accepted at the opening of the next working day. `as-accepted`: on the day written.
   */
  readonly outsideHours?: 'next-opening' | 'as-accepted';
}

interface Amount {
  /** Whole number, 1-1000, in the unit named. */
  readonly amount: number;
}

/** Statutory limit (thời hạn giải quyết) of a procedure version. */
export type TimeLimit = LimitRules &
  (
    | ({ readonly unit: 'working-day' } & Amount)
    | ({ readonly unit: 'calendar-day' } & Amount)
    | ({ readonly unit: 'working-hour' } & Amount)
    | ({ readonly unit: 'month' } & Amount)
    | { readonly unit: 'same-day'; readonly cutOff: TimeOfDay }
    /** Exam procedures: due on the date the exam calendar gives. */
    | { readonly unit: 'schedule'; readonly dueOn: LocalDate }
  );

const MOST = 1_000;

/**
 * Checks a limit before it is counted or stored with a procedure version.
 * @throws InvalidTimeLimit when the amount is not a whole number 1-1000.
 * @throws InvalidTimeText when the cut-off or the scheduled date is malformed.
 */
export function assertTimeLimit(limit: TimeLimit): void {
  if (limit.cutOff !== undefined) minuteOfDay(limit.cutOff);
  if (limit.unit === 'schedule') dayNumber(limit.dueOn);
  if (!('amount' in limit)) return;
  const countable = Number.isInteger(limit.amount) && limit.amount >= 1 && limit.amount <= MOST;
  if (!countable) throw new InvalidTimeLimit(`Thời hạn phải là số nguyên từ 1 đến ${MOST}, nhận được ${limit.amount}`);
}
