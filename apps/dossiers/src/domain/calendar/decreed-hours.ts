import type { Aggregate, Decision, DecreeHours, FactsOf } from '@motcua/contracts';
import type { OfficeHours, Weekday } from '@motcua/legal-calendar';

import { invalid } from '../refusals.js';
import { sameEntry } from './same-entry.js';

export type HoursFact = FactsOf<'dossiers.office-hours'>;

/** Its id is the kind, `office` or `desk`; the hours themselves lie beside. */
export interface DecreedHours {
  readonly versions: number;
  /** First days for which hours were entered. */
  readonly validFrom: readonly string[];
}

export const decreedHours: Aggregate<DecreedHours, HoursFact> = {
  name: 'dossiers.office-hours',
  initial: { versions: 0, validFrom: [] },
  evolve: ({ versions, validFrom }, { data }) => ({
    versions: versions + 1,
    validFrom: [...new Set([...validFrom, data.validFrom])].toSorted(),
  }),
};

type Beside = Readonly<Record<string, unknown>>;
const PREFIX = 'hours-';

/** For `execute(…, { beside })`: hours from the same day replace those before. */
export const keepingHours = (hours: OfficeHours): Beside => ({ [`${PREFIX}${hours.validFrom}`]: hours });

/** Hours as decreed, in order of their first day. */
export function hoursOf({ beside }: { readonly beside: Beside }): OfficeHours[] {
  const keys = Object.keys(beside).filter((key) => key.startsWith(PREFIX));
  return keys.map((key) => beside[key] as OfficeHours).toSorted((a, b) => a.validFrom.localeCompare(b.validFrom));
}

export function hoursFrom({
  validFrom,
  documentNumber,
  documentDate,
  documentTitle,
  weekly,
}: DecreeHours): OfficeHours {
  return {
    validFrom,
    source: { number: documentNumber, date: documentDate, title: documentTitle ?? 'Giờ làm việc', status: 'official' },
    weekly: weekly.map(({ weekdays, sessions }) => ({
      weekdays: weekdays as Weekday[],
      sessions: sessions.map(({ opensAt, closesAt }) => ({ opensAt, closesAt })),
    })),
  };
}

/** Hours from a day on, by decision; the same again changes nothing. */
export function decreeHours(
  _state: DecreedHours,
  { kind, hours, inForce, at }: { kind: string; hours: OfficeHours; inForce: readonly OfficeHours[]; at: string },
): Decision<HoursFact> {
  const { validFrom, source, weekly } = hours;
  if ((source.date ?? '') > at.slice(0, 10))
    return invalid('documentDate', 'document-in-future', 'Ngày văn bản không được sau ngày hôm nay.');
  if (kind === 'office' && weekly.length === 0)
    return invalid('weekly', 'no-working-day', 'Giờ làm việc phải có ít nhất một ngày trong tuần.');
  const fault = faultOf(weekly);
  if (fault) return invalid('weekly', 'hours-faulty', fault);
  if (inForce.some((known) => sameEntry(known, hours))) return [];
  const data = { kind, validFrom, documentNumber: source.number ?? '', documentDate: source.date ?? '', decreedAt: at };
  return [{ type: 'dossiers.office-hours.decreed.v1', data }];
}

function faultOf(weekly: OfficeHours['weekly']): string | null {
  const weekdays = weekly.flatMap((row) => row.weekdays);
  if (new Set(weekdays).size !== weekdays.length) return 'Một thứ trong tuần ghi nhiều lần.';
  for (const { sessions } of weekly) {
    let free = '';
    for (const { opensAt, closesAt } of sessions) {
      if (closesAt <= opensAt) return `Buổi ${opensAt}-${closesAt} kết thúc không sau lúc bắt đầu.`;
      if (opensAt < free) return `Buổi ${opensAt}-${closesAt} trùng hoặc đứng sau một buổi muộn hơn.`;
      free = closesAt;
    }
  }
  return null;
}
