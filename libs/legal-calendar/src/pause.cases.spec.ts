import { describe, expect, it } from '@jest/globals';

import { builtInCalendarData } from './data/built-in.js';
import { dueAfterPause, type PauseStrategy } from './pause.js';
import type { TimeLimit } from './time-limit.js';
import { WorkingCalendar } from './working-calendar.js';

/** Checked by hand against the wall calendar; times are in Viet Nam. */
const calendar = new WorkingCalendar(builtInCalendarData);
const local = (moment: string): string => `${moment}:00+07:00`;

describe('After supplements', () => {
  it.each<[PauseStrategy, TimeLimit, string, [string, string][], string, string]>([
    [
      'resume',
      { unit: 'working-day', amount: 5 },
      '2017-01-20T09:00',
      [['2017-01-24T10:00', '2017-02-06T14:00']],
      '2017-02-09T17:00',
      'a pause over Tết: two days used before it, three left after Monday 06/02',
    ],
    [
      'restart',
      { unit: 'working-day', amount: 5 },
      '2017-01-20T09:00',
      [['2017-01-24T10:00', '2017-02-06T14:00']],
      '2017-02-13T17:00',
      'the same counted again from Monday 06/02',
    ],
    [
      'resume',
      { unit: 'working-day', amount: 5 },
      '2025-01-22T09:00',
      [['2025-01-24T10:00', '2025-02-01T09:00']],
      '2025-02-06T17:00',
      'received on the Saturday after Tết, so on Monday 03/02',
    ],
    [
      'resume',
      { unit: 'working-day', amount: 5 },
      '2024-04-24T09:00',
      [['2024-04-26T09:00', '2024-05-04T09:00']],
      '2024-05-08T17:00',
      'received on the worked Saturday: that day is not counted',
    ],
    [
      'restart',
      { unit: 'working-day', amount: 2 },
      '2024-04-24T09:00',
      [['2024-04-26T09:00', '2024-05-03T16:00']],
      '2024-05-06T17:00',
      'counted again over the worked Saturday',
    ],
    [
      'resume',
      { unit: 'working-day', amount: 10 },
      '2017-03-06T09:00',
      [
        ['2017-03-07T09:00', '2017-03-09T09:00'],
        ['2017-03-10T09:00', '2017-03-14T09:00'],
        ['2017-03-16T09:00', '2017-03-20T09:00'],
      ],
      '2017-03-28T17:00',
      'three pauses of two, two and two working days',
    ],
    [
      'restart',
      { unit: 'working-day', amount: 10 },
      '2017-03-06T09:00',
      [
        ['2017-03-07T09:00', '2017-03-09T09:00'],
        ['2017-03-10T09:00', '2017-03-14T09:00'],
        ['2017-03-16T09:00', '2017-03-20T09:00'],
      ],
      '2017-04-03T17:00',
      'three pauses: only the last receipt counts',
    ],
    [
      'resume',
      { unit: 'working-day', amount: 3 },
      '2017-04-28T09:00',
      [['2017-04-28T10:00', '2017-05-04T09:00']],
      '2017-05-09T17:00',
      'asked on the day of acceptance: all three days left after Thursday 04/05',
    ],
    [
      'resume',
      { unit: 'working-day', amount: 3 },
      '2018-12-26T09:00',
      [['2018-12-28T10:00', '2019-01-05T10:00']],
      '2019-01-07T17:00',
      'a pause across the end of the year, received on the worked Saturday',
    ],
    [
      'resume',
      { unit: 'calendar-day', amount: 10 },
      '2017-03-06T09:00',
      [['2017-03-09T10:00', '2017-03-10T10:00']],
      '2017-03-17T17:00',
      'calendar days: one day waited',
    ],
    [
      'resume',
      { unit: 'calendar-day', amount: 5 },
      '2025-01-20T09:00',
      [['2025-01-22T09:00', '2025-02-03T09:00']],
      '2025-02-06T17:00',
      'calendar days: three left after Tết, the last a Thursday',
    ],
    [
      'resume',
      { unit: 'month', amount: 1 },
      '2017-01-10T09:00',
      [['2017-01-24T10:00', '2017-02-06T14:00']],
      '2017-02-23T17:00',
      'a month longer by the thirteen days waited',
    ],
    [
      'resume',
      { unit: 'working-hour', amount: 8 },
      '2017-01-24T15:00',
      [['2017-01-25T09:00', '2017-02-02T10:00']],
      '2017-02-02T16:00',
      'hours: four used before Tết, four left from 10:00 on Thursday 02/02',
    ],
    [
      'restart',
      { unit: 'working-hour', amount: 8 },
      '2017-01-24T15:00',
      [['2017-01-25T09:00', '2017-02-02T10:00']],
      '2017-02-03T10:00',
      'hours counted again from 10:00 on Thursday 02/02',
    ],
    [
      'resume',
      { unit: 'working-day', amount: 10 },
      '2017-03-06T09:00',
      [['2017-03-09T10:00', '2017-03-11T09:00']],
      '2017-03-22T17:00',
      'received on Saturday, so on Monday: two working days waited',
    ],
  ])(
    '%s: %j accepted at %s, asked and received at %j, is due at %s (%s)',
    (strategy, limit, accepted, times, dueAt) => {
      const pauses = times.map(([asked, received]) => ({ askedAt: local(asked), receivedAt: local(received) }));
      const due = dueAfterPause(strategy, { limit, acceptedAt: local(accepted), pauses }, calendar);
      expect(due.dueAt).toBe(local(dueAt));
    },
  );
});
