import { describe, expect, it } from '@jest/globals';

import { builtInCalendarData } from './data/built-in.js';
import { remaining } from './remaining.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar(builtInCalendarData);
const local = (moment: string): string => `${moment}:00+07:00`;

describe('A dossier due at 17:00 on Monday 20/03/2017', () => {
  it.each([
    ['2017-03-15T10:00', false, 3, 29, [3, 5, 0], 'Còn 3 ngày 5 giờ làm việc'],
    ['2017-03-15T13:00', false, 3, 28, [3, 4, 0], 'Còn 3 ngày 4 giờ làm việc'],
    ['2017-03-16T09:20', false, 2, 21 + 2 / 3, [2, 5, 40], 'Còn 2 ngày 5 giờ làm việc'],
    ['2017-03-17T16:30', false, 1, 8.5, [1, 0, 30], 'Còn 1 ngày làm việc'],
    ['2017-03-18T10:00', false, 1, 8, [1, 0, 0], 'Còn 1 ngày làm việc'],
    ['2017-03-20T06:00', false, 0, 8, [1, 0, 0], 'Đến hạn hôm nay, còn 8 giờ'],
    ['2017-03-20T14:30', false, 0, 2.5, [0, 2, 30], 'Đến hạn hôm nay, còn 2 giờ 30 phút'],
    ['2017-03-20T15:00', false, 0, 2, [0, 2, 0], 'Đến hạn hôm nay, còn 2 giờ'],
    ['2017-03-20T16:40', false, 0, 1 / 3, [0, 0, 20], 'Đến hạn hôm nay, còn 20 phút'],
    ['2017-03-20T17:00', false, 0, 0, [0, 0, 0], 'Đến hạn hôm nay'],
    ['2017-03-20T18:00', true, 0, 0, [0, 0, 0], 'Đã quá hạn'],
    ['2017-03-21T09:00', true, -1, -2, [0, 2, 0], 'Quá hạn 2 giờ làm việc'],
    ['2017-03-22T09:00', true, -2, -10, [1, 2, 0], 'Quá hạn 1 ngày 2 giờ làm việc'],
    ['2017-03-27T17:00', true, -5, -40, [5, 0, 0], 'Quá hạn 5 ngày làm việc'],
  ] as const)(
    'seen at %s: overdue %s, %d working days, %d hours, split %j, "%s"',
    (now, overdue, workingDays, workingHours, [days, hours, minutes], text) => {
      const officeTime = { days, hours, minutes };
      const expected = { overdue, workingDays, workingHours, officeTime, text };
      expect(remaining(local('2017-03-20T17:00'), local(now), calendar)).toEqual(expected);
    },
  );
});

describe('The time left', () => {
  it('is a matter of minutes the evening before an early hour', () => {
    expect(remaining(local('2017-03-21T07:45'), local('2017-03-20T18:00'), calendar).text).toBe('Còn 45 phút làm việc');
  });

  it('is not measured when no office time is left before another day', () => {
    expect(remaining(local('2017-03-20T07:00'), local('2017-03-19T12:00'), calendar).text).toBe('Sắp đến hạn');
  });

  it('is split by the office day in force on the due date', () => {
    const [usual] = builtInCalendarData.officeHours;
    const sevenHours = [
      { opensAt: '07:00', closesAt: '11:00' },
      { opensAt: '13:00', closesAt: '16:00' },
    ];
    const officeHours = [{ ...usual!, weekly: [{ weekdays: [1, 2, 3, 4, 5] as const, sessions: sevenHours }] }];
    const shorter = new WorkingCalendar({ ...builtInCalendarData, officeHours });
    const left = remaining(local('2017-03-21T16:00'), local('2017-03-17T16:00'), shorter);
    expect([left.workingHours, left.text]).toEqual([14, 'Còn 2 ngày làm việc']);
  });
});
