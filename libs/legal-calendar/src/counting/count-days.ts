import type { DueDate } from '../explanation.js';
import { addDays, type LocalDate } from '../local-date.js';
import { withHours } from '../with-hours.js';
import { type Counting, openingRows, settle } from './counting.js';
import { pauseReason } from './paused-span.js';

interface DayUnit {
  /** Vietnamese reason why a day does not count, or null. */
  readonly skips: (day: LocalDate) => string | null;
  /** Vietnamese text of the n-th counted day. */
  readonly counts: (day: LocalDate, nth: number) => string;
}

function countBy(unit: DayUnit, counting: Counting, amount: number): DueDate {
  const rows = openingRows(counting);
  let day = counting.acceptance.start.date;
  for (let count = 0; count < amount;) {
    day = addDays(day, 1);
    const skipped = unit.skips(day) ?? pauseReason(counting.pauses, day);
    if (skipped === null) count += 1;
    rows.push({ date: day, counted: skipped === null, count, reason: skipped ?? unit.counts(day, count) });
  }
  return settle(counting, day, rows);
}

/** Limit in working days (ngày làm việc). */
export function countWorkingDays(counting: Counting, amount: number): DueDate {
  const { calendar } = counting;
  const counts = (day: LocalDate, nth: number): string => {
    const swapped = calendar.reasonWorked(day);
    const text = swapped === null ? `Ngày làm việc thứ ${nth}` : `Ngày làm việc thứ ${nth} (${swapped})`;
    return withHours(calendar, day, text);
  };
  return countBy({ skips: (day) => calendar.reasonOff(day), counts }, counting, amount);
}

/** Limit in calendar days (ngày): days off count, but the limit cannot end on one. */
export const countCalendarDays = (counting: Counting, amount: number): DueDate =>
  countBy({ skips: () => null, counts: (_day, nth) => `Ngày thứ ${nth}` }, counting, amount);
