import type { Acceptance } from '../acceptance.js';
import type { CountingLaw } from '../counting-law.js';
import type { DayExplanation, DueDate } from '../explanation.js';
import { type LocalMoment, toInstant } from '../instant.js';
import { addDays, type LocalDate } from '../local-date.js';
import { withHours } from '../with-hours.js';
import type { WorkingCalendar } from '../working-calendar.js';
import { type PausedSpan, pauseReason, waitingOn } from './paused-span.js';

/** The act that starts the clock, as named in explanations. */
export type StartingAct = 'tiếp nhận' | 'nhận đủ hồ sơ bổ sung';

/** What every way of counting is given. */
export interface Counting {
  readonly calendar: WorkingCalendar;
  /** In force on the day of acceptance; a dossier keeps it. */
  readonly law: CountingLaw;
  readonly acceptance: Acceptance;
  readonly startedBy: StartingAct;
  readonly pauses: readonly PausedSpan[];
}

/** Rows from handing in to the day before acceptance; none when both are the same day. */
export function waitingRows({ acceptance, calendar }: Counting): DayExplanation[] {
  const rows: DayExplanation[] = [];
  for (let date = acceptance.handedInOn; date < acceptance.start.date; date = addDays(date, 1)) {
    const reason = (rows.length === 0 ? acceptance.movedBecause : calendar.reasonOff(date)) ?? '';
    rows.push({ date, counted: false, count: 0, reason });
  }
  return rows;
}

/** {@link waitingRows} and the day of acceptance, which is not counted. */
export function openingRows(counting: Counting): DayExplanation[] {
  const reason = `Ngày ${counting.startedBy}, không tính (${counting.law.firstDay})`;
  return [...waitingRows(counting), { date: counting.acceptance.start.date, counted: false, count: 0, reason }];
}

function lastRowReason(counting: Counting, limitEnd: LocalDate): string {
  return waitingOn(counting.pauses, limitEnd)
    ? 'Ngày hết hạn: thời hạn đã hết khi chờ bổ sung, chuyển sang ngày nhận đủ hồ sơ'
    : `Ngày hết hạn: chuyển sang ngày làm việc tiếp theo (${counting.law.dayOffEnd})`;
}

/**
 * Turns the last day of the limit into the due day: moved past days off (Civil Code, `dayOffEnd`) and, when a
 * supplement was asked on the very last day, to the day it came in. Says so when that day closes at another hour.
 */
export function settle(counting: Counting, limitEnd: LocalDate, rows: readonly DayExplanation[]): DueDate {
  const { calendar, pauses } = counting;
  const moved: DayExplanation[] = [];
  const count = rows.at(-1)?.count ?? 0;
  let day = limitEnd;
  while (!calendar.isWorkingDay(day) || waitingOn(pauses, day)) {
    day = addDays(day, 1);
    const last = calendar.isWorkingDay(day) && !waitingOn(pauses, day);
    const why = last ? lastRowReason(counting, limitEnd) : (calendar.reasonOff(day) ?? pauseReason(pauses, day) ?? '');
    moved.push({ date: day, counted: false, count, reason: why });
  }
  const explanation = [...rows, ...moved].map((row, index, { length }) =>
    index === length - 1 ? { ...row, reason: withHours(calendar, day, row.reason) } : row,
  );
  return dueAtMoment({ date: day, minute: calendar.closingMinute(day) ?? 0 }, explanation);
}

export const dueAtMoment = (due: LocalMoment, explanation: readonly DayExplanation[]): DueDate => ({
  dueOn: due.date,
  dueAt: toInstant(due),
  explanation,
});
