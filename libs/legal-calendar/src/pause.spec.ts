import { describe, expect, it } from '@jest/globals';

import { builtInCalendarData } from './data/built-in.js';
import { InvalidPause } from './errors.js';
import { dueAfterPause, type Pause } from './pause.js';
import type { TimeLimit } from './time-limit.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar(builtInCalendarData);
const acceptedAt = '2017-03-06T09:00:00+07:00';
const tenDays: TimeLimit = { unit: 'working-day', amount: 10 };
const asked = (askedAt: string, receivedAt: string): Pause => ({
  askedAt: `${askedAt}:00+07:00`,
  receivedAt: `${receivedAt}:00+07:00`,
});
const march = asked('2017-03-09T10:00', '2017-03-15T14:00');

describe('A dossier of ten working days accepted on Monday 06/03/2017', () => {
  it.each([
    ['resume', '2017-03-24', 'a supplement asked on 09/03 and received on 15/03', [march]],
    ['restart', '2017-03-29', 'a supplement asked on 09/03 and received on 15/03', [march]],
    ['resume', '2017-03-20', 'no supplement', []],
    ['restart', '2017-03-20', 'no supplement', []],
    ['resume', '2017-03-29', 'two supplements', [march, asked('2017-03-17T08:00', '2017-03-22T08:00')]],
    ['restart', '2017-04-05', 'two supplements', [march, asked('2017-03-17T08:00', '2017-03-22T08:00')]],
    [
      'resume',
      '2017-03-20',
      'a supplement asked and received the same day',
      [asked('2017-03-09T08:00', '2017-03-09T16:00')],
    ],
    ['resume', '2017-03-27', 'the supplement received after closing', [asked('2017-03-09T10:00', '2017-03-15T18:00')]],
    [
      'resume',
      '2017-03-24',
      'the supplement asked on the due day and received on 24/03',
      [asked('2017-03-20T09:00', '2017-03-24T09:00')],
    ],
    [
      'restart',
      '2017-04-10',
      'the supplement asked on the due day and received on 24/03',
      [asked('2017-03-20T09:00', '2017-03-24T09:00')],
    ],
    ['resume', '2017-03-20', 'a supplement asked after the due day', [asked('2017-03-21T09:00', '2017-03-24T09:00')]],
    ['restart', '2017-03-20', 'a supplement asked after the due day', [asked('2017-03-21T09:00', '2017-03-24T09:00')]],
  ] as const)('under the %s rule is due on %s with %s', (strategy, dueOn, _what, pauses) => {
    expect(dueAfterPause(strategy, { limit: tenDays, acceptedAt, pauses }, calendar).dueOn).toBe(dueOn);
  });

  it.each([
    ['a request before acceptance', [asked('2017-03-05T10:00', '2017-03-15T14:00')]],
    ['a receipt before its request', [asked('2017-03-15T10:00', '2017-03-09T14:00')]],
    ['overlapping pauses', [march, asked('2017-03-14T10:00', '2017-03-16T14:00')]],
  ])('refuses %s', (_what, pauses) => {
    expect(() => dueAfterPause('resume', { limit: tenDays, acceptedAt, pauses }, calendar)).toThrow(InvalidPause);
  });

  it('explains a resumed limit day by day, and still adds up to ten', () => {
    const { explanation } = dueAfterPause('resume', { limit: tenDays, acceptedAt, pauses: [march] }, calendar);
    const waiting = 'Tạm dừng chờ bổ sung hồ sơ (từ 09/03/2017 đến 15/03/2017)';
    expect(explanation.slice(3, 11).map(({ date, count, reason }) => [date, count, reason])).toEqual([
      ['2017-03-09', 3, 'Ngày làm việc thứ 3'],
      ['2017-03-10', 3, waiting],
      ['2017-03-11', 3, 'Thứ Bảy'],
      ['2017-03-12', 3, 'Chủ Nhật'],
      ['2017-03-13', 3, waiting],
      ['2017-03-14', 3, waiting],
      ['2017-03-15', 3, 'Ngày nhận đủ hồ sơ bổ sung, không tính'],
      ['2017-03-16', 4, 'Ngày làm việc thứ 4'],
    ]);
    expect(explanation.filter((row) => row.counted)).toHaveLength(10);
  });

  it('explains a restarted limit from the day the supplement came in', () => {
    const { explanation } = dueAfterPause('restart', { limit: tenDays, acceptedAt, pauses: [march] }, calendar);
    expect(explanation[0]).toEqual({
      date: '2017-03-15',
      counted: false,
      count: 0,
      reason: 'Ngày nhận đủ hồ sơ bổ sung, không tính (Điều 147 Bộ luật Dân sự 2015)',
    });
    expect(explanation.filter((row) => row.counted)).toHaveLength(10);
  });

  it('explains a limit used up while waiting', () => {
    const late = asked('2017-03-20T09:00', '2017-03-24T09:00');
    const { explanation } = dueAfterPause('resume', { limit: tenDays, acceptedAt, pauses: [late] }, calendar);
    expect(explanation.at(-1)).toEqual({
      date: '2017-03-24',
      counted: false,
      count: 10,
      reason: 'Ngày hết hạn: thời hạn đã hết khi chờ bổ sung, chuyển sang ngày nhận đủ hồ sơ',
    });
  });
});

describe('A dossier of eight working hours accepted at 09:00', () => {
  const limit: TimeLimit = { unit: 'working-hour', amount: 8 };
  const pauses = [asked('2017-03-06T10:00', '2017-03-08T14:00')];
  const told = (strategy: 'resume' | 'restart'): string[] =>
    dueAfterPause(strategy, { limit, acceptedAt, pauses }, calendar).explanation.map(
      ({ date, count, reason }) => `${date} ${count} ${reason}`,
    );

  it('is explained hour by hour when it resumes', () => {
    expect(told('resume')).toEqual([
      '2017-03-06 1 Tính 1 giờ từ lúc tiếp nhận (khoản 1 Điều 147 Bộ luật Dân sự 2015)',
      '2017-03-07 1 Tạm dừng chờ bổ sung hồ sơ (từ 06/03/2017 đến 08/03/2017)',
      '2017-03-08 4 Tính 3 giờ',
      '2017-03-09 8 Tính 4 giờ',
    ]);
  });

  it('is explained from the receipt of the supplement when it restarts', () => {
    expect(told('restart')).toEqual([
      '2017-03-08 3 Tính 3 giờ từ lúc nhận đủ hồ sơ bổ sung (khoản 1 Điều 147 Bộ luật Dân sự 2015)',
      '2017-03-09 8 Tính 5 giờ',
    ]);
  });
});

describe('A pause moves every kind of limit', () => {
  const hours = asked('2017-03-06T10:00', '2017-03-07T14:00');
  const sameDay: TimeLimit = { unit: 'same-day', cutOff: '15:00' };

  it.each([
    ['resume', { unit: 'calendar-day', amount: 10 }, march, '2017-03-22T17:00'],
    ['restart', { unit: 'calendar-day', amount: 10 }, march, '2017-03-27T17:00'],
    ['resume', { unit: 'month', amount: 1 }, march, '2017-04-12T17:00'],
    ['resume', { unit: 'month', amount: 1 }, asked('2017-04-05T10:00', '2017-04-12T14:00'), '2017-04-13T17:00'],
    ['restart', { unit: 'month', amount: 1 }, march, '2017-04-17T17:00'],
    ['resume', { unit: 'working-hour', amount: 8 }, hours, '2017-03-08T11:00'],
    ['restart', { unit: 'working-hour', amount: 8 }, hours, '2017-03-08T14:00'],
    ['resume', sameDay, asked('2017-03-06T10:00', '2017-03-08T14:00'), '2017-03-08T17:00'],
    ['resume', sameDay, asked('2017-03-06T10:00', '2017-03-08T16:00'), '2017-03-09T17:00'],
    ['restart', sameDay, asked('2017-03-06T10:00', '2017-03-08T16:00'), '2017-03-09T17:00'],
    ['resume', { unit: 'schedule', dueOn: '2017-03-10' }, march, '2017-03-10T17:00'],
    ['restart', { unit: 'schedule', dueOn: '2017-03-10' }, march, '2017-03-10T17:00'],
  ] satisfies ['resume' | 'restart', TimeLimit, Pause, string][])(
    '%s %j with %j: due at %s',
    (strategy, limit, pause, dueAt) => {
      const due = dueAfterPause(strategy, { limit, acceptedAt, pauses: [pause] }, calendar);
      expect(due.dueAt).toBe(`${dueAt}:00+07:00`);
    },
  );
});
