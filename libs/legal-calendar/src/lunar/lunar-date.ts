import { InvalidLunarDate } from '../errors.js';
import { dateOfDayNumber, dayNumber, type LocalDate, yearOf } from '../local-date.js';
import { type LunarMonth, monthsToTheWinterOf } from './lunar-year.js';

/** A day of the Vietnamese lunar calendar (âm lịch). */
export interface LunarDate {
  /** 1-29 or 1-30. */
  readonly day: number;
  /** 1 tháng Giêng … 12 tháng Chạp. */
  readonly month: number;
  /** Lunar year, named by the solar year its first month begins in (2017 for Đinh Dậu). */
  readonly year: number;
  /** Whether the month is the repeated one (tháng nhuận). */
  readonly leap: boolean;
}

/** The calendar has been reckoned for UTC+7 since 1968; the series used here is good to 2100. */
const [FIRST_YEAR, LAST_YEAR] = [1968, 2100];

function assertYear(year: number): void {
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR)
    throw new InvalidLunarDate(`Chỉ đổi được âm lịch từ năm ${FIRST_YEAR} đến năm ${LAST_YEAR}, nhận được ${year}`);
}

const sameMonth = (a: LunarMonth, { month, year, leap }: Omit<LunarDate, 'day'>): boolean =>
  a.month === month && a.year === year && a.leap === leap;

/**
 * Solar day of a lunar one in Viet Nam (UTC+7; now and then a day or a month off the Chinese calendar).
 * @param leap whether the leap month of that number is meant.
 * @throws InvalidLunarDate when there is no such day or month, or the year is outside 1968-2100.
 */
export function lunarToSolar(day: number, month: number, year: number, leap = false): LocalDate {
  assertYear(year);
  // Months 11 and 12 come after the winter solstice that closes the list of `year`.
  const months = [...monthsToTheWinterOf(year), ...monthsToTheWinterOf(year + 1)];
  const found = months.find((candidate) => sameMonth(candidate, { month, year, leap }));
  const length = found === undefined ? 0 : found.nextFirstDay - found.firstDay;
  if (found === undefined || !Number.isInteger(day) || day < 1 || day > length)
    throw new InvalidLunarDate(`Không có ngày ${day} tháng ${month}${leap ? ' nhuận' : ''} năm ${year} âm lịch`);
  return dateOfDayNumber(found.firstDay + day - 1);
}

/**
 * Lunar day of a solar one in Viet Nam (UTC+7).
 * @throws InvalidLunarDate when the solar year is outside 1968-2100; InvalidTimeText when `date` is not `YYYY-MM-DD`.
 */
export function solarToLunar(date: LocalDate): LunarDate {
  const [year, number] = [yearOf(date), dayNumber(date)];
  assertYear(year);
  const months = [...monthsToTheWinterOf(year), ...monthsToTheWinterOf(year + 1)];
  const found = months.findLast((month) => month.firstDay <= number);
  if (found === undefined) throw new InvalidLunarDate(`Không đổi được ngày ${date} sang âm lịch`);
  return { day: number - found.firstDay + 1, month: found.month, year: found.year, leap: found.leap };
}

/** Mùng 1 Tết of a lunar year. @throws InvalidLunarDate when the year is outside 1968-2100. */
export const lunarNewYear = (year: number): LocalDate => lunarToSolar(1, 1, year);
