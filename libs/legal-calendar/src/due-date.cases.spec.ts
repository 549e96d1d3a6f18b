import { describe, expect, it } from '@jest/globals';

import { builtInCalendarData } from './data/built-in.js';
import { dueDate } from './due-date.js';
import type { LimitRules, TimeLimit } from './time-limit.js';
import { WorkingCalendar } from './working-calendar.js';

/** Checked by hand against the wall calendar of each year; times are in Viet Nam. */
const calendar = new WorkingCalendar(builtInCalendarData);
const due = (limit: TimeLimit, acceptedAt: string): string =>
  dueDate(limit, `${acceptedAt}:00+07:00`, calendar).dueAt.slice(0, 16);
const onTheDay = (date: string): string => `${date}T09:00`;
const closing = (date: string): string => `${date}T17:00`;

describe('Working days', () => {
  it.each([
    ['2016-02-05', 1, '2016-02-15', 'Tết 2016 rests from Saturday 06/02 to Sunday 14/02'],
    ['2016-02-04', 2, '2016-02-15', 'one day before that rest and one after it'],
    [
      '2018-02-13',
      1,
      '2018-02-21',
      'Tết 2018: seven days off from Wednesday, two of them given for Saturday and Sunday',
    ],
    ['2019-02-01', 1, '2019-02-11', 'Tết 2019: Monday to Friday off, no compensation'],
    ['2020-01-22', 3, '2020-02-03', 'Tết 2020: off until Wednesday 29/01, then Thursday, Friday, Monday'],
    ['2021-02-09', 1, '2021-02-17', 'Tết 2021: off from Wednesday 10/02 to Tuesday 16/02'],
    ['2022-01-28', 1, '2022-02-07', 'Tết 2022: the whole week off'],
    ['2023-01-19', 2, '2023-01-30', 'Tết 2023: off from Friday 20/01 to Thursday 26/01, then Friday and Monday'],
    ['2024-02-07', 1, '2024-02-15', 'Tết 2024: off from Thursday 08/02 to Wednesday 14/02'],
    ['2025-01-24', 1, '2025-02-03', 'Tết 2025: the whole week off'],
    ['2027-02-04', 1, '2027-02-12', 'Tết 2027 as proposed: off from Friday 05/02 to Thursday 11/02'],
    ['2015-02-13', 1, '2015-02-14', 'Saturday 14/02/2015 is worked for Monday 16/02'],
    ['2015-02-13', 2, '2015-02-24', 'after that Saturday nobody works until Tuesday 24/02'],
    ['2015-04-24', 2, '2015-04-27', 'Saturday 25/04/2015 is worked for Wednesday 29/04, then Monday'],
    ['2015-04-27', 1, '2015-05-04', 'Giỗ Tổ, the swapped Wednesday, 30/4 and 1/5 in a row, then a weekend'],
    ['2019-04-26', 2, '2019-05-03', 'Monday 29/04/2019 is swapped away before 30/4 and 1/5'],
    ['2019-04-26', 3, '2019-05-04', 'and paid back on Saturday 04/05'],
    ['2024-04-26', 3, '2024-05-04', 'the same swap in 2024: Thursday, Friday, Saturday worked'],
    ['2024-05-03', 2, '2024-05-06', 'the worked Saturday and the Monday after it'],
    ['2025-04-25', 1, '2025-04-26', 'Saturday 26/04/2025 is worked in advance'],
    ['2025-04-29', 1, '2025-05-05', 'for Friday 02/05, which joins 30/4, 1/5 and the weekend'],
    ['2026-08-21', 1, '2026-08-22', 'Saturday 22/08/2026 is worked in advance'],
    ['2026-08-28', 1, '2026-09-03', 'for Monday 31/08, before the two days of Quốc khánh'],
    ['2018-12-28', 1, '2019-01-02', 'Monday 31/12/2018 is swapped away across the end of the year'],
    ['2018-12-28', 4, '2019-01-05', 'and paid back on Saturday 05/01/2019'],
    ['2016-04-15', 1, '2016-04-19', 'Giỗ Tổ on a Saturday gives Monday'],
    ['2016-04-29', 1, '2016-05-04', '30/4 on Saturday and 1/5 on Sunday give Monday and Tuesday'],
    ['2022-04-29', 1, '2022-05-04', 'so they do in 2022'],
    ['2022-04-08', 1, '2022-04-12', 'Giỗ Tổ on a Sunday gives Monday'],
    ['2019-04-12', 1, '2019-04-16', 'so it does in 2019'],
    ['2023-04-28', 2, '2023-05-05', 'three holidays from Saturday, two compensations, then Thursday and Friday'],
    ['2021-04-29', 2, '2021-05-05', '30/4 on Friday, 1/5 on Saturday gives Monday 03/05'],
    ['2018-08-31', 1, '2018-09-04', '2/9 on Sunday gives Monday'],
    ['2021-09-01', 1, '2021-09-06', 'Quốc khánh on Thursday takes Friday too'],
    ['2022-08-31', 1, '2022-09-05', 'Quốc khánh on Friday takes Thursday too'],
    ['2023-08-31', 1, '2023-09-05', 'Quốc khánh on Saturday takes Friday, and gives Monday'],
    ['2024-08-30', 1, '2024-09-04', 'Quốc khánh on Monday takes Tuesday too'],
    ['2025-08-29', 1, '2025-09-03', 'Quốc khánh on Tuesday takes Monday too'],
    ['2016-12-30', 1, '2017-01-03', '01/01 on Sunday gives Monday 02/01'],
    ['2021-12-31', 1, '2022-01-04', '01/01 on Saturday gives Monday 03/01'],
    ['2019-12-31', 1, '2020-01-02', '01/01 on Wednesday takes that day only'],
    ['2020-02-28', 1, '2020-03-02', '29/02 is a Saturday'],
    ['2024-02-28', 1, '2024-02-29', '29/02 is a Thursday and worked'],
  ])('from %s, %d of them: due on %s (%s)', (acceptedOn, amount, dueOn) => {
    expect(due({ unit: 'working-day', amount }, onTheDay(acceptedOn))).toBe(closing(dueOn));
  });
});

describe('One working day', () => {
  it.each<[string, LimitRules, string, string]>([
    ['2026-01-09T14:59', { cutOff: '15:00' }, '2026-01-10', 'before the cut-off on Friday, due on the worked Saturday'],
    [
      '2026-01-09T15:01',
      { cutOff: '15:00' },
      '2026-01-12',
      'after the cut-off on Friday, accepted on the worked Saturday',
    ],
    [
      '2026-01-10T15:01',
      { cutOff: '15:00' },
      '2026-01-13',
      'after the cut-off on the worked Saturday, accepted on Monday',
    ],
    ['2024-04-26T15:00', { cutOff: '15:00' }, '2024-05-02', 'exactly at the cut-off before four days off'],
    ['2024-04-26T15:01', { cutOff: '15:00' }, '2024-05-03', 'a minute after it, accepted on Thursday 02/05'],
    ['2023-04-29T09:00', {}, '2023-05-05', 'on a holiday that is a Saturday, accepted on Thursday 04/05'],
    ['2025-01-30T10:00', {}, '2025-02-04', 'on mùng 2 Tết, accepted on Monday 03/02'],
    ['2017-09-04T08:00', {}, '2017-09-06', 'on a compensation day, accepted on Tuesday'],
    ['2018-12-31T09:00', {}, '2019-01-03', 'on a swapped day off, accepted on Wednesday 02/01'],
    ['2016-12-31T23:59', {}, '2017-01-04', 'in the last minute of the year, accepted on Tuesday 03/01'],
    ['2017-05-22T06:59', {}, '2017-05-23', 'before opening, accepted at the opening of the same day'],
    ['2017-04-28T17:01', {}, '2017-05-04', 'a minute after closing, accepted on Wednesday 03/05'],
    [
      '2023-04-29T09:00',
      { outsideHours: 'as-accepted' },
      '2023-05-04',
      'on a holiday, taken as written: the next working day is the first',
    ],
    ['2025-01-24T20:00', { outsideHours: 'as-accepted' }, '2025-02-03', 'after closing, taken as written'],
    ['2025-04-26T17:00', {}, '2025-04-28', 'at closing of a worked Saturday'],
  ])('accepted at %s under %j: due on %s (%s)', (acceptedAt, rules, dueOn) => {
    expect(due({ unit: 'working-day', amount: 1, ...rules }, acceptedAt)).toBe(closing(dueOn));
  });
});

describe('The same day, cut-off 15:00', () => {
  it.each([
    ['2025-04-25T15:30', '2025-04-26', 'after the cut-off on Friday, the worked Saturday'],
    ['2025-04-29T16:00', '2025-05-05', 'after the cut-off before five days off'],
    ['2025-04-29T06:30', '2025-04-29', 'before opening'],
    ['2017-04-06T09:00', '2017-04-07', 'on Giỗ Tổ, a Thursday'],
  ])('accepted at %s: due on %s (%s)', (acceptedAt, dueOn) => {
    expect(due({ unit: 'same-day', cutOff: '15:00' }, acceptedAt)).toBe(closing(dueOn));
  });
});

describe('Calendar days', () => {
  it.each([
    ['2025-01-20', 7, '2025-02-03', 'Monday 27/01, the first day of Tết'],
    ['2024-02-01', 10, '2024-02-15', 'Sunday 11/02, mùng 2 Tết'],
    ['2019-04-25', 9, '2019-05-04', 'the worked Saturday 04/05: not moved'],
    ['2019-04-25', 4, '2019-05-02', 'the swapped Monday 29/04'],
    ['2016-02-25', 4, '2016-02-29', '29/02 of a leap year'],
    ['2018-12-26', 5, '2019-01-02', 'the swapped Monday 31/12: into the next year'],
    ['2016-12-22', 10, '2017-01-03', 'Sunday 01/01 with its compensation'],
    ['2017-06-01', 30, '2017-07-03', 'a Saturday'],
    ['2026-12-02', 30, '2027-01-04', '01/01, a Friday: to Monday 04/01'],
  ])('from %s, %d of them: due on %s (ends on %s)', (acceptedOn, amount, dueOn) => {
    expect(due({ unit: 'calendar-day', amount }, onTheDay(acceptedOn))).toBe(closing(dueOn));
  });
});

describe('Months', () => {
  it.each([
    ['2016-01-31', 1, '2016-03-01', 'accepted on Sunday, so counted from Monday 01/02'],
    ['2016-01-29', 1, '2016-02-29', '29/02 exists in 2016'],
    ['2018-08-31', 6, '2019-02-28', '31/02 is the 28th'],
    ['2019-08-30', 6, '2020-03-02', '30/02 is the 29th, a Saturday'],
    ['2016-02-29', 12, '2017-02-28', 'a leap day a year later is the 28th'],
    ['2017-05-31', 1, '2017-06-30', '31/06 is the 30th'],
    ['2022-03-30', 1, '2022-05-04', '30/04 is a holiday on Saturday, with two compensations after it'],
    ['2023-10-31', 4, '2024-02-29', '31/02 is the 29th in a leap year'],
    ['2022-12-01', 1, '2023-01-03', '01/01 is a Sunday'],
    ['2025-12-10', 1, '2026-01-10', '10/01 is the worked Saturday: not moved'],
    ['2017-12-28', 2, '2018-02-28', 'the corresponding day in the next year'],
  ])('from %s, %d of them: due on %s (%s)', (acceptedOn, amount, dueOn) => {
    expect(due({ unit: 'month', amount }, onTheDay(acceptedOn))).toBe(closing(dueOn));
  });
});

describe('Working hours', () => {
  it.each<[string, number, LimitRules, string, string]>([
    ['2025-01-24T16:00', 2, {}, '2025-02-03T08:00', 'one hour before Tết and one after'],
    ['2017-05-22T10:30', 1, {}, '2017-05-22T13:30', 'half an hour on each side of lunch'],
    ['2017-05-22T13:00', 16, {}, '2017-05-24T11:00', 'four hours, a day, and a morning up to lunch'],
    ['2026-01-09T15:00', 12, {}, '2026-01-12T09:00', 'two hours, the worked Saturday, two hours of Monday'],
    ['2023-04-28T16:30', 1, {}, '2023-05-04T07:30', 'half an hour on each side of five days off'],
    [
      '2018-12-28T09:00',
      8,
      {},
      '2019-01-02T09:00',
      'six hours on Friday, two after the swapped Monday and the new year',
    ],
    ['2017-05-20T10:00', 3, {}, '2017-05-22T10:00', 'handed in on Saturday, from the opening on Monday'],
    ['2017-05-22T16:59', 1, {}, '2017-05-23T07:59', 'one minute today, the rest tomorrow'],
    ['2017-05-22T15:01', 5, { cutOff: '15:00' }, '2017-05-23T14:00', 'after the cut-off, from the opening on Tuesday'],
    [
      '2017-05-20T10:00',
      1,
      { outsideHours: 'as-accepted' },
      '2017-05-22T08:00',
      'on Saturday taken as written, no office time before Monday',
    ],
    ['2024-05-04T07:00', 8, {}, '2024-05-04T17:00', 'a whole worked Saturday'],
    ['2017-05-22T12:59', 4, {}, '2017-05-22T17:00', 'the lunch break uses up nothing'],
  ])('accepted at %s, %d of them under %j: due at %s (%s)', (acceptedAt, amount, rules, dueAt) => {
    expect(due({ unit: 'working-hour', amount, ...rules }, acceptedAt)).toBe(dueAt);
  });
});

describe('The exam calendar', () => {
  it.each([
    ['2018-03-01', '2018-07-11', '2018-07-11', 'a Wednesday'],
    ['2019-03-01', '2019-04-29', '2019-05-02', 'the swapped Monday'],
    ['2019-03-01', '2019-05-04', '2019-05-04', 'the worked Saturday'],
    ['2023-08-01', '2023-09-02', '2023-09-05', '2/9 on Saturday'],
    ['2017-06-24', '2017-06-24', '2017-06-26', 'the Saturday of acceptance'],
    ['2026-12-01', '2027-02-06', '2027-02-12', 'mùng 1 Tết, a Saturday'],
  ])('accepted on %s, announced for %s: due on %s (%s)', (acceptedOn, dueOn, expected) => {
    expect(due({ unit: 'schedule', dueOn }, onTheDay(acceptedOn))).toBe(closing(expected));
  });
});
