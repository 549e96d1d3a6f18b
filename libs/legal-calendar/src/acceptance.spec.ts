import { describe, expect, it } from '@jest/globals';

import { builtInCalendarData } from './data/built-in.js';
import { dueDate } from './due-date.js';
import type { LimitRules } from './time-limit.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar(builtInCalendarData);
const dueOn = (acceptedAt: string, rules: LimitRules = {}): string =>
  dueDate({ unit: 'working-day', amount: 1, ...rules }, acceptedAt, calendar).dueOn;

describe('A dossier with a limit of one working day', () => {
  it.each([
    ['2017-05-19T17:00:00+07:00', '2017-05-22', 'at closing on Friday'],
    ['2017-05-19T17:01:00+07:00', '2017-05-23', 'after closing on Friday'],
    ['2017-05-20T10:00:00+07:00', '2017-05-23', 'on Saturday'],
    ['2017-05-21T23:59:00+07:00', '2017-05-23', 'on Sunday'],
    ['2017-05-22T05:30:00+07:00', '2017-05-23', 'before opening on Monday'],
    ['2017-05-22T11:30:00+07:00', '2017-05-23', 'at lunch on Monday'],
    ['2017-04-06T10:00:00+07:00', '2017-04-10', 'on Giỗ Tổ'],
    ['2026-01-10T10:00:00+07:00', '2026-01-12', 'on a worked Saturday'],
    ['2017-05-18T16:00:00Z', '2017-05-22', 'at 23:00 local time, written in UTC'],
  ])('handed in at %s is due on %s (%s)', (acceptedAt, expected) => {
    expect(dueOn(acceptedAt)).toBe(expected);
  });

  it.each([
    ['2017-05-18T14:59:00+07:00', '2017-05-19', 'before it'],
    ['2017-05-18T15:00:00+07:00', '2017-05-19', 'exactly at it'],
    ['2017-05-18T15:00:59+07:00', '2017-05-19', 'within its minute'],
    ['2017-05-18T15:01:00+07:00', '2017-05-22', 'after it'],
    ['2017-05-19T15:01:00+07:00', '2017-05-23', 'after it on Friday'],
  ])('and a cut-off at 15:00, handed in at %s, is due on %s (%s)', (acceptedAt, expected) => {
    expect(dueOn(acceptedAt, { cutOff: '15:00' })).toBe(expected);
  });

  it.each([
    ['2017-05-19T20:00:00+07:00', '2017-05-22'],
    ['2017-05-20T10:00:00+07:00', '2017-05-22'],
  ])('whose rules take the hour as written, handed in at %s, is due on %s', (acceptedAt, expected) => {
    expect(dueOn(acceptedAt, { outsideHours: 'as-accepted' })).toBe(expected);
  });

  it('with a cut-off does not let Saturday overtake late Friday even when hours are taken as written', () => {
    const rules = { outsideHours: 'as-accepted', cutOff: '15:00' } as const;
    expect(dueOn('2017-05-20T10:00:00+07:00', rules)).toBe(dueOn('2017-05-19T16:00:00+07:00', rules));
  });
});
