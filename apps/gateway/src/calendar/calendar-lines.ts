import type {
  CalendarEntry,
  DayOffGiven,
  FieldError,
  PartDayGiven,
  SessionGiven,
  WeeklyHoursGiven,
} from '@motcua/contracts';

import { day } from '../pages/format.js';

/** The days of a year as people type them: one a line, `dd/mm/yyyy | what | why`. */
export const LINE_HELP =
  'Mỗi dòng một ngày: ngày | loại | lý do. Loại là: lễ; bù; hoán đổi dd/mm/yyyy (ngày làm bù); giờ 07:00-11:00 (ngày làm việc có giờ riêng).';

export interface Days {
  readonly daysOff: DayOffGiven[];
  readonly partDays: PartDayGiven[];
}

const KINDS = { holiday: 'lễ', compensation: 'bù', swap: 'hoán đổi' } as const;

export function linesOf({ daysOff, partDays }: Pick<CalendarEntry, 'daysOff' | 'partDays'>): string {
  const off = daysOff.map(({ date, kind, reason, workedOn }) => ({
    date,
    text: `${day(date)} | ${KINDS[kind]}${workedOn ? ` ${day(workedOn)}` : ''} | ${reason}`,
  }));
  const part = partDays.map(({ date, sessions, reason }) => ({
    date,
    text: `${day(date)} | giờ ${sessions.map(sessionText).join(', ')} | ${reason}`,
  }));
  const all = [...off, ...part].toSorted((a, b) => a.date.localeCompare(b.date));
  return all.map(({ text }) => text).join('\n');
}

export const sessionText = ({ opensAt, closesAt }: SessionGiven): string => `${opensAt}-${closesAt}`;

/** What was typed, or what cannot be read in it, line by line. */
export function daysFrom(text: string): Days | FieldError[] {
  const days: Days = { daysOff: [], partDays: [] };
  const errors: FieldError[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const fault = line.trim() === '' ? null : readLine(line, days);
    if (fault) errors.push({ field: 'ngay', message: `Dòng ${index + 1}: ${fault}` });
  }
  return errors.length > 0 ? errors : days;
}

/** Null when the line was read. */
function readLine(line: string, { daysOff, partDays }: Days): string | null {
  const [when = '', what = '', ...rest] = line.split('|').map((part) => part.trim());
  const [date, reason] = [isoDay(when), rest.join('|')];
  if (date === null) return `«${when}» không phải ngày dạng dd/mm/yyyy.`;
  if (reason === '') return 'thiếu lý do sau dấu | thứ hai.';
  const [, kind = '', detail = ''] = /^(lễ|bù|hoán đổi|giờ)\s*(.*)$/iu.exec(what.normalize('NFC')) ?? [];
  switch (kind.toLowerCase()) {
    case 'lễ':
      daysOff.push({ date, kind: 'holiday', reason });
      return null;
    case 'bù':
      daysOff.push({ date, kind: 'compensation', reason });
      return null;
    case 'hoán đổi': {
      const workedOn = isoDay(detail);
      if (workedOn === null) return 'sau «hoán đổi» phải là ngày làm bù dạng dd/mm/yyyy.';
      daysOff.push({ date, kind: 'swap', reason, workedOn });
      return null;
    }
    case 'giờ': {
      const sessions = sessionsFrom(detail);
      if (sessions === null) return 'sau «giờ» phải là các buổi dạng 07:00-11:00, cách nhau bằng dấu phẩy.';
      partDays.push({ date, sessions, reason });
      return null;
    }
    default:
      return `không có loại ngày «${what}».`;
  }
}

function isoDay(text: string): string | null {
  const [, date, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  return date && month && year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : null;
}

function sessionsFrom(text: string): SessionGiven[] | null {
  const parts = text.split(',').map((part) => /^(\d{2}:\d{2})\s*[-–]\s*(\d{2}:\d{2})$/.exec(part.trim()));
  if (parts.some((part) => part === null)) return null;
  return parts.map((part) => ({ opensAt: part?.[1] ?? '', closesAt: part?.[2] ?? '' }));
}

const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'];

export const weekdayNames = (weekdays: readonly number[]): string =>
  weekdays.map((weekday) => WEEKDAYS[weekday - 1] ?? '').join(', ');

/** Seven fields `thu-1` to `thu-7`, each with the sessions of that weekday, empty for a day off. */
export function weeklyFrom(sent: Readonly<Record<string, string>>): WeeklyHoursGiven[] | FieldError[] {
  const weekly: WeeklyHoursGiven[] = [];
  const errors: FieldError[] = [];
  for (const [index, name] of WEEKDAYS.entries()) {
    const field = `thu-${index + 1}`;
    const text = (sent[field] ?? '').trim();
    if (text === '') continue;
    const sessions = sessionsFrom(text);
    if (sessions) weekly.push({ weekdays: [index + 1], sessions });
    else errors.push({ field, message: `${name}: giờ phải dạng 07:00-11:00, các buổi cách nhau bằng dấu phẩy.` });
  }
  return errors.length > 0 ? errors : weekly;
}

/** The fields {@link weeklyFrom} reads. */
export const weekFields = (weekly: readonly WeeklyHoursGiven[]): Record<string, string> =>
  Object.fromEntries(
    weekly.flatMap(({ weekdays, sessions }) =>
      weekdays.map((weekday) => [`thu-${weekday}`, sessions.map(sessionText).join(', ')]),
    ),
  );

/** A value that is a list of faults. */
export const isFaulty = (read: object): read is FieldError[] =>
  Array.isArray(read) && read.length > 0 && 'message' in (read[0] as object);
