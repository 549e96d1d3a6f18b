import type { DayExplanation, DueDate } from '../explanation.js';
import { addDays, addMonths, type LocalDate } from '../local-date.js';
import { type Counting, openingRows, settle } from './counting.js';
import { pauseReason } from './paused-span.js';

/** Pushes the end out by each calendar day the clock stood still before it. */
function extendByPauses({ acceptance, pauses }: Counting, end: LocalDate): { end: LocalDate; days: number } {
  let days = 0;
  for (let day = addDays(acceptance.start.date, 1); day <= addDays(end, days); day = addDays(day, 1))
    if (pauseReason(pauses, day) !== null) days += 1;
  return { end: addDays(end, days), days };
}

/** Limit in months: ends on the corresponding day, or the last day of a shorter month. One row per month. */
export function countMonths(counting: Counting, amount: number): DueDate {
  const start = counting.acceptance.start.date;
  const months = Array.from({ length: amount }, (_, index): DayExplanation => {
    const nth = index + 1;
    return {
      date: addMonths(start, nth),
      counted: true,
      count: nth,
      reason: `Hết tháng thứ ${nth} (${counting.law.monthEnd})`,
    };
  });
  const { end, days } = extendByPauses(counting, addMonths(start, amount));
  const added = { date: end, counted: false, count: amount, reason: `Cộng ${days} ngày chờ bổ sung hồ sơ` };
  return settle(counting, end, [...openingRows(counting), ...months, ...(days > 0 ? [added] : [])]);
}
