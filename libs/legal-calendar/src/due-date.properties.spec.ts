import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { builtInCalendarData } from './data/built-in.js';
import { dueDate } from './due-date.js';
import { CalendarYearMissing } from './errors.js';
import { MINUTES_PER_DAY, momentOfWallMinute, toInstant } from './instant.js';
import { addDays, dateOfDayNumber, dayNumber, weekdayOf } from './local-date.js';
import { dueAfterPause, type PausedDossier, type PauseStrategy } from './pause.js';
import { remaining } from './remaining.js';
import type { LimitRules, TimeLimit } from './time-limit.js';
import { WorkingCalendar } from './working-calendar.js';
import type { PartDay } from './working-year.js';

/** The delivered years, with every Friday of 2018 worked in the morning only. */
const usual = new WorkingCalendar(builtInCalendarData);
const partDays = Array.from({ length: 365 }, (_, index) => addDays('2018-01-01', index))
  .filter((date) => weekdayOf(date) === 5 && usual.isWorkingDay(date))
  .map((date): PartDay => ({
    date,
    sessions: [{ opensAt: '07:00', closesAt: '11:00' }],
    reason: 'Làm việc buổi sáng',
  }));
const years = builtInCalendarData.years.map((entry) => (entry.year === 2018 ? { ...entry, partDays } : entry));
const calendar = new WorkingCalendar({ ...builtInCalendarData, years });

const FIRST = dayNumber('2015-01-01');
const day = fc.integer({ min: FIRST, max: dayNumber('2024-12-31') }).map(dateOfDayNumber);
const instantOf = (wall: number): string => toInstant(momentOfWallMinute(wall));
const wall = fc.integer({ min: FIRST * MINUTES_PER_DAY, max: dayNumber('2024-12-31') * MINUTES_PER_DAY });
/** Another moment soon after, so that both fall around the same days off. */
const gap = fc.integer({ min: 0, max: 12 * MINUTES_PER_DAY });

const rules: fc.Arbitrary<LimitRules> = fc.constantFrom(
  {},
  { cutOff: '15:00' },
  { outsideHours: 'as-accepted' },
  { outsideHours: 'as-accepted', cutOff: '15:00' },
);
const MOST = { 'working-day': 60, 'calendar-day': 90, 'working-hour': 100, month: 12 } as const;
type Counted = Extract<TimeLimit, { amount: number }>;
const counted = (...units: readonly (keyof typeof MOST)[]): fc.Arbitrary<Counted> =>
  fc
    .constantFrom(...units)
    .chain((unit) =>
      fc.record({ given: rules, amount: fc.integer({ min: 1, max: MOST[unit] }), unit: fc.constant(unit) }),
    )
    .map(({ given, amount, unit }) => ({ ...given, amount, unit }));
const anyCounted = counted('working-day', 'calendar-day', 'working-hour', 'month');
const anyLimit: fc.Arbitrary<TimeLimit> = fc.oneof(
  { weight: 4, arbitrary: anyCounted },
  { weight: 1, arbitrary: rules.map((given) => ({ ...given, unit: 'same-day' as const, cutOff: '15:00' })) },
);

const sorted = (texts: readonly string[]): string[] => texts.toSorted((a, b) => a.localeCompare(b));
const runs = { numRuns: 500 };

describe('Of any two acceptances and any two limits', () => {
  it('the later acceptance is never due earlier', () => {
    fc.assert(
      fc.property(anyLimit, wall, gap, (limit, first, later) => {
        const dues = [first, first + later].map((at) => dueDate(limit, instantOf(at), calendar).dueAt);
        expect(dues).toEqual(sorted(dues));
      }),
      runs,
    );
  });

  it('the longer limit is never due earlier', () => {
    fc.assert(
      fc.property(anyCounted, wall, fc.integer({ min: 0, max: 10 }), (limit, at, more) => {
        const longer = { ...limit, amount: limit.amount + more };
        const dues = [limit, longer].map((some) => dueDate(some, instantOf(at), calendar).dueAt);
        expect(dues).toEqual(sorted(dues));
      }),
      runs,
    );
  });
});

describe('A due date', () => {
  it('is a working day at or after acceptance, within office hours', () => {
    fc.assert(
      fc.property(anyLimit, wall, (limit, at) => {
        const { dueOn, dueAt } = dueDate(limit, instantOf(at), calendar);
        expect([calendar.isWorkingDay(dueOn), dueAt >= instantOf(at)]).toEqual([true, true]);
        const minutesAfter = calendar.workingMinutesBetween(dueAt, `${dueOn}T23:59:00+07:00`);
        expect(limit.unit === 'working-hour' ? 0 : minutesAfter).toBe(0);
      }),
      runs,
    );
  });

  it('lies as many working days after acceptance as the limit says', () => {
    fc.assert(
      fc.property(counted('working-day'), wall, (limit, at) => {
        const { dueOn, explanation } = dueDate(limit, instantOf(at), calendar);
        const start = explanation.findLast((row) => !row.counted && row.reason.includes('không tính'))!;
        expect(calendar.workingDaysBetween(start.date, dueOn)).toBe(limit.amount);
      }),
      runs,
    );
  });

  it('lies as many office hours after acceptance as the limit says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), wall, (amount, at) => {
        // Without rules that move acceptance, office time runs from the minute itself.
        const { dueAt } = dueDate({ unit: 'working-hour', amount }, instantOf(at), calendar);
        expect(calendar.workingMinutesBetween(instantOf(at), dueAt)).toBe(amount * 60);
      }),
      runs,
    );
  });
});

describe('An explanation', () => {
  it('adds up to the limit, ends on the due day and gives a reason in every row', () => {
    fc.assert(
      fc.property(anyCounted, wall, (limit, at) => {
        const { dueOn, explanation } = dueDate(limit, instantOf(at), calendar);
        const last = explanation.at(-1);
        expect([last?.date, last?.count]).toEqual([dueOn, limit.amount]);
        expect(explanation.filter(({ reason }) => reason === '')).toEqual([]);
        const rows = explanation.filter((row) => row.counted).length;
        expect(limit.unit === 'working-hour' ? limit.amount : rows).toBe(limit.amount);
      }),
      runs,
    );
  });

  it('leaves out no day from handing in to the due day', () => {
    fc.assert(
      fc.property(counted('working-day', 'calendar-day', 'working-hour'), wall, (limit, at) => {
        const { explanation } = dueDate(limit, instantOf(at), calendar);
        const first = instantOf(at).slice(0, 10);
        expect(explanation.map(({ date }) => date)).toEqual(explanation.map((_, index) => addDays(first, index)));
      }),
      runs,
    );
  });
});

describe('A pause', () => {
  const strategy = fc.constantFrom<PauseStrategy>('resume', 'restart');
  const steps = fc.array(fc.integer({ min: 0, max: 20 * MINUTES_PER_DAY }), { minLength: 2, maxLength: 6 });
  const dossier = fc.record({ limit: anyLimit, at: wall, steps }).map(({ limit, at, steps: gaps }): PausedDossier => {
    const moments = gaps.map((_, index) => instantOf(gaps.slice(0, index + 1).reduce((sum, step) => sum + step, at)));
    const pairs = Array.from({ length: Math.floor(moments.length / 2) }, (_, index) => index * 2);
    const pauses = pairs.map((index) => ({ askedAt: moments[index]!, receivedAt: moments[index + 1]! }));
    return { limit, acceptedAt: instantOf(at), pauses };
  });

  it('never makes a dossier due earlier, and never on a day off', () => {
    fc.assert(
      fc.property(strategy, dossier, (rule, paused) => {
        const fewer = { ...paused, pauses: paused.pauses.slice(0, -1) };
        const unpaused = dueDate(paused.limit, paused.acceptedAt, calendar);
        const dues = [unpaused, dueAfterPause(rule, fewer, calendar), dueAfterPause(rule, paused, calendar)];
        expect(dues.map(({ dueAt }) => dueAt)).toEqual(sorted(dues.map(({ dueAt }) => dueAt)));
        expect(dues.every(({ dueOn }) => calendar.isWorkingDay(dueOn))).toBe(true);
      }),
      runs,
    );
  });

  it('leaves the explanation adding up to the limit', () => {
    fc.assert(
      fc.property(strategy, dossier, (rule, paused) => {
        const { dueOn, explanation } = dueAfterPause(rule, paused, calendar);
        const amount = 'amount' in paused.limit ? paused.limit.amount : 1;
        expect([explanation.at(-1)?.date, explanation.at(-1)?.count]).toEqual([dueOn, amount]);
      }),
      runs,
    );
  });
});

describe('Counting back and forth', () => {
  it('comes to the same working day', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 40 }), (start, days) => {
        const from = calendar.nextWorkingDay(start);
        const to = calendar.addWorkingDays(from, days);
        expect([calendar.workingDaysBefore(to, days), calendar.workingDaysBetween(from, to)]).toEqual([from, days]);
        expect(calendar.previousWorkingDay(calendar.nextWorkingDay(to))).toBe(to);
      }),
      runs,
    );
  });

  it('splits the time left without losing a minute', () => {
    fc.assert(
      fc.property(wall, fc.integer({ min: -40 * MINUTES_PER_DAY, max: 40 * MINUTES_PER_DAY }), (at, ahead) => {
        fc.pre(at + ahead >= FIRST * MINUTES_PER_DAY);
        const { officeTime, overdue, text, workingHours } = remaining(instantOf(at + ahead), instantOf(at), calendar);
        const minutes = officeTime.days * 480 + officeTime.hours * 60 + officeTime.minutes;
        expect(minutes).toBe(Math.round(Math.abs(workingHours) * 60));
        expect([overdue, /quá hạn/i.test(text)]).toEqual([ahead < 0, ahead < 0]);
        expect(text).not.toMatch(/\b0 (ngày|giờ|phút)/);
      }),
      runs,
    );
  });
});

describe('A limit that runs into a year not entered', () => {
  it('is refused instead of guessed', () => {
    const count = (): unknown => dueDate({ unit: 'working-day', amount: 10 }, '2027-12-27T09:00:00+07:00', calendar);
    expect(count).toThrow(new CalendarYearMissing(2028));
    expect(count).toThrow(expect.objectContaining({ year: 2028 }));
  });
});
