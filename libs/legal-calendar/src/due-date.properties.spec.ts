import { describe, expect, it } from '@jest/globals';

import { builtInCalendarData } from './data/built-in.js';
import { dueDate } from './due-date.js';
import { CalendarYearMissing } from './errors.js';
import { addDays } from './local-date.js';
import type { LimitRules, TimeLimit } from './time-limit.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar(builtInCalendarData);
const daysFrom = (first: string, count: number): string[] => Array.from({ length: count }, (_, i) => addDays(first, i));
const allDays = daysFrom('2017-01-01', 450);
const working = new Set(allDays.filter((day) => calendar.isWorkingDay(day)));
const workingDays2017 = [...working].filter((day) => day.startsWith('2017'));

const RULES: readonly LimitRules[] = [
  {},
  { cutOff: '15:00' },
  { outsideHours: 'as-accepted' },
  { outsideHours: 'as-accepted', cutOff: '15:00' },
];
const LIMITS: readonly TimeLimit[] = RULES.flatMap((rules): TimeLimit[] => [
  { ...rules, unit: 'working-day', amount: 3 },
  { ...rules, unit: 'calendar-day', amount: 10 },
  { ...rules, unit: 'working-hour', amount: 11 },
  { ...rules, unit: 'month', amount: 1 },
  { ...rules, unit: 'same-day', cutOff: '15:00' },
  { ...rules, unit: 'schedule', dueOn: '2019-04-14' },
]);
const HOURS = ['00:10', '11:30', '15:00', '15:01', '17:00', '17:01', '23:50'];

/** Sampled moments from Tết to the days after 30/4 of 2017, in order. */
const moments = daysFrom('2017-01-20', 110).flatMap((day) => HOURS.map((hour) => `${day}T${hour}:00+07:00`));

describe('For every working day of 2017 and every limit of 1 to 40 working days', () => {
  const cases = workingDays2017.flatMap((day) => Array.from({ length: 40 }, (_, i) => ({ day, amount: i + 1 })));
  const due = cases.map(({ day, amount }) => ({
    day,
    amount,
    ...dueDate({ unit: 'working-day', amount }, `${day}T08:00:00+07:00`, calendar),
  }));

  it('the explanation adds up to the limit and ends on the due day', () => {
    const wrong = due.filter(({ amount, dueOn, explanation }) => {
      const last = explanation.at(-1);
      const counted = explanation.filter((row) => row.counted).length;
      return counted !== amount || last?.count !== amount || last.date !== dueOn;
    });
    expect([cases.length, wrong]).toEqual([10_000, []]);
  });

  it('the explanation leaves out no day and counts working days only', () => {
    const wrong = due.filter(({ day, explanation }) => {
      const first = allDays.indexOf(day);
      return explanation.some(
        ({ date, counted, reason }, index) =>
          date !== allDays[first + index] || counted !== (index > 0 && working.has(date)) || reason === '',
      );
    });
    expect(wrong).toEqual([]);
  });

  it('the due day is that many places further in the list of working days', () => {
    const list = [...working];
    expect(due.filter(({ day, amount, dueOn }) => list[list.indexOf(day) + amount] !== dueOn)).toEqual([]);
  });
});

describe.each(LIMITS.map((limit) => [JSON.stringify(limit), limit] as const))('Under the limit %s', (_name, limit) => {
  const due = moments.map((moment) => ({ moment, ...dueDate(limit, moment, calendar) }));

  it('later acceptance is never due earlier', () => {
    const inOrder = due.map(({ dueAt }) => dueAt);
    expect(inOrder).toEqual(inOrder.toSorted());
  });

  it('nothing is due on a day off or before acceptance', () => {
    const wrong = due.filter(({ moment, dueOn }) => !calendar.isWorkingDay(dueOn) || dueOn < moment.slice(0, 10));
    expect(wrong).toEqual([]);
  });
});

describe('A limit that runs into a year not entered', () => {
  it('is refused instead of guessed', () => {
    const count = (): unknown => dueDate({ unit: 'working-day', amount: 10 }, '2027-12-27T09:00:00+07:00', calendar);
    expect(count).toThrow(new CalendarYearMissing(2028));
    expect(count).toThrow(expect.objectContaining({ year: 2028 }));
  });
});
