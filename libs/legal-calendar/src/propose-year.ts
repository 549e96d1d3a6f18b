import { HolidayLawMissing } from './errors.js';
import { type HolidayLaw, holidayLawOf, type LawfulHoliday } from './holiday-law.js';
import { addDays, isWeekend, type LocalDate, localDate, vietnameseDate, weekdayName, weekdayOf } from './local-date.js';
import { lunarToSolar, solarToLunar } from './lunar/lunar-date.js';
import type { CompensationDay, Holiday, WorkingYear } from './working-year.js';

/** A holiday on its day, still knowing which one it is. */
interface Placed {
  readonly law: LawfulHoliday;
  readonly date: LocalDate;
  readonly reason: string;
}

/** "02/9", "30/4", "01/01": a zero before days under 10 and months under 3, as official papers write them. */
function shortDay({ day, month }: { readonly day: number; readonly month: number }): string {
  return `${day < 10 ? '0' : ''}${day}/${month < 3 ? '0' : ''}${month}`;
}

/** "mùng 1 Tết", "29 tháng Chạp". */
function lunarDayName(date: LocalDate): string {
  const { day, month } = solarToLunar(date);
  return month === 12 ? `${day} tháng Chạp` : `mùng ${day} Tết`;
}

function reasonFor({ name, days, falls }: LawfulHoliday, date: LocalDate, offset: number): string {
  if (falls.calendar === 'lunar') return `${name} (${days > 1 ? lunarDayName(date) : `${shortDay(falls)} âm lịch`})`;
  if (offset === 0) return `${name} (${shortDay(falls)})`;
  return `${name} (ngày liền ${offset < 0 ? 'trước' : 'sau'} ${shortDay(falls)})`;
}

function anchorOf({ falls: { calendar, month, day } }: LawfulHoliday, year: number): LocalDate {
  return calendar === 'lunar' ? lunarToSolar(day, month, year) : localDate(year, month, day);
}

const daysBefore = (law: LawfulHoliday, anchor: LocalDate): number => law.daysBefore?.[weekdayOf(anchor) - 1] ?? 0;

function place(law: LawfulHoliday, year: number): Placed[] {
  const anchor = anchorOf(law, year);
  const first = -daysBefore(law, anchor);
  return Array.from({ length: law.days }, (_, index) => {
    const date = addDays(anchor, first + index);
    return { law, date, reason: reasonFor(law, date, first + index) };
  });
}

/** One working day after each holiday on a weekly day off, in order; a day already given or itself a holiday is passed. */
function compensate(holidays: readonly Placed[]): CompensationDay[] {
  const taken = new Set(holidays.map(({ date }) => date));
  return holidays
    .filter(({ date }) => isWeekend(date))
    .map(({ law, date }) => {
      let day = addDays(date, 1);
      while (isWeekend(day) || taken.has(day)) day = addDays(day, 1);
      taken.add(day);
      const hit = `${vietnameseDate(date).slice(0, 5)} là ${weekdayName(date)}`;
      return { date: day, kind: 'compensation', reason: `Nghỉ bù ${law.name} (${hit})` };
    });
}

/** What the law leaves open about a holiday of several days, and how it was chosen here. */
function choiceOf(law: LawfulHoliday, year: number): string {
  const anchor = anchorOf(law, year);
  const first = addDays(anchor, -daysBefore(law, anchor));
  const last = addDays(first, law.days - 1);
  const joins = isWeekend(addDays(first, -1)) || isWeekend(addDays(last, 1)) || isWeekend(first) || isWeekend(last);
  const span = `từ ${vietnameseDate(first)} đến ${vietnameseDate(last)}`;
  return `${law.name} ${span} theo thông lệ (${joins ? 'liền' : 'không liền'} ngày nghỉ hằng tuần)`;
}

/**
 * Holidays and compensation days of a year under the Labour Code (art. 112 and 111(3) of 2019; 115 of 2012), to be confirmed
 * or replaced by the decision of the year. Where the law leaves the days open (Tết, second day of Quốc khánh) the usual
 * practice is taken and named in `note`. Swaps are decisions of the Government and never proposed.
 *
 * @param year solar year; checked for 2015-2035.
 * @returns a year with status `proposal` in which {@link faultsOfYear} finds nothing.
 * @throws HolidayLawMissing when no law was in force on 1 January; InvalidLunarDate outside 1968-2100.
 */
export function proposeYear(year: number, laws: readonly HolidayLaw[]): WorkingYear {
  const law = holidayLawOf(laws, year);
  if (law === null) throw new HolidayLawMissing(year);
  const placed = law.holidays
    .flatMap((holiday) => place(holiday, year))
    .toSorted((a, b) => a.date.localeCompare(b.date));
  const holidays = placed.map(({ date, reason }): Holiday => ({ date, kind: 'holiday', reason }));
  const open = law.holidays.filter(({ days }) => days > 1).map((holiday) => choiceOf(holiday, year));
  return {
    year,
    source: { ...law.source, status: 'proposal' },
    note: `Dự kiến, thay bằng quyết định khi ban hành: ${open.join('; ')}. Chưa có hoán đổi ngày làm việc.`,
    daysOff: [...holidays, ...compensate(placed)].toSorted((a, b) => a.date.localeCompare(b.date)),
    workedDays: [],
  };
}
