import type { DayExplanation, DueDate } from '../explanation.js';
import { MINUTES_PER_DAY, momentOfWallMinute, wallMinute } from '../instant.js';
import { addDays, dayNumber, type LocalDate } from '../local-date.js';
import { vietnameseDuration } from '../time-of-day.js';
import { withHours } from '../with-hours.js';
import { type Counting, dueAtMoment, waitingRows } from './counting.js';
import { pauseReason } from './paused-span.js';

/** Half-open stretch of wall-clock minutes. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What is left of a stretch when another is cut out of it. */
function without(stretch: Stretch, cut: Stretch): Stretch[] {
  const before = { from: stretch.from, to: Math.min(stretch.to, cut.from) };
  const after = { from: Math.max(stretch.from, cut.to), to: stretch.to };
  return [before, after].filter(({ from, to }) => from < to);
}

/** Office time of a day after acceptance and outside pauses. */
function usableStretches({ calendar, acceptance, pauses }: Counting, day: LocalDate): Stretch[] {
  const midnight = dayNumber(day) * MINUTES_PER_DAY;
  const cuts = pauses.map(({ from, until }) => ({ from: wallMinute(from), to: wallMinute(until) }));
  const beforeStart = { from: 0, to: wallMinute(acceptance.start) };
  return calendar
    .sessionsOn(day)
    .map(({ opens, closes }) => ({ from: midnight + opens, to: midnight + closes }))
    .flatMap((session) =>
      [beforeStart, ...cuts].reduce((left, cut) => left.flatMap((s) => without(s, cut)), [session]),
    );
}

/** Uses up to `wanted` minutes of the stretches; `end` is the wall minute at which the last of them was used. */
function use(stretches: readonly Stretch[], wanted: number): { used: number; end: number } {
  let [used, end] = [0, 0];
  for (const { from, to } of stretches) {
    const taken = Math.min(to - from, wanted - used);
    if (taken > 0) [used, end] = [used + taken, from + taken];
  }
  return { used, end };
}

function reasonOf({ acceptance, calendar, law, pauses, startedBy }: Counting, day: LocalDate, used: number): string {
  const first = day === acceptance.start.date ? ` từ lúc ${startedBy} (${law.firstHour})` : '';
  if (used > 0) return withHours(calendar, day, `Tính ${vietnameseDuration(used)}${first}`);
  const still = calendar.reasonOff(day) ?? pauseReason(pauses, day);
  return still ?? withHours(calendar, day, 'Không còn giờ làm việc trong ngày');
}

/** Limit in working hours: office minutes from the moment of acceptance, to the minute. */
export function countWorkingHours(counting: Counting, amount: number): DueDate {
  const rows: DayExplanation[] = waitingRows(counting);
  const wanted = amount * 60;
  let total = 0;
  for (let day = counting.acceptance.start.date; ; day = addDays(day, 1)) {
    const { used, end } = use(usableStretches(counting, day), wanted - total);
    total += used;
    rows.push({ date: day, counted: used > 0, count: total / 60, reason: reasonOf(counting, day, used) });
    if (total === wanted) return dueAtMoment(momentOfWallMinute(end), rows);
  }
}
