import { describe, expect, it } from '@jest/globals';
import type { CalendarEntry } from '@motcua/contracts';

import { daysFrom, linesOf, weekFields, weeklyFrom } from './calendar-lines.js';

const entry: Pick<CalendarEntry, 'daysOff' | 'partDays'> = {
  daysOff: [
    { date: '2017-01-02', kind: 'compensation', reason: 'Nghỉ bù' },
    { date: '2017-04-28', kind: 'swap', reason: 'Hoán đổi', workedOn: '2017-05-06' },
    { date: '2017-01-01', kind: 'holiday', reason: 'Tết Dương lịch' },
  ],
  partDays: [{ date: '2017-12-29', sessions: [{ opensAt: '07:00', closesAt: '11:00' }], reason: 'Nửa ngày' }],
};

describe('The lines in which a year is typed', () => {
  it('say the same as the entry they came from', () => {
    const text = linesOf(entry);
    expect(text.split('\n')).toEqual([
      '01/01/2017 | lễ | Tết Dương lịch',
      '02/01/2017 | bù | Nghỉ bù',
      '28/04/2017 | hoán đổi 06/05/2017 | Hoán đổi',
      '29/12/2017 | giờ 07:00-11:00 | Nửa ngày',
    ]);
    const byDate = (a: { date: string }, b: { date: string }) => a.date.localeCompare(b.date);
    expect(daysFrom(text)).toEqual({ daysOff: entry.daysOff.toSorted(byDate), partDays: entry.partDays });
  });

  it('are refused line by line when they cannot be read', () => {
    const faults = daysFrom(
      '1/1/2017 | lễ | Tết\n\n30-4 | lễ | x\n1/5/2017 | lễ\n2/9/2017 | vui | x\n3/9/2017 | giờ 7 | x\n4/9/2017 | hoán đổi | x',
    );
    expect((faults as { message: string }[]).map(({ message }) => message)).toEqual([
      'Dòng 3: «30-4» không phải ngày dạng dd/mm/yyyy.',
      'Dòng 4: thiếu lý do sau dấu | thứ hai.',
      'Dòng 5: không có loại ngày «vui».',
      'Dòng 6: sau «giờ» phải là các buổi dạng 07:00-11:00, cách nhau bằng dấu phẩy.',
      'Dòng 7: sau «hoán đổi» phải là ngày làm bù dạng dd/mm/yyyy.',
    ]);
  });

  it('of a week leave out the days without hours', () => {
    expect(weeklyFrom({ 'thu-1': '07:00-11:00, 13:00-17:00', 'thu-6': ' ' })).toEqual([
      {
        weekdays: [1],
        sessions: [
          { opensAt: '07:00', closesAt: '11:00' },
          { opensAt: '13:00', closesAt: '17:00' },
        ],
      },
    ]);
    expect(weeklyFrom({ 'thu-7': 'sáng' })).toMatchObject([{ field: 'thu-7' }]);
  });

  it('of a week say the same as the hours they came from', () => {
    const sessions = [{ opensAt: '07:00', closesAt: '11:00' }];
    const fields = weekFields([{ weekdays: [1, 2], sessions }]);
    expect(weeklyFrom(fields)).toEqual([1, 2].map((weekday) => ({ weekdays: [weekday], sessions })));
  });
});
