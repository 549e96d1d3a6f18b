import { isWeekend, type LocalDate, vietnameseDate } from './local-date.js';
import { minuteOfDay } from './time-of-day.js';
import type { PartDay, WorkingYear } from './working-year.js';

function repeatedDates(days: readonly PartDay[]): string[] {
  const dates = days.map(({ date }) => date);
  const repeated = new Set(dates.filter((date, index) => dates.indexOf(date) !== index));
  return [...repeated].map((date) => `Giờ làm việc riêng của ngày ${vietnameseDate(date)} ghi nhiều lần`);
}

function isDayOff({ daysOff, workedDays }: WorkingYear, date: LocalDate): boolean {
  const has = (days: readonly { readonly date: LocalDate }[]): boolean => days.some((day) => day.date === date);
  return has(daysOff) || (isWeekend(date) && !has(workedDays));
}

/** Minute of the day, or null when the text is no time of day. */
function minuteOrNull(time: string): number | null {
  try {
    return minuteOfDay(time);
  } catch {
    return null;
  }
}

function faultsOfSessions({ date, sessions }: PartDay): string[] {
  const day = vietnameseDate(date);
  if (sessions.length === 0) return [`Ngày ${day} có giờ làm việc riêng nhưng không ghi buổi nào`];
  const faults: string[] = [];
  let free = 0;
  for (const { opensAt, closesAt } of sessions) {
    const [opens, closes] = [minuteOrNull(opensAt), minuteOrNull(closesAt)];
    const session = `Buổi ${opensAt}-${closesAt} ngày ${day}`;
    if (opens === null || closes === null) faults.push(`${session} không phải giờ từ 00:00 đến 23:59`);
    else if (closes <= opens) faults.push(`${session} kết thúc không sau lúc bắt đầu`);
    else if (opens < free) faults.push(`${session} trùng hoặc đứng sau một buổi muộn hơn`);
    free = Math.max(free, closes ?? 0);
  }
  return faults;
}

/** What contradicts itself in the part days of a year; Vietnamese sentences, one per fault. */
export function faultsOfPartDays(entry: WorkingYear): string[] {
  const days = entry.partDays ?? [];
  const onDayOff = days
    .filter(({ date }) => isDayOff(entry, date))
    .map(({ date }) => `Ngày ${vietnameseDate(date)} có giờ làm việc riêng nhưng là ngày nghỉ`);
  return [...repeatedDates(days), ...onDayOff, ...days.flatMap(faultsOfSessions)];
}
