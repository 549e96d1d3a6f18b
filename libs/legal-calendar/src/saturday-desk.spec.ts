import { describe, expect, it } from '@jest/globals';

import type { CalendarData } from './calendar-data.js';
import { builtInCalendarData } from './data/built-in.js';
import { dueDate } from './due-date.js';
import type { DeskHours } from './office-hours.js';
import type { LimitRules } from './time-limit.js';
import { WorkingCalendar } from './working-calendar.js';

const source = { number: '14/2010/QĐ-TTg', date: null, title: 'Làm việc ngày Thứ Bảy', status: 'proposal' } as const;
const saturdays: DeskHours = {
  validFrom: '2017-03-01',
  source,
  weekly: [{ weekdays: [6], sessions: [{ opensAt: '07:00', closesAt: '11:00' }] }],
};
const givenUp: DeskHours = { validFrom: '2019-01-01', source, weekly: [] };
const data: CalendarData = { ...builtInCalendarData, deskHours: [saturdays, givenUp] };
const [withDesk, without] = [new WorkingCalendar(data), new WorkingCalendar(builtInCalendarData)];
const saturday = '2017-03-11T09:00:00+07:00';

describe('A Saturday desk', () => {
  it.each([
    ['2017-03-11', true, 'a Saturday'],
    ['2017-03-12', false, 'a Sunday'],
    ['2017-03-13', true, 'a working day'],
    ['2017-09-02', false, 'a holiday that is a Saturday'],
    ['2017-04-06', false, 'a holiday on a weekday'],
    ['2017-02-25', false, 'a Saturday before the desk was opened'],
    ['2019-03-02', false, 'a Saturday after it was given up'],
    ['2026-01-10', true, 'a worked Saturday'],
  ])('on %s is open: %s (%s)', (date, open) => {
    expect(withDesk.deskOpen(date)).toBe(open);
  });

  it('keeps its own hours on Saturday and office hours on working days', () => {
    expect(withDesk.deskSessions('2017-03-11')).toEqual([{ opens: 420, closes: 660 }]);
    expect(withDesk.deskSessions('2017-03-13')).toEqual(withDesk.sessionsOn('2017-03-13'));
    expect(withDesk.deskSessions('2026-01-10')).toHaveLength(2);
  });

  it('does not exist unless it was entered', () => {
    expect(without.deskOpen('2017-03-11')).toBe(false);
  });

  it('makes Saturday no working day', () => {
    expect([withDesk.isWorkingDay('2017-03-11'), withDesk.workingMinutesOn('2017-03-11')]).toEqual([false, 0]);
  });

  it.each<[LimitRules]>([[{}], [{ cutOff: '15:00' }], [{ outsideHours: 'as-accepted' }]])(
    'moves no due date under %j',
    (rules) => {
      const limit = { unit: 'working-day', amount: 2, ...rules } as const;
      expect(dueDate(limit, saturday, withDesk).dueAt).toBe(dueDate(limit, saturday, without).dueAt);
    },
  );

  it('counts from the opening on Monday, and says so', () => {
    const { dueOn, explanation } = dueDate({ unit: 'working-day', amount: 2 }, saturday, withDesk);
    expect(dueOn).toBe('2017-03-15');
    expect(explanation[0]?.reason).toBe(
      'Thứ Bảy (bộ phận một cửa chỉ tiếp nhận hồ sơ), tính như tiếp nhận khi mở cửa ngày làm việc tiếp theo',
    );
  });

  it('counts from Saturday itself where the rules take the hour as written', () => {
    const limit = { unit: 'working-day', amount: 2, outsideHours: 'as-accepted' } as const;
    expect(dueDate(limit, saturday, withDesk).dueOn).toBe('2017-03-14');
  });
});
