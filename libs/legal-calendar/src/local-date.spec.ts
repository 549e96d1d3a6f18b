import { describe, expect, it } from '@jest/globals';

import { InvalidTimeText } from './errors.js';
import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dayNumber,
  vietnameseDate,
  weekdayName,
  weekdayOf,
} from './local-date.js';

describe('A local date', () => {
  it('has day number 0 on Thursday 01/01/1970', () => {
    expect([dayNumber('1970-01-01'), weekdayOf('1970-01-01')]).toEqual([0, 4]);
  });

  it('keeps its identity and agrees with the UTC calendar on every day from 1900 to 2100', () => {
    const wrong: string[] = [];
    for (let day = dayNumber('1900-01-01'); day <= dayNumber('2100-12-31'); day += 1) {
      const date = dateOfDayNumber(day);
      const utc = new Date(day * 86_400_000);
      const same = utc.toISOString().startsWith(date) && utc.getUTCDay() === weekdayOf(date) % 7;
      if (dayNumber(date) !== day || !same) wrong.push(date);
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['2017-02-28', 1, '2017-03-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2018-01-01', -1, '2017-12-31'],
  ])('%s moved by %d days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });

  it.each([
    ['2018-01-31', 1, '2018-02-28'],
    ['2020-01-31', 1, '2020-02-29'],
    ['2017-03-31', 1, '2017-04-30'],
    ['2017-11-30', 3, '2018-02-28'],
    ['2017-12-15', 1, '2018-01-15'],
    ['2017-01-31', 24, '2019-01-31'],
  ])('%s and %d months is %s, the corresponding day or the last of a shorter month', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('is written and named as in Vietnamese papers', () => {
    expect([vietnameseDate('2017-09-02'), weekdayName('2017-09-02'), weekdayName('2017-09-03')]).toEqual([
      '02/09/2017',
      'Thứ Bảy',
      'Chủ Nhật',
    ]);
  });

  it.each(['2017-02-29', '2017-13-01', '2017-00-10', '2017-04-31', '2017-4-1', '01/04/2017', ''])(
    'refuses "%s", which is not a day',
    (text) => {
      expect(() => dayNumber(text)).toThrow(InvalidTimeText);
    },
  );
});
