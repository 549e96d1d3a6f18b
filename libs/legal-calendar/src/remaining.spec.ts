import { describe, expect, it } from '@jest/globals';

import { builtInCalendarData } from './data/built-in.js';
import { remaining } from './remaining.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar(builtInCalendarData);

describe('A dossier due at 17:00 on Monday 20/03/2017', () => {
  it.each([
    ['2017-03-15T10:00:00+07:00', { overdue: false, workingDays: 3, workingHours: 29 }],
    ['2017-03-18T10:00:00+07:00', { overdue: false, workingDays: 1, workingHours: 8 }],
    ['2017-03-20T14:30:00+07:00', { overdue: false, workingDays: 0, workingHours: 2.5 }],
    ['2017-03-20T17:00:00+07:00', { overdue: false, workingDays: 0, workingHours: 0 }],
    ['2017-03-20T18:00:00+07:00', { overdue: true, workingDays: 0, workingHours: 0 }],
    ['2017-03-21T09:00:00+07:00', { overdue: true, workingDays: -1, workingHours: -2 }],
    ['2017-03-27T17:00:00+07:00', { overdue: true, workingDays: -5, workingHours: -40 }],
  ])('at %s has left: %j', (now, expected) => {
    expect(remaining('2017-03-20T17:00:00+07:00', now, calendar)).toEqual(expected);
  });
});
