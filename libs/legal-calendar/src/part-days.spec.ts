import { describe, expect, it } from '@jest/globals';

import { withYear } from './calendar-data.js';
import { builtInCalendarData } from './data/built-in.js';
import { year2017 } from './data/years/2017.js';
import { dueDate } from './due-date.js';
import { dueAfterPause } from './pause.js';
import { remaining } from './remaining.js';
import type { TimeLimit } from './time-limit.js';
import { WorkingCalendar } from './working-calendar.js';
import type { PartDay, WorkingYear } from './working-year.js';

const MORNING = 'Làm việc buổi sáng theo Thông báo 15/TB-SGDĐT';
const source = {
  number: '15/TB-SGDĐT',
  date: '2017-03-01',
  title: 'Thông báo giờ làm việc',
  status: 'official',
} as const;
const morning = (date: string): PartDay => ({
  date,
  sessions: [{ opensAt: '07:00', closesAt: '11:00' }],
  reason: MORNING,
  source,
});
const afternoon: PartDay = {
  date: '2017-03-10',
  sessions: [{ opensAt: '13:00', closesAt: '17:00' }],
  reason: 'Làm việc buổi chiều',
};

/** Wednesday 08/03 only the morning, Friday 10/03 only the afternoon; 09/03 and the rest as usual. */
const entry: WorkingYear = { ...year2017, partDays: [morning('2017-03-08'), afternoon] };
const calendar = new WorkingCalendar(withYear(builtInCalendarData, entry));
const local = (moment: string): string => `${moment}:00+07:00`;
const due = (limit: TimeLimit, acceptedAt: string): string => dueDate(limit, local(acceptedAt), calendar).dueAt;
const oneDay: TimeLimit = { unit: 'working-day', amount: 1 };

describe('A day worked in the morning only', () => {
  it('is a working day that opens, closes and counts by its own sessions', () => {
    expect(calendar.isWorkingDay('2017-03-08')).toBe(true);
    expect([calendar.openingMinute('2017-03-08'), calendar.closingMinute('2017-03-08')]).toEqual([420, 660]);
    expect([calendar.workingMinutesOn('2017-03-08'), calendar.fullDayMinutes('2017-03-08')]).toEqual([240, 480]);
    expect([calendar.openingMinute('2017-03-10'), calendar.closingMinute('2017-03-10')]).toEqual([780, 1020]);
    expect(calendar.reasonPart('2017-03-08')).toBe(MORNING);
    expect(calendar.reasonPart('2017-03-09')).toBeNull();
  });

  it('has office minutes until it closes', () => {
    expect(calendar.workingMinutesBetween(local('2017-03-08T10:00'), local('2017-03-09T08:00'))).toBe(120);
  });

  it.each<[TimeLimit, string, string, string]>([
    [oneDay, '2017-03-07T09:00', '2017-03-08T11:00', 'due at the close of the morning'],
    [oneDay, '2017-03-08T11:00', '2017-03-09T17:00', 'accepted at closing at 11:00'],
    [oneDay, '2017-03-08T11:01', '2017-03-10T17:00', 'accepted after it, so on Thursday'],
    [oneDay, '2017-03-10T08:00', '2017-03-13T17:00', 'accepted before the afternoon opens'],
    [{ unit: 'calendar-day', amount: 2 }, '2017-03-06T09:00', '2017-03-08T11:00', 'calendar days'],
    [{ unit: 'month', amount: 1 }, '2017-02-08T09:00', '2017-03-08T11:00', 'a month'],
    [{ unit: 'schedule', dueOn: '2017-03-08' }, '2017-03-01T09:00', '2017-03-08T11:00', 'the exam calendar'],
    [{ unit: 'same-day', cutOff: '15:00' }, '2017-03-08T10:00', '2017-03-08T11:00', 'the same day'],
    [{ unit: 'same-day', cutOff: '15:00' }, '2017-03-08T14:00', '2017-03-09T17:00', 'closed before the cut-off'],
    [
      { unit: 'same-day', cutOff: '15:00', outsideHours: 'as-accepted' },
      '2017-03-08T14:00',
      '2017-03-09T17:00',
      'closed before the cut-off, whatever the rule on hours',
    ],
    [{ unit: 'working-hour', amount: 4 }, '2017-03-08T10:00', '2017-03-09T10:00', 'one hour and three of Thursday'],
    [{ unit: 'working-hour', amount: 12 }, '2017-03-09T07:00', '2017-03-10T17:00', 'a day and an afternoon'],
  ])('under %j, accepted at %s, makes a dossier due at %s (%s)', (limit, acceptedAt, dueAt) => {
    expect(due(limit, acceptedAt)).toBe(local(dueAt));
  });

  it('is named in the explanation where it is counted, and where it ends the limit', () => {
    const reasons = (limit: TimeLimit, acceptedAt: string): string[] =>
      dueDate(limit, local(acceptedAt), calendar).explanation.map(({ reason }) => reason);
    expect(reasons({ unit: 'working-day', amount: 2 }, '2017-03-07T09:00').slice(1)).toEqual([
      `Ngày làm việc thứ 1 (${MORNING})`,
      'Ngày làm việc thứ 2',
    ]);
    expect(reasons({ unit: 'calendar-day', amount: 1 }, '2017-03-07T09:00').at(-1)).toBe(`Ngày thứ 1 (${MORNING})`);
    expect(reasons(oneDay, '2017-03-08T14:00')[0]).toBe(
      `Tiếp nhận sau giờ làm việc (${MORNING}), tính như tiếp nhận khi mở cửa ngày làm việc tiếp theo`,
    );
    expect(reasons({ unit: 'working-hour', amount: 4 }, '2017-03-08T10:00')).toEqual([
      `Tính 1 giờ từ lúc tiếp nhận (khoản 1 Điều 147 Bộ luật Dân sự 2015) (${MORNING})`,
      'Tính 3 giờ',
    ]);
  });

  it('makes a supplement handed in that afternoon received the next day', () => {
    const pauses = [{ askedAt: local('2017-03-07T09:00'), receivedAt: local('2017-03-08T14:00') }];
    const dossier = {
      limit: { unit: 'working-day', amount: 2 },
      acceptedAt: local('2017-03-06T09:00'),
      pauses,
    } as const;
    expect(dueAfterPause('resume', dossier, calendar).dueAt).toBe(local('2017-03-10T17:00'));
  });

  it('leaves half a day to a dossier due on it', () => {
    expect(remaining(local('2017-03-08T11:00'), local('2017-03-07T17:00'), calendar).text).toBe('Còn 4 giờ làm việc');
  });

  it('does not open an office on a day off', () => {
    const saturday = { ...year2017, partDays: [morning('2017-03-11')] };
    expect(new WorkingCalendar(withYear(builtInCalendarData, saturday)).isWorkingDay('2017-03-11')).toBe(false);
  });
});
