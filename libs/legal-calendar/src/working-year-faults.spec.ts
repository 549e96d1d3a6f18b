import { describe, expect, it } from '@jest/globals';

import { holidayLaws } from './data/holiday-laws.js';
import { year2017 } from './data/years/2017.js';
import { year2026 } from './data/years/2026.js';
import { faultsOfYear } from './working-year-faults.js';
import type { DayOff, WorkingYear } from './working-year.js';

const compensation = (date: string): DayOff => ({ date, kind: 'compensation', reason: 'Nghỉ bù' });
const with2017 = (...extra: DayOff[]): WorkingYear => ({ ...year2017, daysOff: [...year2017.daysOff, ...extra] });

describe('A working year as entered', () => {
  it.each([
    ['a date of another year', with2017(compensation('2018-03-05')), 'Ngày 05/03/2018 không thuộc năm 2017'],
    ['a date entered twice', with2017(compensation('2017-05-02')), 'Ngày 02/05/2017 ghi nhiều lần'],
    [
      'a compensation on a weekly day off',
      with2017(compensation('2017-05-06')),
      'Ngày nghỉ bù hoặc hoán đổi 06/05/2017 vốn là ngày nghỉ hằng tuần',
    ],
    [
      'more compensations than holidays on weekly days off',
      with2017(compensation('2017-05-03')),
      'Có 5 ngày lễ trùng ngày nghỉ hằng tuần nhưng ghi 6 ngày nghỉ bù',
    ],
    [
      'more holidays than the law of that year names',
      with2017({ date: '2017-09-01', kind: 'holiday', reason: 'Quốc khánh' }),
      'Luật định 10 ngày lễ, Tết nhưng ghi 11 ngày',
    ],
    [
      'a worked day that is a weekday',
      { ...year2026, workedDays: [{ date: '2026-01-12', insteadOf: '2026-01-02', reason: '' }] },
      'Ngày làm bù 12/01/2026 không phải Thứ Bảy, Chủ Nhật',
    ],
  ] satisfies [string, WorkingYear, string][])('is faulty with %s', (_what, entry, fault) => {
    expect(faultsOfYear(entry, holidayLaws)).toContain(fault);
  });

  it('is not measured against a law that was not entered', () => {
    expect(faultsOfYear({ ...year2017, year: 2012, daysOff: [], workedDays: [] }, holidayLaws)).toEqual([]);
  });
});
