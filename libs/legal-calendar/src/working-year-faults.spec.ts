import { describe, expect, it } from '@jest/globals';

import { holidayLaws } from './data/holiday-laws.js';
import { year2017 } from './data/years/2017.js';
import { year2026 } from './data/years/2026.js';
import { faultsOfYear } from './working-year-faults.js';
import type { DayOff, WorkingYear } from './working-year.js';

const compensation = (date: string): DayOff => ({ date, kind: 'compensation', reason: 'Nghỉ bù' });
const with2017 = (...extra: DayOff[]): WorkingYear => ({ ...year2017, daysOff: [...year2017.daysOff, ...extra] });

const MORNING = ['07:00', '11:00'] as const;
const withPartDay = (date: string, ...times: (readonly [string, string])[]) => {
  const sessions = times.map(([opensAt, closesAt]) => ({ opensAt, closesAt }));
  return { ...year2017, partDays: [{ date, sessions, reason: 'Làm việc theo giờ riêng' }] };
};

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
    [
      'a worked day that pays for no swap',
      { ...year2026, workedDays: [{ date: '2026-03-07', insteadOf: '2026-03-09', reason: '' }] },
      'Ngày làm bù 07/03/2026 không ứng với ngày nghỉ hoán đổi nào',
    ],
    [
      'a swap paid back on a weekday',
      {
        ...year2017,
        daysOff: [
          ...year2017.daysOff,
          { date: '2017-03-10', kind: 'swap', workedOn: '2017-03-13', reason: '', source: year2017.source },
        ],
      },
      'Ngày nghỉ 10/03/2017 hoán đổi với 13/03/2017 vốn là ngày làm việc',
    ],
    ['a part day of another year', withPartDay('2018-03-08', MORNING), 'Ngày 08/03/2018 không thuộc năm 2017'],
    [
      'a part day on a Saturday',
      withPartDay('2017-03-11', MORNING),
      'Ngày 11/03/2017 có giờ làm việc riêng nhưng là ngày nghỉ',
    ],
    [
      'a part day on a holiday',
      withPartDay('2017-04-06', MORNING),
      'Ngày 06/04/2017 có giờ làm việc riêng nhưng là ngày nghỉ',
    ],
    [
      'a part day entered twice',
      {
        ...year2017,
        partDays: [...withPartDay('2017-03-08', MORNING).partDays, ...withPartDay('2017-03-08').partDays],
      },
      'Giờ làm việc riêng của ngày 08/03/2017 ghi nhiều lần',
    ],
    [
      'a part day without sessions',
      withPartDay('2017-03-08'),
      'Ngày 08/03/2017 có giờ làm việc riêng nhưng không ghi buổi nào',
    ],
    [
      'a session outside the day',
      withPartDay('2017-03-08', ['20:00', '24:30']),
      'Buổi 20:00-24:30 ngày 08/03/2017 không phải giờ từ 00:00 đến 23:59',
    ],
    [
      'a session that ends before it begins',
      withPartDay('2017-03-08', ['11:00', '07:00']),
      'Buổi 11:00-07:00 ngày 08/03/2017 kết thúc không sau lúc bắt đầu',
    ],
    [
      'sessions that overlap',
      withPartDay('2017-03-08', MORNING, ['10:30', '12:00']),
      'Buổi 10:30-12:00 ngày 08/03/2017 trùng hoặc đứng sau một buổi muộn hơn',
    ],
    [
      'sessions out of order',
      withPartDay('2017-03-08', ['13:00', '17:00'], MORNING),
      'Buổi 07:00-11:00 ngày 08/03/2017 trùng hoặc đứng sau một buổi muộn hơn',
    ],
  ] satisfies [string, WorkingYear, string][])('is faulty with %s', (_what, entry, fault) => {
    expect(faultsOfYear(entry, holidayLaws)).toContain(fault);
  });

  it('may have part days on working days and on a worked Saturday', () => {
    const sessions = [
      { opensAt: '07:00', closesAt: '10:00' },
      { opensAt: '10:00', closesAt: '11:00' },
    ];
    const partDays = ['2026-01-10', '2026-03-09'].map((date) => ({ date, sessions, reason: 'Buổi sáng' }));
    expect(faultsOfYear({ ...year2026, partDays }, holidayLaws)).toEqual([]);
  });

  it('is not measured against a law that was not entered', () => {
    expect(faultsOfYear({ ...year2017, year: 2012, daysOff: [], workedDays: [] }, holidayLaws)).toEqual([]);
  });
});
