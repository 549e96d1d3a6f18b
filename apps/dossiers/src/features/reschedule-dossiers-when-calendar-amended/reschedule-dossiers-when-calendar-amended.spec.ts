import { describe, expect, it } from '@jest/globals';
import { changedDays, holidayLaws, proposeYear, type WorkingYear } from '@motcua/legal-calendar';
import { EventLog } from '@motcua/observability';
import { aMeta, MemoryRepository } from '@motcua/testing';
import type { DecodedEvent } from '@motcua/contracts';
import fc from 'fast-check';

import { dueOf } from '../../domain/clock.js';
import { dossier } from '../../domain/dossier.js';
import { isOneOf, OPEN } from '../../domain/status.js';
import { CalendarsInMemory, OpenDossiersInMemory, PeopleToTellInMemory } from '../../testing/calendars-in-memory.js';
import { aProcedure, at, Life, tenDays } from '../../testing/life.js';
import { RecountDossiers } from './recount-dossiers.js';
import { RescheduleDossiersWhenCalendarAmended } from './reschedule-dossiers-when-calendar-amended.reaction.js';

const AMENDED_AT = at('2017-05-20');
/** Wednesday 24/05/2017 off, worked on Saturday 03/06. */
const withSwap = (entry: WorkingYear, date = '2017-05-24', workedOn = '2017-06-03'): WorkingYear => ({
  ...entry,
  daysOff: [...entry.daysOff, { date, kind: 'swap', reason: 'Hoán đổi', workedOn, source: entry.source }],
});
const exam = (dueOn: string) => aProcedure({ limit: { unit: 'schedule', value: 0, cutOff: '', dueOn } });

async function desk(lives: Record<string, Life>) {
  const dossiers = new MemoryRepository(dossier);
  for (const [id, life] of Object.entries(lives)) await dossiers.execute(id, aMeta(), () => life.facts);
  const before = dossiers.events.length;
  const calendars = new CalendarsInMemory();
  const people = new PeopleToTellInMemory();
  const log = new EventLog({ info: () => undefined } as never);
  const open = new OpenDossiersInMemory(dossiers, Object.keys(lives));
  const recounting = new RecountDossiers(dossiers, open, calendars, calendars, people, log);
  const reaction = new RescheduleDossiersWhenCalendarAmended(recounting);
  let seq = 0;
  const amend = (entry: WorkingYear) => {
    const days = changedDays(calendars.year(entry.year), entry).map(({ date }) => date);
    calendars.amend(entry);
    seq += 1;
    return decreedEvent(entry.year, seq, days);
  };
  const moved = () => dossiers.events.slice(before).map(({ aggregateId, data }) => [aggregateId, data]);
  return { dossiers, calendars, people, reaction, amend, moved };
}

const decreedEvent = (year: number, seq: number, days: readonly string[]) =>
  ({
    id: `dossiers.calendar-year/${year}/${seq}`,
    type: 'dossiers.calendar-year.decreed.v1',
    aggregate: 'dossiers.calendar-year',
    aggregateId: String(year),
    seq,
    time: AMENDED_AT,
    recordedAt: AMENDED_AT,
    correlationId: 'c',
    causationId: 'c',
    actor: 'head',
    data: {
      year,
      documentNumber: '1/QĐ',
      documentDate: '2017-05-19',
      decreedAt: AMENDED_AT,
      changedDays: [...days],
      daysOff: [],
      workedDays: [],
    },
  }) as DecodedEvent<'dossiers.calendar-year.decreed.v1'>;

// Accepted Friday 19/05/2017: five working days are due Friday 26/05, ten on Friday 02/06.
describe('An amended calendar', () => {
  it('moves the due days it touches, keeps the old day in the fact, and leaves every other dossier alone', async () => {
    const lives = {
      touched: Life.inProcess(),
      longer: Life.accepted(tenDays),
      paused: Life.all()['awaiting-supplement'],
      'due-before': Life.accepted(aProcedure({ limit: { unit: 'working-day', value: 1, cutOff: '', dueOn: '' } })),
      'accepted-after': Life.accepted(aProcedure(), at('2017-06-05')),
      exam: Life.accepted(exam('2017-05-30')),
      done: Life.completed(),
      submitted: Life.submitted(),
    };
    const { reaction, amend, moved, calendars } = await desk(lives);
    await reaction.handle(amend(withSwap(calendars.year(2017))));
    const fact = { calendarYear: 2017, rescheduledAt: AMENDED_AT };
    expect(moved()).toEqual([
      [
        'longer',
        {
          ...fact,
          dossierId: 'longer',
          previousDueOn: '2017-06-02',
          dueOn: '2017-06-03',
          dueAt: '2017-06-03T17:00:00+07:00',
        },
      ],
      ['paused', expect.objectContaining({ previousDueOn: '2017-05-26', dueOn: '2017-05-29' })],
      ['touched', expect.objectContaining({ previousDueOn: '2017-05-26', dueOn: '2017-05-29' })],
    ]);
  });

  it('moves a date fixed by a schedule only when that very day is now off', async () => {
    const { reaction, amend, moved, calendars } = await desk({
      a: Life.accepted(exam('2017-05-24')),
      b: Life.accepted(exam('2017-05-25')),
    });
    await reaction.handle(amend(withSwap(calendars.year(2017))));
    expect(moved()).toEqual([['a', expect.objectContaining({ dueOn: '2017-05-25', previousDueOn: '2017-05-24' })]]);
  });

  it('changes nothing when its event is delivered again', async () => {
    const { reaction, amend, moved, people, calendars } = await desk({ a: Life.inProcess(), b: Life.inProcess() });
    const event = amend(withSwap(calendars.year(2017)));
    await reaction.handle(event);
    await reaction.handle(event);
    expect(moved()).toHaveLength(2);
    expect([...people.all.values()].map(({ causes }) => causes.length)).toEqual([1, 1]);
  });

  it('is applied to the end after it broke off in the middle, and nobody is forgotten', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `d${String(index).padStart(3, '0')}`);
    const { dossiers, reaction, amend, moved, people, calendars } = await desk(
      Object.fromEntries(ids.map((id) => [id, Life.inProcess()])),
    );
    const execute = dossiers.execute.bind(dossiers);
    let left = 60;
    dossiers.execute = (...args) => (left-- > 0 ? execute(...args) : Promise.reject(new Error('power cut')));
    // Told to nobody yet, although the dossiers moved.
    const note = people.note.bind(people);
    people.note = () => Promise.reject(new Error('power cut'));
    const event = amend(withSwap(calendars.year(2017)));
    await expect(reaction.handle(event)).rejects.toThrow('power cut');
    expect(moved().length).toBeGreaterThan(0);
    expect(moved().length).toBeLessThan(120);
    Object.assign(dossiers, { execute });
    Object.assign(people, { note });
    await reaction.handle(event);
    expect(moved()).toHaveLength(120);
    expect((await people.page()).items).toHaveLength(120);
  });

  it('has the first and the last day told when it is amended twice, and nobody when it is undone', async () => {
    const { reaction, amend, people, calendars } = await desk({ a: Life.inProcess() });
    const original = calendars.year(2017);
    await reaction.handle(amend(withSwap(original)));
    await reaction.handle(amend(withSwap(withSwap(original), '2017-05-25', '2017-06-10')));
    expect((await people.page()).items).toMatchObject([{ previousDueOn: '2017-05-26', dueOn: '2017-05-30' }]);
    await reaction.handle(amend(original));
    expect((await people.page()).items).toEqual([]);
  });

  it('has somebody told anew who was told the day before', async () => {
    const { reaction, amend, people, calendars } = await desk({ a: Life.inProcess() });
    const original = calendars.year(2017);
    await reaction.handle(amend(withSwap(original)));
    await people.told(2017, 'a', { at: AMENDED_AT, login: 'clerk' });
    await reaction.handle(amend(original));
    expect((await people.page()).items).toMatchObject([
      { previousDueOn: '2017-05-29', dueOn: '2017-05-26', toldAt: '' },
    ]);
  });
});

/** Any swap of a weekday of May to July 2017 with a Saturday of these months, or no swap. */
const weekday = fc.constantFrom('2017-05-22', '2017-05-24', '2017-05-31', '2017-06-05', '2017-06-16', '2017-07-03');
const saturday = fc.constantFrom('2017-05-20', '2017-05-27', '2017-06-03', '2017-06-24', '2017-07-08');
const halfDay = { opensAt: '07:00', closesAt: '11:00' };
const amendments = fc.array(
  fc.record({
    swap: fc.option(fc.tuple(weekday, saturday)),
    half: fc.option(fc.constantFrom('2017-05-26', '2017-06-02', '2017-06-08')),
  }),
  { minLength: 1, maxLength: 5 },
);
const anyLife = fc
  .record({
    procedure: fc.constantFrom(
      aProcedure(),
      tenDays,
      exam('2017-06-16'),
      aProcedure({ limit: { unit: 'calendar-day', value: 15, cutOff: '', dueOn: '' } }),
      aProcedure({ limit: { unit: 'working-hour', value: 20, cutOff: '', dueOn: '' } }),
    ),
    day: fc.constantFrom('2017-05-17', '2017-05-19', '2017-05-23', '2017-06-06'),
    course: fc.constantFrom('runs', 'pauses', 'went on'),
  })
  .map(({ procedure, day, course }) => {
    const life = Life.inProcess(procedure, at(day));
    if (course === 'runs') return life;
    const asked = life.supplementAsked(at(day, '15:00'));
    return course === 'pauses' ? asked : asked.supplementReceived(at('2017-06-07'));
  });

describe('After any sequence of amendments', () => {
  it('every open dossier is due as the calendar in use says', async () => {
    await fc.assert(
      fc.asyncProperty(amendments, fc.array(anyLife, { minLength: 1, maxLength: 5 }), async (changes, lives) => {
        const { dossiers, calendars, reaction, amend } = await desk(
          Object.fromEntries(lives.map((life, index) => [`d${index}`, life])),
        );
        const plain = proposeYear(2017, holidayLaws);
        for (const { swap, half } of changes) {
          const swapped = swap ? withSwap(plain, ...swap) : plain;
          const partDays = half ? [{ date: half, sessions: [halfDay], reason: 'Nửa ngày' }] : [];
          await reaction.handle(amend({ ...swapped, partDays }));
        }
        for (let index = 0; index < lives.length; index += 1) {
          const state = (await dossiers.read(`d${index}`))!.state;
          if (!isOneOf(state.status, OPEN) || !('limit' in state)) continue;
          const { dueAt, dueOn } = dueOf(state, calendars.current());
          expect([state.dueOn, state.dueAt]).toEqual([dueOn, dueAt]);
        }
      }),
      { numRuns: 150 },
    );
  });
});
