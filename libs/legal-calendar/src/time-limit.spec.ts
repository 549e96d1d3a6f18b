import { describe, expect, it } from '@jest/globals';

import { builtInCalendarData } from './data/built-in.js';
import { dueDate } from './due-date.js';
import { InvalidTimeLimit, InvalidTimeText } from './errors.js';
import { assertTimeLimit, type TimeLimit } from './time-limit.js';
import { WorkingCalendar } from './working-calendar.js';

describe('A time limit', () => {
  it.each([0, -1, 1.5, 1_001, Number.NaN])('of %d days is refused', (amount) => {
    expect(() => assertTimeLimit({ unit: 'working-day', amount })).toThrow(InvalidTimeLimit);
  });

  it.each([
    { unit: 'same-day', cutOff: '15h' },
    { unit: 'working-day', amount: 1, cutOff: '24:00' },
    { unit: 'schedule', dueOn: '2017-06-31' },
  ] satisfies TimeLimit[])('written as %j is refused', (limit) => {
    expect(() => assertTimeLimit(limit)).toThrow(InvalidTimeText);
  });

  it('by schedule is refused for a dossier accepted after the announced day', () => {
    const calendar = new WorkingCalendar(builtInCalendarData);
    const late = (): unknown =>
      dueDate({ unit: 'schedule', dueOn: '2017-07-07' }, '2017-07-08T09:00:00+07:00', calendar);
    expect(late).toThrow(new InvalidTimeLimit('Ngày trả theo lịch 07/07/2017 trước ngày tiếp nhận 08/07/2017'));
  });
});
