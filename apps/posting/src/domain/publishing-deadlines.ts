import type { DeadlineRow, DeadlineStanding, DeadlinesView } from '@motcua/contracts';
import { CalendarYearMissing, type WorkingCalendar } from '@motcua/legal-calendar';

import type { PublishingRule } from './publishing-rules.js';

/** One decision about one procedure: announced, repealed, or still a draft (version 0, not public). */
export type Announced = Omit<DeadlineRow, 'signing' | 'publishing'>;

/** What the last days are counted with. */
export interface Counting {
  readonly calendar: WorkingCalendar;
  readonly rule: PublishingRule | undefined;
  readonly today: string;
}

/** The day by which a row belongs to a period. */
export const dayOfRow = ({ signedOn, publishedOn }: Announced): string => signedOn || publishedOn;

export const rowOf = (announced: Announced, counting: Counting): DeadlineRow => ({
  ...announced,
  signing: counted(() => signingOf(announced, counting)),
  publishing: counted(() => publishingOf(announced, counting)),
});

/** Signed at least `signedBefore` working days before it comes into force. */
function signingOf({ signedOn, validFrom }: Announced, { calendar, rule }: Counting): DeadlineStanding {
  if (!rule) return unknown('Chưa có quy định về thời hạn áp dụng cho ngày này.');
  if (!validFrom) return unknown('Chưa ghi ngày có hiệu lực.');
  const dueOn = calendar.workingDaysBefore(validFrom, rule.signedBefore);
  if (!signedOn) return { ...unknown('Chưa ghi ngày ký quyết định.'), dueOn };
  return standing(dueOn, signedOn, calendar);
}

/** Made public within `publishedWithin` working days of signing. */
function publishingOf({ signedOn, publishedOn }: Announced, { calendar, rule, today }: Counting): DeadlineStanding {
  if (!rule) return unknown('Chưa có quy định về thời hạn áp dụng cho ngày này.');
  if (!signedOn) return unknown('Chưa ghi ngày ký quyết định.');
  const dueOn = calendar.addWorkingDays(signedOn, rule.publishedWithin);
  if (publishedOn) return standing(dueOn, publishedOn, calendar);
  if (today > dueOn) return standing(dueOn, today, calendar);
  return { state: 'not-due', dueOn, days: calendar.workingDaysBetween(today, dueOn), reason: '' };
}

function standing(dueOn: string, doneOn: string, calendar: WorkingCalendar): DeadlineStanding {
  if (doneOn <= dueOn) return { state: 'on-time', dueOn, days: calendar.workingDaysBetween(doneOn, dueOn), reason: '' };
  // Done on a day off after the last day: no working day has passed, yet it is late.
  return { state: 'late', dueOn, days: Math.max(1, calendar.workingDaysBetween(dueOn, doneOn)), reason: '' };
}

const unknown = (reason: string): DeadlineStanding => ({ state: 'unknown', dueOn: '', days: 0, reason });

/** A year without a calendar is said, never guessed. */
function counted(count: () => DeadlineStanding): DeadlineStanding {
  try {
    return count();
  } catch (cause) {
    if (!(cause instanceof CalendarYearMissing)) throw cause;
    return unknown(`${cause.message}; không đếm được ngày làm việc.`);
  }
}

/** A procedure in several decisions counts once; one late one makes it late, one unknown one makes it unknown. */
export function proceduresIn(rows: readonly DeadlineRow[]): DeadlinesView['procedures'] {
  const worst = new Map<string, number>();
  for (const { code, signing, publishing } of rows) {
    const own = Math.max(...[signing, publishing].map(({ state }) => ORDER.indexOf(state)));
    worst.set(code, Math.max(worst.get(code) ?? 0, own));
  }
  const of = (state: DeadlineStanding['state']) => [...worst.values()].filter((own) => ORDER[own] === state).length;
  return { total: worst.size, onTime: of('on-time'), late: of('late'), notDue: of('not-due'), unknown: of('unknown') };
}

const ORDER: readonly DeadlineStanding['state'][] = ['on-time', 'not-due', 'unknown', 'late'];
