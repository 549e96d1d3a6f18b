import { InvalidTimeLimit } from '../errors.js';
import type { DayExplanation, DueDate } from '../explanation.js';
import { type LocalDate, vietnameseDate } from '../local-date.js';
import { type Counting, settle, waitingRows } from './counting.js';

/** Same-day limit (trả trong ngày): due on the day of acceptance itself. */
export function countSameDay(counting: Counting): DueDate {
  const date = counting.acceptance.start.date;
  const reason = `Ngày ${counting.startedBy}, trả kết quả trong ngày`;
  return settle(counting, date, [...waitingRows(counting), { date, counted: true, count: 1, reason }]);
}

/** Exam calendar: nothing is counted; only a day off moves the date. */
export function followSchedule(counting: Counting, dueOn: LocalDate): DueDate {
  const { handedInOn } = counting.acceptance;
  if (dueOn < handedInOn)
    throw new InvalidTimeLimit(
      `Ngày trả theo lịch ${vietnameseDate(dueOn)} trước ngày tiếp nhận ${vietnameseDate(handedInOn)}`,
    );
  const accepted = { date: handedInOn, counted: false, count: 0, reason: 'Ngày tiếp nhận' };
  const due = { date: dueOn, counted: false, count: 0, reason: 'Ngày trả kết quả theo lịch đã công bố' };
  const rows: DayExplanation[] = dueOn === handedInOn ? [due] : [accepted, due];
  return settle(counting, dueOn, rows);
}
