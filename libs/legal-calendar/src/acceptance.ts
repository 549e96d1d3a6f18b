import { type Instant, type LocalMoment, toLocal } from './instant.js';
import type { LocalDate } from './local-date.js';
import type { LimitRules } from './time-limit.js';
import { minuteOfDay } from './time-of-day.js';
import { withHours } from './with-hours.js';
import type { WorkingCalendar } from './working-calendar.js';

/** When a dossier was handed in and when, in law, it counts as accepted. */
export interface Acceptance {
  /** Day on the receipt. */
  readonly handedInOn: LocalDate;
  /** Moment from which the limit runs; later than handed in when `movedBecause` is set. */
  readonly start: LocalMoment;
  /** Vietnamese, or null when the day of handing in is the day of acceptance. */
  readonly movedBecause: string | null;
}

const AT_OPENING = 'tính như tiếp nhận khi mở cửa ngày làm việc tiếp theo';

function reasonToMove(rules: LimitRules, at: LocalMoment, calendar: WorkingCalendar): string | null {
  const strict = rules.outsideHours !== 'as-accepted' || rules.cutOff !== undefined;
  const off = calendar.reasonOff(at.date);
  if (off !== null && strict)
    return `${off}${calendar.deskOpen(at.date) ? ' (bộ phận một cửa chỉ tiếp nhận hồ sơ)' : ''}, ${AT_OPENING}`;
  if (rules.cutOff !== undefined && at.minute > minuteOfDay(rules.cutOff))
    return `Tiếp nhận sau ${rules.cutOff}, tính như tiếp nhận ngày làm việc tiếp theo`;
  const closes = calendar.closingMinute(at.date);
  const late = strict && closes !== null && at.minute > closes;
  return late ? `${withHours(calendar, at.date, 'Tiếp nhận sau giờ làm việc')}, ${AT_OPENING}` : null;
}

/**
 * Applies the rules on acceptance outside hours and on the cut-off (domain 3.1). Exactly at closing or at the cut-off is
 * still in time; before opening the dossier waits for the opening of the same day. A cut-off closes days off and the time
 * after closing as well, else a dossier handed in on Saturday would overtake one handed in late on Friday. A Saturday desk
 * (QĐ 14/2010/QĐ-TTg) receives but changes nothing here.
 */
export function acceptanceOf(rules: LimitRules, acceptedAt: Instant, calendar: WorkingCalendar): Acceptance {
  const at = toLocal(acceptedAt);
  const movedBecause = reasonToMove(rules, at, calendar);
  if (movedBecause === null) return { handedInOn: at.date, start: at, movedBecause };
  const next = calendar.nextWorkingDay(at.date);
  const start = { date: next, minute: calendar.openingMinute(next) ?? 0 };
  return { handedInOn: at.date, start, movedBecause };
}
