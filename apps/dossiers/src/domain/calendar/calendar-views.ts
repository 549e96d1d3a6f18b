import type {
  CalendarDayView,
  CalendarDocument,
  CalendarEntry,
  CalendarYearRow,
  CalendarYearView,
  HoursView,
  Stored,
} from '@motcua/contracts';
import {
  addDays,
  weekdayOf,
  type OfficeHours,
  type Session,
  type SourceDocument,
  type WorkingCalendar,
  type WorkingYear,
} from '@motcua/legal-calendar';

import { versionsOf, type CalendarYear } from './calendar-year.js';

export const documentOf = ({ number, date, title, status }: SourceDocument): CalendarDocument => ({
  number,
  date,
  title,
  status,
});

/** @param stored null while the year that comes with the system is in force */
export function yearRow(
  entry: WorkingYear,
  stored: Stored<CalendarYear> | null,
  calendar: WorkingCalendar,
): CalendarYearRow {
  const { year, source } = entry;
  return {
    year,
    origin: stored ? 'decreed' : 'built-in',
    document: documentOf(source),
    workingDays: calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`),
    versions: stored?.state.versions ?? 0,
    decreedAt: stored?.state.decreedAt ?? null,
  };
}

export function entryView({ year, note, daysOff, workedDays, partDays }: WorkingYear): CalendarEntry {
  return {
    year,
    note: note ?? '',
    daysOff: daysOff.map(({ date, kind, reason, ...day }) =>
      'workedOn' in day ? { date, kind, reason, workedOn: day.workedOn } : { date, kind, reason },
    ),
    workedDays: workedDays.map((day) => ({ ...day })),
    partDays: (partDays ?? []).map(({ date, sessions, reason }) => ({ date, sessions: [...sessions], reason })),
  };
}

export function yearView(
  entry: WorkingYear,
  stored: Stored<CalendarYear> | null,
  calendar: WorkingCalendar,
): CalendarYearView {
  const history = (stored ? versionsOf(stored) : []).toReversed().map(({ version, by, at, recordedAt, entry: of }) => ({
    version,
    documentNumber: of.source.number ?? '',
    documentDate: of.source.date ?? '',
    decreedAt: at,
    recordedAt,
    by,
  }));
  return { ...yearRow(entry, stored, calendar), ...entryView(entry), history };
}

const SATURDAY = 6;

function kindOf(day: string, calendar: WorkingCalendar): CalendarDayView['kind'] {
  if (calendar.isWorkingDay(day)) {
    if (calendar.reasonWorked(day) !== null) return 'worked';
    return calendar.reasonPart(day) === null ? 'working' : 'part';
  }
  if (calendar.deskOpen(day)) return 'desk';
  const plain = calendar.reasonOff(day)?.startsWith(weekdayOf(day) === SATURDAY ? 'Thứ Bảy' : 'Chủ Nhật');
  return weekdayOf(day) >= SATURDAY && plain ? 'weekend' : 'off';
}

/** @throws CalendarYearMissing when a year was not entered */
export function dayView(day: string, calendar: WorkingCalendar): CalendarDayView {
  const reason = calendar.reasonOff(day) ?? calendar.reasonPart(day) ?? calendar.reasonWorked(day);
  return { date: day, kind: kindOf(day, calendar), reason, sessions: calendar.deskSessions(day).map(sessionText) };
}

export function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

const sessionText = ({ opens, closes }: Session): string => `${timeText(opens)}–${timeText(closes)}`;
const timeText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

export const hoursView = ({ validFrom, source, weekly }: OfficeHours): HoursView => ({
  validFrom,
  document: documentOf(source),
  weekly: weekly.map(({ weekdays, sessions }) => ({ weekdays: [...weekdays], sessions: [...sessions] })),
});
