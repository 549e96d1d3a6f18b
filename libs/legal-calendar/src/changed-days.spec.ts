import { describe, expect, it } from '@jest/globals';

import { changedDays } from './changed-days.js';
import { builtInCalendarData } from './data/built-in.js';
import { holidayLaws } from './data/holiday-laws.js';
import { year2015 } from './data/years/2015.js';
import { year2017 } from './data/years/2017.js';
import { year2026 } from './data/years/2026.js';
import { year2027 } from './data/years/2027.js';
import { InvalidCalendarEntry } from './errors.js';
import { addDays } from './local-date.js';
import { proposeYear } from './propose-year.js';
import { WorkingCalendar } from './working-calendar.js';
import { withYear } from './calendar-data.js';
import type { WorkingYear } from './working-year.js';

const without = (entry: WorkingYear, ...dates: string[]): WorkingYear => ({
  ...entry,
  daysOff: entry.daysOff.filter(({ date }) => !dates.includes(date)),
  workedDays: entry.workedDays.filter(({ date }) => !dates.includes(date)),
});

describe('The days an amended year changes', () => {
  it('are none when it is the same', () => {
    expect(changedDays(year2026, year2026)).toEqual([]);
  });

  it('are both days of a swap announced later', () => {
    expect(changedDays(without(year2026, '2026-01-02', '2026-01-10'), year2026)).toEqual([
      {
        date: '2026-01-02',
        wasWorking: true,
        isWorking: false,
        reason: 'Nghỉ hoán đổi, làm bù Thứ Bảy 10/01/2026',
      },
      {
        date: '2026-01-10',
        wasWorking: false,
        isWorking: true,
        reason: 'Thứ Bảy làm bù cho Thứ Sáu 02/01/2026',
      },
    ]);
  });

  it('include days worked again, with what no longer holds', () => {
    expect(changedDays(year2026, without(year2026, '2026-09-01'))).toEqual([
      {
        date: '2026-09-01',
        wasWorking: false,
        isWorking: true,
        reason: 'Làm việc bình thường, không còn áp dụng: Quốc khánh (ngày liền trước 02/9)',
      },
    ]);
  });

  it('include a working day whose hours change', () => {
    const sessions = [{ opensAt: '07:00', closesAt: '11:00' }];
    const half = { ...year2017, partDays: [{ date: '2017-03-08', sessions, reason: 'Làm việc buổi sáng' }] };
    const day = { date: '2017-03-08', wasWorking: true, isWorking: true };
    expect(changedDays(year2017, half)).toEqual([{ ...day, reason: 'Làm việc buổi sáng' }]);
    expect(changedDays(half, year2017)).toEqual([
      { ...day, reason: 'Làm việc bình thường, không còn áp dụng: Làm việc buổi sáng' },
    ]);
  });

  it('include the Saturday of the year before that a swap makes worked', () => {
    const swapless = without(year2015, '2015-01-02');
    const reason = 'Nghỉ hoán đổi, làm bù Thứ Bảy 27/12/2014';
    expect(changedDays(swapless, year2015)).toEqual([
      { date: '2014-12-27', wasWorking: false, isWorking: true, reason },
      { date: '2015-01-02', wasWorking: true, isWorking: false, reason },
    ]);
    expect(changedDays(year2015, swapless)[0]).toEqual({
      date: '2014-12-27',
      wasWorking: true,
      isWorking: false,
      reason: `Không còn áp dụng: ${reason}`,
    });
  });

  it('of a year not entered before are its holidays on working weekdays and its swaps', () => {
    const days = changedDays(undefined, year2017);
    expect(days.map(({ date }) => date)).toEqual([
      '2017-01-02',
      '2017-01-26',
      '2017-01-27',
      '2017-01-30',
      '2017-01-31',
      '2017-02-01',
      '2017-04-06',
      '2017-05-01',
      '2017-05-02',
      '2017-09-04',
    ]);
    expect(days.every(({ wasWorking, isWorking }) => wasWorking && !isWorking)).toBe(true);
  });

  it('are those on which calendars with the one and the other year differ', () => {
    const proposal = proposeYear(2027, holidayLaws);
    const [then, now] = [year2027, proposal].map((entry) => new WorkingCalendar(withYear(builtInCalendarData, entry)));
    const days = Array.from({ length: 365 }, (_, index) => addDays('2027-01-01', index));
    const expected = days.filter((day) => then!.isWorkingDay(day) !== now!.isWorkingDay(day));
    expect(expected).toEqual(['2027-02-04', '2027-02-11']);
    expect(changedDays(year2027, proposal).map(({ date }) => date)).toEqual(expected);
  });

  it('are not told of two different years', () => {
    expect(() => changedDays(year2026, year2027)).toThrow(InvalidCalendarEntry);
  });
});
