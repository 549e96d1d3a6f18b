import { type HolidayLaw, holidaysOfYear } from './holiday-law.js';
import { vietnameseDate, weekdayOf, yearOf, type LocalDate } from './local-date.js';
import type { WorkingYear } from './working-year.js';

const isWeekend = (date: LocalDate): boolean => weekdayOf(date) >= 6;

function datesOutsideYear(entry: WorkingYear): string[] {
  return [...entry.daysOff, ...entry.workedDays]
    .filter((day) => yearOf(day.date) !== entry.year)
    .map((day) => `Ngày ${vietnameseDate(day.date)} không thuộc năm ${entry.year}`);
}

function repeatedDates(entry: WorkingYear): string[] {
  const dates = [...entry.daysOff, ...entry.workedDays].map((day) => day.date);
  const repeated = new Set(dates.filter((date, index) => dates.indexOf(date) !== index));
  return [...repeated].map((date) => `Ngày ${vietnameseDate(date)} ghi nhiều lần`);
}

function misplacedDays(entry: WorkingYear): string[] {
  const offOnWeekend = entry.daysOff
    .filter((day) => day.kind !== 'holiday' && isWeekend(day.date))
    .map((day) => `Ngày nghỉ bù hoặc hoán đổi ${vietnameseDate(day.date)} vốn là ngày nghỉ hằng tuần`);
  const workedOnWeekday = entry.workedDays
    .filter((day) => !isWeekend(day.date))
    .map((day) => `Ngày làm bù ${vietnameseDate(day.date)} không phải Thứ Bảy, Chủ Nhật`);
  return [...offOnWeekend, ...workedOnWeekday];
}

function unbalancedCompensation(entry: WorkingYear): string[] {
  const due = entry.daysOff.filter((day) => day.kind === 'holiday' && isWeekend(day.date)).length;
  const given = entry.daysOff.filter((day) => day.kind === 'compensation').length;
  return due === given ? [] : [`Có ${due} ngày lễ trùng ngày nghỉ hằng tuần nhưng ghi ${given} ngày nghỉ bù`];
}

function wrongHolidayCount(entry: WorkingYear, laws: readonly HolidayLaw[]): string[] {
  const lawful = holidaysOfYear(laws, entry.year);
  const given = entry.daysOff.filter((day) => day.kind === 'holiday').length;
  return lawful === null || lawful === given ? [] : [`Luật định ${lawful} ngày lễ, Tết nhưng ghi ${given} ngày`];
}

/**
 * What contradicts itself or the Labour Code in a year as entered (art. 115 of 2012 until 2020; art. 112 of 2019 from 2021).
 * @returns Vietnamese sentences, one per fault; empty when the year can be used.
 */
export function faultsOfYear(entry: WorkingYear, laws: readonly HolidayLaw[]): readonly string[] {
  return [
    ...datesOutsideYear(entry),
    ...repeatedDates(entry),
    ...misplacedDays(entry),
    ...unbalancedCompensation(entry),
    ...wrongHolidayCount(entry, laws),
  ];
}
