import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { InvalidLunarDate } from '../errors.js';
import { addDays, dateOfDayNumber, dayNumber } from '../local-date.js';
import { newMoonDay } from './astronomy.js';
import { lunarNewYear, lunarToSolar, solarToLunar } from './lunar-date.js';

/** Mùng 1 Tết and Giỗ Tổ: 2016-2031 as in the table of the domain dossier, the years around it from printed calendars. */
const KNOWN = [
  [2015, '2015-02-19', '2015-04-28'],
  [2016, '2016-02-08', '2016-04-16'],
  [2017, '2017-01-28', '2017-04-06'],
  [2018, '2018-02-16', '2018-04-25'],
  [2019, '2019-02-05', '2019-04-14'],
  [2020, '2020-01-25', '2020-04-02'],
  [2021, '2021-02-12', '2021-04-21'],
  [2022, '2022-02-01', '2022-04-10'],
  [2023, '2023-01-22', '2023-04-29'],
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
  [2028, '2028-01-26', '2028-04-04'],
  [2029, '2029-02-13', '2029-04-23'],
  [2030, '2030-02-02', '2030-04-12'],
  [2031, '2031-01-23', '2031-04-01'],
  [2032, '2032-02-11', '2032-04-19'],
  [2033, '2033-01-31', '2033-04-09'],
  [2034, '2034-02-19', '2034-04-28'],
  [2035, '2035-02-08', '2035-04-17'],
] as const;

/** Leap months of 2014-2034; the list jumps from 2031 to 2033 with the rare leap month 11. */
const LEAP = [
  [2014, 9],
  [2017, 6],
  [2020, 4],
  [2023, 2],
  [2025, 6],
  [2028, 5],
  [2031, 3],
  [2033, 11],
] as const;

const day = fc.integer({ min: dayNumber('1968-01-01'), max: dayNumber('2100-12-31') }).map(dateOfDayNumber);

describe('The Vietnamese lunar calendar', () => {
  it.each(KNOWN)('has mùng 1 Tết of %d on %s and Giỗ Tổ on %s', (year, newYear, ancestors) => {
    expect([lunarNewYear(year), lunarToSolar(10, 3, year)]).toEqual([newYear, ancestors]);
  });

  it.each([
    [1985, '1985-01-21', 'a month before the Chinese one of 20/02'],
    [2007, '2007-02-17', 'a day before the Chinese one of 18/02'],
    [2030, '2030-02-02', 'a day before the Chinese one of 03/02'],
  ])('begins %d on %s, %s', (year, expected) => {
    expect(lunarNewYear(year)).toBe(expected);
  });

  it('has the leap months of the printed calendars, and no others', () => {
    const months = Array.from({ length: 21 }, (_, index) => 2014 + index).flatMap((year) =>
      Array.from({ length: 12 }, (_, index) => [year, index + 1] as const),
    );
    const leap = months.filter(([year, month]) => {
      const start = solarToLunar(addDays(lunarToSolar(1, month, year), 30));
      return start.leap && start.month === month;
    });
    expect(leap).toEqual(LEAP);
  });

  it.each([
    ['2017-01-26', { day: 29, month: 12, year: 2016, leap: false }],
    ['2017-12-19', { day: 2, month: 11, year: 2017, leap: false }],
    ['2020-05-23', { day: 1, month: 4, year: 2020, leap: true }],
    ['2034-01-19', { day: 29, month: 11, year: 2033, leap: true }],
    ['2034-02-18', { day: 30, month: 12, year: 2033, leap: false }],
  ])('writes %s as %j', (date, expected) => {
    expect(solarToLunar(date)).toEqual(expected);
  });

  it.each([
    [30, 12, 2015, false, 'that month has 29 days'],
    [1, 5, 2017, true, 'the leap month of 2017 is the sixth'],
    [1, 13, 2017, false, 'there are twelve numbers'],
    [0, 1, 2017, false, 'days begin with 1'],
    [1, 1, 1967, false, 'the calendar was reckoned otherwise before 1968'],
    [1, 1, 2101, false, 'the series ends with 2100'],
  ])('has no day %d month %d of %d (leap: %s), as %s', (dayOfMonth, month, year, leap) => {
    expect(() => lunarToSolar(dayOfMonth, month, year, leap)).toThrow(InvalidLunarDate);
  });

  it('comes back to the same solar day from every lunar one', () => {
    fc.assert(
      fc.property(day, (date) => {
        const { day: dayOfMonth, month, year, leap } = solarToLunar(date);
        fc.pre(year >= 1968);
        expect(lunarToSolar(dayOfMonth, month, year, leap)).toBe(date);
      }),
    );
  });

  it('goes on by one day or begins a month of 29 or 30 days', () => {
    fc.assert(
      fc.property(day, (date) => {
        fc.pre(date < '2100-12-31');
        const [today, tomorrow] = [solarToLunar(date), solarToLunar(addDays(date, 1))];
        const begins = tomorrow.day === 1 && (today.day === 29 || today.day === 30);
        expect(begins || tomorrow.day === today.day + 1).toBe(true);
      }),
    );
  });

  it('begins months a lunation apart', () => {
    const lengths = Array.from({ length: 1_700 }, (_, k) => newMoonDay(840 + k + 1) - newMoonDay(840 + k));
    expect([...new Set(lengths)].toSorted((a, b) => a - b)).toEqual([29, 30]);
  });
});
