import { InvalidTimeText } from './errors.js';

/** A day in Asia/Ho_Chi_Minh written `YYYY-MM-DD`; carries no time and no zone, and sorts as text. */
export type LocalDate = string;

/** ISO weekday: 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const WEEKDAY_NAMES = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'] as const;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days in a month; `month` is 1-12. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function parse(date: LocalDate): YearMonthDay {
  const match = DATE.exec(date);
  const [year, month, day] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const real = match !== null && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!real) throw new InvalidTimeText('date', date);
  return { year, month, day };
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

const print = (year: number, month: number, day: number): LocalDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar.
 * Counts years from March so that the leap day comes last; no `Date`, hence no zone.
 * @throws InvalidTimeText when `date` is not a real `YYYY-MM-DD`.
 */
export function dayNumber(date: LocalDate): number {
  const { year, month, day } = parse(date);
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear - 719_468;
}

/** Inverse of {@link dayNumber}. */
export function dateOfDayNumber(number: number): LocalDate {
  const sinceMarchOfYearZero = number + 719_468;
  const era = Math.floor(sinceMarchOfYearZero / 146_097);
  const dayOfEra = sinceMarchOfYearZero - era * 146_097;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return print(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day);
}

/** The date `days` later (earlier when negative). */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDayNumber(dayNumber(date) + days);

/** Same day `months` later; the last day of that month when it has no such day (31/01 + 1 month = 28/02 or 29/02). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const { year, month, day } = parse(date);
  const index = year * 12 + month - 1 + months;
  const [y, m] = [Math.floor(index / 12), (index % 12) + 1];
  return print(y, m, Math.min(day, daysInMonth(y, m)));
}

/** ISO weekday of a date. */
export function weekdayOf(date: LocalDate): Weekday {
  const sinceMonday = (((dayNumber(date) + 3) % 7) + 7) % 7;
  return (sinceMonday + 1) as Weekday;
}

/** Saturday or Sunday, the weekly days off of the public sector. */
export const isWeekend = (date: LocalDate): boolean => weekdayOf(date) >= 6;

/** Vietnamese name of the weekday: "Thứ Hai" … "Chủ Nhật". */
export const weekdayName = (date: LocalDate): string => WEEKDAY_NAMES[weekdayOf(date) - 1] ?? '';

/** Date of a year, month 1-12 and day of the month. @throws InvalidTimeText when there is no such day. */
export function localDate(year: number, month: number, day: number): LocalDate {
  const date = print(year, month, day);
  parse(date);
  return date;
}

/** Calendar year of a date. */
export const yearOf = (date: LocalDate): number => parse(date).year;

/** `dd/mm/yyyy`, as Vietnamese papers write it. */
export function vietnameseDate(date: LocalDate): string {
  const { year, month, day } = parse(date);
  return `${pad(day, 2)}/${pad(month, 2)}/${pad(year, 4)}`;
}
