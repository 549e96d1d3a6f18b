import type { DecreeCalendarYear, Decision, FieldError, Refusal } from '@motcua/contracts';
import {
  changedDays,
  faultsOfYear,
  vietnameseDate,
  weekdayName,
  type CalendarData,
  type HolidayLaw,
  type SourceDocument,
  type WorkedDay,
  type WorkingYear,
} from '@motcua/legal-calendar';

import { counting } from '../clock.js';
import { conflict, invalid } from '../refusals.js';
import type { CalendarYear, CalendarYearFact } from './calendar-year.js';
import { sameEntry } from './same-entry.js';

/** What the command was prepared from: the entry in force, and how many entries there had been. */
export interface Decree {
  readonly entry: WorkingYear;
  readonly inForce: WorkingYear | undefined;
  readonly versions: number;
  readonly data: CalendarData;
  readonly at: string;
}

/** The calendar of a year is entered from its decision, or amended; the same entry again changes nothing. */
export function decreeYear(
  state: CalendarYear,
  { entry, inForce, versions, data, at }: Decree,
  laws: readonly HolidayLaw[],
): Decision<CalendarYearFact> {
  // The days are compared with an entry read before: somebody may have entered another one meanwhile.
  if (state.versions !== versions)
    return conflict('changed-meanwhile', 'Lịch năm này vừa được người khác thay đổi. Hãy tải lại và thử lại.');
  const faults = faultsOfEntry(entry, at, laws);
  if (faults) return faults;
  if (versions > 0 && inForce && sameEntry(inForce, entry)) return [];
  const changed = counting(() => changedDays(inForce, entry, data.officeHours));
  if ('refused' in changed) return changed;
  const fact = {
    year: entry.year,
    documentNumber: entry.source.number ?? '',
    documentDate: entry.source.date ?? '',
    decreedAt: at,
    changedDays: changed.map(({ date }) => date),
    ...daysTold(entry),
  };
  return [{ type: 'dossiers.calendar-year.decreed.v1', data: fact }];
}

/** For those who count working days by facts alone. */
function daysTold({ daysOff, workedDays }: WorkingYear): { daysOff: string[]; workedDays: string[] } {
  const swapped = daysOff.flatMap((day) => (day.kind === 'swap' ? [day.workedOn] : []));
  const worked = new Set([...swapped, ...workedDays.map(({ date }) => date)]);
  return { daysOff: daysOff.map(({ date }) => date), workedDays: [...worked].toSorted() };
}

/** Everything that contradicts itself or the law, in one refusal; null when the year can be used. */
export function faultsOfEntry(entry: WorkingYear, at: string, laws: readonly HolidayLaw[]): Refusal | null {
  if ((entry.source.date ?? '') > at.slice(0, 10))
    return invalid('documentDate', 'document-in-future', 'Ngày văn bản không được sau ngày hôm nay.');
  const errors: FieldError[] = faultsOfYear(entry, laws).map((message) => ({ field: 'daysOff', message }));
  if (errors.length === 0) return null;
  const detail = `Lịch năm ${entry.year} chưa dùng được: ${errors.length} chỗ chưa đúng.`;
  return { refused: 'invalid', code: 'calendar-year-faulty', detail, errors };
}

/** The entry as the legal calendar takes it; what the decision itself says has the decision as its source. */
export function entryOf(request: DecreeCalendarYear): WorkingYear {
  const { year, documentNumber, documentDate, documentTitle, note, daysOff, partDays = [] } = request;
  const title = documentTitle ?? `Lịch làm việc năm ${year}`;
  const source: SourceDocument = { number: documentNumber, date: documentDate, title, status: 'official' };
  const days = daysOff.map(({ date, kind, reason, workedOn = '' }): WorkingYear['daysOff'][number] =>
    kind === 'swap' ? { date, kind, reason, workedOn, source } : { date, kind, reason },
  );
  return {
    year,
    source,
    ...(note ? { note } : {}),
    daysOff: byDate(days),
    workedDays: byDate((request.workedDays ?? workedFor(year, days)).map((day) => ({ ...day }))),
    partDays: byDate(partDays.map(({ date, sessions, reason }) => ({ date, sessions: sessions.map(times), reason }))),
  };
}

const times = ({ opensAt, closesAt }: { opensAt: string; closesAt: string }) => ({ opensAt, closesAt });

const byDate = <T extends { readonly date: string }>(days: readonly T[]): T[] =>
  days.toSorted((a, b) => a.date.localeCompare(b.date));

/** The weekend days of this year that its swaps make worked. */
function workedFor(year: number, days: WorkingYear['daysOff']): WorkedDay[] {
  return days.flatMap((day) => {
    if (day.kind !== 'swap' || !day.workedOn.startsWith(`${year}-`)) return [];
    const reason = `${weekdayName(day.workedOn)} làm bù cho ${weekdayName(day.date)} ${vietnameseDate(day.date)}`;
    return [{ date: day.workedOn, insteadOf: day.date, reason }];
  });
}
