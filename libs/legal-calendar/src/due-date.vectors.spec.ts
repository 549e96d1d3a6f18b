import { describe, expect, it } from '@jest/globals';

import { builtInCalendarData } from './data/built-in.js';
import { dueDate } from './due-date.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar(builtInCalendarData);

describe('A limit in working days', () => {
  it.each([
    ['2017-01-25', 5, '2017-02-08', 'Tết with compensation'],
    ['2017-04-05', 1, '2017-04-07', 'Giỗ Tổ'],
    ['2017-04-28', 3, '2017-05-05', '30/4 on Sunday, 1/5 and the compensation on 2/5'],
    ['2017-05-15', 25, '2017-06-19', 'a new school under NĐ 46/2017'],
    ['2017-05-15', 40, '2017-07-10', 'the same under the older limit'],
    ['2017-05-19', 5, '2017-05-26', 'correction of a diploma'],
    ['2017-08-31', 15, '2017-09-22', '2/9 on Saturday'],
    ['2017-03-06', 10, '2017-03-20', 'nothing in the way'],
    ['2025-12-31', 5, '2026-01-09', 'the swapped Friday 02/01 off'],
    ['2025-12-31', 6, '2026-01-10', 'the swapped Saturday worked'],
    ['2026-02-13', 5, '2026-02-27', 'Tết 2026'],
    ['2026-04-24', 3, '2026-05-04', 'Giỗ Tổ on Sunday, 30/4 and 1/5'],
    ['2023-04-28', 1, '2023-05-04', 'three holidays and two compensations'],
  ])('accepted on %s for %d days is due at the close of %s (%s)', (acceptedOn, amount, dueOn) => {
    expect(dueDate({ unit: 'working-day', amount }, `${acceptedOn}T09:00:00+07:00`, calendar)).toMatchObject({
      dueOn,
      dueAt: `${dueOn}T17:00:00+07:00`,
    });
  });
});

describe('A same-day limit with cut-off at 15:00', () => {
  it.each([
    ['2017-05-19T16:30:00+07:00', '2017-05-22'],
    ['2017-05-19T15:01:00+07:00', '2017-05-22'],
    ['2017-05-19T15:00:00+07:00', '2017-05-19'],
    ['2017-05-19T07:00:00+07:00', '2017-05-19'],
    ['2017-05-20T09:00:00+07:00', '2017-05-22'],
  ])('accepted at %s is due on %s', (acceptedAt, dueOn) => {
    expect(dueDate({ unit: 'same-day', cutOff: '15:00' }, acceptedAt, calendar).dueOn).toBe(dueOn);
  });
});

describe('A limit in calendar days', () => {
  it.each([
    ['2017-07-10', 15, '2017-07-25', 'a working day'],
    ['2017-05-10', 3, '2017-05-15', 'a Saturday'],
    ['2017-08-31', 2, '2017-09-05', 'a holiday with compensation after it'],
    ['2017-01-20', 7, '2017-02-02', 'the eve of Tết'],
  ])('accepted on %s for %d days is due on %s when the last day is %s', (acceptedOn, amount, dueOn) => {
    expect(dueDate({ unit: 'calendar-day', amount }, `${acceptedOn}T09:00:00+07:00`, calendar).dueOn).toBe(dueOn);
  });
});

describe('A limit in months', () => {
  it.each([
    ['2018-01-31T09:00:00+07:00', 1, '2018-02-28'],
    ['2020-01-31T09:00:00+07:00', 1, '2020-03-02'],
    ['2017-03-31T09:00:00+07:00', 1, '2017-05-03'],
    ['2017-05-15T09:00:00+07:00', 6, '2017-11-15'],
    ['2017-01-31T09:00:00+07:00', 1, '2017-03-02'],
  ])('accepted at %s for %d months is due on %s', (acceptedAt, amount, dueOn) => {
    expect(dueDate({ unit: 'month', amount }, acceptedAt, calendar).dueOn).toBe(dueOn);
  });
});

describe('A limit by the exam calendar', () => {
  it.each([
    ['2017-07-07', '2017-07-07'],
    ['2017-07-09', '2017-07-10'],
    ['2017-04-20', '2017-04-20'],
  ])('announced for %s is due on %s, whatever the hour of acceptance', (announced, dueOn) => {
    const due = dueDate({ unit: 'schedule', dueOn: announced }, '2017-04-20T18:00:00+07:00', calendar);
    expect([due.dueOn, due.dueAt]).toEqual([dueOn, `${dueOn}T17:00:00+07:00`]);
  });
});

describe('A limit in working hours', () => {
  it.each([
    ['2017-05-22T10:00:00+07:00', 2, '2017-05-22T14:00:00+07:00', 'across lunch'],
    ['2017-05-19T15:00:00+07:00', 8, '2017-05-22T15:00:00+07:00', 'across a weekend'],
    ['2017-05-22T07:00:00+07:00', 4, '2017-05-22T11:00:00+07:00', 'up to lunch exactly'],
    ['2017-05-22T07:00:00+07:00', 8, '2017-05-22T17:00:00+07:00', 'up to closing exactly'],
    ['2017-05-22T11:30:00+07:00', 1, '2017-05-22T14:00:00+07:00', 'accepted at lunch'],
    ['2017-05-22T06:00:00+07:00', 1, '2017-05-22T08:00:00+07:00', 'accepted before opening'],
    ['2017-05-19T17:30:00+07:00', 4, '2017-05-22T11:00:00+07:00', 'accepted after closing'],
    ['2017-05-19T17:00:00+07:00', 1, '2017-05-22T08:00:00+07:00', 'accepted at closing'],
    ['2026-01-09T16:00:00+07:00', 2, '2026-01-10T08:00:00+07:00', 'into a worked Saturday'],
  ])('accepted at %s for %d hours is due at %s (%s)', (acceptedAt, amount, dueAt) => {
    expect(dueDate({ unit: 'working-hour', amount }, acceptedAt, calendar).dueAt).toBe(dueAt);
  });
});
