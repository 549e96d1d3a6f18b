import { acceptanceOf } from './acceptance.js';
import type { PausedSpan } from './counting/paused-span.js';
import { countFrom, dueDate } from './due-date.js';
import { InvalidPause } from './errors.js';
import type { DueDate } from './explanation.js';
import { type Instant, toLocal, wallMinute } from './instant.js';
import type { TimeLimit } from './time-limit.js';
import type { WorkingCalendar } from './working-calendar.js';

/** What a finished pause does to the limit: go on with the rest, or count again from the start (paper rule of NĐ 61/2018). */
export type PauseStrategy = 'resume' | 'restart';

/** A supplement asked after acceptance and received. */
export interface Pause {
  readonly askedAt: Instant;
  readonly receivedAt: Instant;
}

/** A dossier as far as its clock is concerned; pauses in order, not overlapping. */
export interface PausedDossier {
  readonly limit: TimeLimit;
  readonly acceptedAt: Instant;
  readonly pauses: readonly Pause[];
}

function assertInOrder({ acceptedAt, pauses }: PausedDossier): void {
  let earliest = wallMinute(toLocal(acceptedAt));
  for (const { askedAt, receivedAt } of pauses) {
    const [asked, received] = [wallMinute(toLocal(askedAt)), wallMinute(toLocal(receivedAt))];
    if (asked < earliest || received < asked)
      throw new InvalidPause(`Lần bổ sung yêu cầu lúc ${askedAt}, nhận lúc ${receivedAt} không theo thứ tự thời gian`);
    earliest = received;
  }
}

function resume({ limit, acceptedAt, pauses }: PausedDossier, calendar: WorkingCalendar): DueDate {
  const spans = pauses.map((pause): PausedSpan => {
    return { from: toLocal(pause.askedAt), until: acceptanceOf(limit, pause.receivedAt, calendar).start };
  });
  return countFrom(limit, { startedAt: acceptedAt, startedBy: 'tiếp nhận', pauses: spans }, calendar);
}

/** Asked no later than the due day (for hours: the due minute); a later request cures no lateness. */
function askedInTime(limit: TimeLimit, due: DueDate, askedAt: Instant): boolean {
  const asked = toLocal(askedAt);
  return limit.unit === 'working-hour' ? wallMinute(asked) <= wallMinute(toLocal(due.dueAt)) : asked.date <= due.dueOn;
}

function restart({ limit, acceptedAt, pauses }: PausedDossier, calendar: WorkingCalendar): DueDate {
  let due = dueDate(limit, acceptedAt, calendar);
  for (const { askedAt, receivedAt } of pauses) {
    if (!askedInTime(limit, due, askedAt)) break;
    due = countFrom(limit, { startedAt: receivedAt, startedBy: 'nhận đủ hồ sơ bổ sung', pauses: [] }, calendar);
  }
  return due;
}

/**
 * Due date after supplements (domain 3.4). Whole-day limits: the day of the request is used up, the day of receipt is
 * not counted. A supplement received outside hours or after the cut-off counts as received the next working day. A
 * request after the due date changes nothing, and a schedule is never moved by a pause.
 *
 * @throws InvalidPause when pauses are out of order, overlap or begin before acceptance; else as {@link dueDate}.
 */
export function dueAfterPause(strategy: PauseStrategy, dossier: PausedDossier, calendar: WorkingCalendar): DueDate {
  assertInOrder(dossier);
  const { limit, acceptedAt } = dossier;
  if (limit.unit === 'schedule') return dueDate(limit, acceptedAt, calendar);
  return strategy === 'resume' ? resume(dossier, calendar) : restart(dossier, calendar);
}
