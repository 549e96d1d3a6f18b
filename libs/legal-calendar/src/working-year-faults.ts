import { type HolidayLaw, holidaysOfYear } from './holiday-law.js';
import { isWeekend, vietnameseDate, yearOf } from './local-date.js';
import { faultsOfPartDays } from './part-day-faults.js';
import type { SwapDay, WorkingYear } from './working-year.js';

function datesOutsideYear(entry: WorkingYear): string[] {
  return [...entry.daysOff, ...entry.workedDays, ...(entry.partDays ?? [])]
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

const isSwap = (day: WorkingYear['daysOff'][number]): day is SwapDay => day.kind === 'swap';

function unpairedSwaps({ year, daysOff, workedDays }: WorkingYear): string[] {
  const swaps = daysOff.filter(isSwap);
  const paidOnWeekday = swaps
    .filter((day) => !isWeekend(day.workedOn))
    .map(
      ({ date, workedOn }) =>
        `Ngày nghỉ ${vietnameseDate(date)} hoán đổi với ${vietnameseDate(workedOn)} vốn là ngày làm việc`,
    );
  const forNothing = workedDays
    // The day off of another year stands in the entry of that year.
    .filter((worked) => yearOf(worked.insteadOf) === year)
    .filter((worked) => !swaps.some((day) => day.date === worked.insteadOf && day.workedOn === worked.date))
    .map(({ date }) => `Ngày làm bù ${vietnameseDate(date)} không ứng với ngày nghỉ hoán đổi nào`);
  return [...paidOnWeekday, ...forNothing];
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
 * @throws InvalidTimeText when a date is not `YYYY-MM-DD`.
 */
export function faultsOfYear(entry: WorkingYear, laws: readonly HolidayLaw[]): readonly string[] {
  return [
    ...datesOutsideYear(entry),
    ...repeatedDates(entry),
    ...misplacedDays(entry),
    ...unpairedSwaps(entry),
    ...faultsOfPartDays(entry),
    ...unbalancedCompensation(entry),
    ...wrongHolidayCount(entry, laws),
  ];
}
