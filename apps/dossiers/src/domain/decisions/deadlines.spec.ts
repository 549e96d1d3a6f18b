import { describe, expect, it } from '@jest/globals';

import { aProcedure, at, calendar, dossierId, Life, tenDays } from '../../testing/life.js';
import type { DossierFact, DossierState } from '../state.js';
import { draftApology, extend, reschedule } from './deadline.js';
import { cancelWithdrawal, complete, requestWithdrawal, stop, undoReturn, withdraw } from './ending.js';

const dueOn = (life: Life) => (life.state as { dueOn?: string }).dueOn;
const draft = (when: string) => (state: DossierState) => draftApology(state, { dossierId, at: when }, calendar);
const extendTo = (day: string | undefined, when: string) => (state: DossierState) =>
  extend(state, { dossierId, dueOn: day, at: when }, calendar);
const done = (when: string) => (state: DossierState) =>
  complete(state, { dossierId, outcome: 'granted', at: when }, calendar);

describe('a supplement asked after acceptance', () => {
  it.each([
    // Domain 3.4: accepted Mon 06/03/2017, limit 10, asked Thu 09/03 (3 days used), received Wed 15/03.
    ['QĐ 09/2015 goes on with the rest', '2017-03-06', '2017-03-09', '2017-03-15', '2017-03-24', '2017-03-29'],
    // The same days of the week in 2019: NĐ 61/2018 counts again from the start.
    ['NĐ 61/2018 counts from the start', '2019-03-04', '2019-03-07', '2019-03-13', '2019-03-27', '2019-03-22'],
    // And in 2026 under NĐ 118/2025.
    ['NĐ 118/2025 goes on with the rest', '2026-03-02', '2026-03-05', '2026-03-11', '2026-03-20', '2026-03-25'],
  ])('%s, and keeps what the other rule would give', (_, accepted, asked, received, due, other) => {
    const life = Life.inProcess(tenDays, at(accepted)).supplementAsked(at(asked)).supplementReceived(at(received));
    expect(dueOn(life)).toBe(due);
    expect(life.facts.at(-1)).toMatchObject({ data: { otherDueOn: other } });
  });

  it('stands still while it waits and is judged where it stopped', () => {
    const waiting = Life.inProcess().supplementAsked(at('2017-05-24'));
    const stopped = waiting.after((state) => stop(state, { dossierId, at: at('2017-07-03') }, calendar));
    expect(stopped.state).toMatchObject({ status: 'stopped', timeliness: 'early', completedAt: at('2017-07-03') });
  });

  it('asked after the due day cures no lateness', () => {
    const life = Life.inProcess().supplementAsked(at('2017-05-30')).supplementReceived(at('2017-06-05'));
    expect(dueOn(life)).toBe('2017-05-26');
    expect(life.after(done(at('2017-06-06'))).state).toMatchObject({ timeliness: 'late' });
  });

  it('may be asked again: each request keeps its number, its old and its new due day', () => {
    const life = Life.inProcess(tenDays, at('2017-03-06'))
      .supplementAsked(at('2017-03-09'))
      .supplementReceived(at('2017-03-15'))
      .supplementAsked(at('2017-03-17'))
      .supplementReceived(at('2017-03-21'));
    expect(life.state).toMatchObject({
      supplements: [
        { no: 1, stage: 'handling', previousDueOn: '2017-03-20', dueOn: '2017-03-24' },
        { no: 2, stage: 'handling', previousDueOn: '2017-03-24', dueOn: '2017-03-28' },
      ],
    });
  });

  it('and a payment after it pause one clock: under NĐ 61/2018 the payment goes on from the new start', () => {
    const life = Life.inProcess(tenDays, at('2019-03-04'))
      .supplementAsked(at('2019-03-07'))
      .supplementReceived(at('2019-03-13'))
      .paymentAsked(at('2019-03-18'))
      .paid(at('2019-03-20'));
    // From 13/03: 14, 15, 18 used; 19 and 20 do not count; 21, 22, 25-29 make ten.
    expect(dueOn(life)).toBe('2019-03-29');
  });
});

describe('a withdrawal', () => {
  const asked = (life: Life, when: string) => life.after((state) => requestWithdrawal(state, { dossierId, at: when }));

  it('called off gives the days back', () => {
    const life = asked(Life.inProcess(), at('2017-05-22')).after((state) =>
      cancelWithdrawal(state, { dossierId, at: at('2017-05-24') }, calendar),
    );
    expect(life.state).toMatchObject({ status: 'in-process', dueOn: '2017-05-30', pausedAt: '' });
  });

  it('called off goes back to waiting where it waited before', () => {
    const waiting = Life.inProcess().supplementAsked(at('2017-05-22'));
    const life = asked(waiting, at('2017-05-23')).after((state) =>
      cancelWithdrawal(state, { dossierId, at: at('2017-05-24') }, calendar),
    );
    expect(life.state).toMatchObject({
      status: 'awaiting-supplement',
      pausedAt: at('2017-05-22'),
      dueOn: '2017-05-26',
    });
    expect(dueOn(life.supplementReceived(at('2017-05-25')))).toBe('2017-05-31');
  });

  it('is judged by the day it was asked, not by the day it was granted', () => {
    const life = asked(Life.inProcess(), at('2017-05-25')).after((state) =>
      withdraw(state, { dossierId, at: at('2017-06-05') }, calendar),
    );
    expect(life.state).toMatchObject({ status: 'withdrawn', timeliness: 'early', outcome: 'withdrawn' });
  });
});

describe('an apology', () => {
  it.each([
    ['two working days before', at('2017-05-24', '17:00'), 0],
    ['one working day before, at midnight', at('2017-05-25', '00:00'), 1],
    ['on the due day', at('2017-05-26'), 1],
    ['after a stop of two weeks', at('2017-06-09'), 1],
  ])('%s: %s gives %s drafts', (_, when, drafts) => {
    expect(draft(when)(Life.inProcess().state)).toHaveLength(drafts);
  });

  it('over a weekend and a holiday lies ready on the last working day before', () => {
    // Accepted Fri 21/04/2017, five days: due Fri 28/04; accepted Tue 25/04: due Thu 04/05 (30/4, 1/5, 2/5 off).
    const life = Life.inProcess(aProcedure(), at('2017-04-25'));
    expect(dueOn(life)).toBe('2017-05-04');
    expect(draft(at('2017-05-02'))(life.state)).toEqual([]);
    expect(draft(at('2017-05-03'))(life.state)).toHaveLength(1);
  });

  it('is drafted once for a due day, and once more when the due day has moved', () => {
    const drafted = Life.inProcess().after(draft(at('2017-05-25')));
    expect(draft(at('2017-05-26'))(drafted.state)).toEqual([]);
    const moved = drafted.supplementAsked(at('2017-05-26')).supplementReceived(at('2017-06-01'));
    expect(dueOn(moved)).toBe('2017-06-01');
    expect(draft(at('2017-06-01', '10:00'))(moved.state)).toHaveLength(1);
  });

  it.each([
    ['waits for papers', Life.inProcess().supplementAsked(at('2017-05-22'))],
    ['is completed', Life.completed()],
    ['has not been accepted', Life.submitted()],
    [
      'follows a yearly schedule',
      Life.accepted(aProcedure({ limit: { unit: 'schedule', value: 0, cutOff: '', dueOn: '2017-06-22' } })),
    ],
  ])('is not drafted for a dossier that %s', (_, life) => {
    expect(draft(at('2017-08-01'))(life.state)).toEqual([]);
  });
});

describe('a new appointment', () => {
  it('stands beside the due day, which keeps deciding', () => {
    const life = Life.inProcess().after(extendTo('2017-06-02', at('2017-05-25')));
    expect(life.state).toMatchObject({
      dueOn: '2017-05-26',
      extension: { no: 1, dueOn: '2017-06-02', dueAt: at('2017-06-02', '17:00').replace('.000', '') },
    });
    expect(life.after(done(at('2017-05-31'))).state).toMatchObject({ timeliness: 'late' });
  });

  it('without a day proposes half the limit again', () => {
    expect(Life.inProcess().after(extendTo(undefined, at('2017-05-25'))).state).toMatchObject({
      extension: { dueOn: '2017-05-31' },
    });
  });

  it.each([
    ['qd-09-2015', '2017-05-19', '2017-06-02', '2017-06-09'],
    ['nd-61-2018', '2019-05-20', '2019-06-03', '2019-06-10'],
    ['nd-118-2025', '2026-05-18', '2026-06-01', '2026-06-08'],
  ])('is made once only (%s)', (_, accepted, first, second) => {
    const life = Life.inProcess(aProcedure(), at(accepted)).after(extendTo(first, at(accepted, '10:00')));
    expect(extendTo(second, at(accepted, '11:00'))(life.state)).toMatchObject({
      refused: 'conflict',
      code: 'extension-used',
    });
  });

  it.each([
    ['before the due day', '2017-05-25', 'not-later'],
    ['on the due day', '2017-05-26', 'not-later'],
    ['on a Sunday', '2017-05-28', 'day-off'],
  ])('%s is refused', (_, day, code) => {
    expect(extendTo(day, at('2017-05-24'))(Life.inProcess().state)).toMatchObject({ refused: 'invalid', code });
  });
});

describe('a calendar that was amended', () => {
  it('changes nothing where no counted day changed', () => {
    expect(
      reschedule(Life.inProcess().state, { dossierId, calendarYear: 2017, at: at('2017-05-22') }, calendar),
    ).toEqual([]);
  });

  it.each(['completed', 'returned', 'withdrawn', 'stopped', 'submitted', 'refused'] as const)(
    'does not touch a dossier that is %s',
    (status) => {
      const state = { ...Life.all()[status].state, dueOn: '2017-01-02', dueAt: '' } as DossierState;
      expect(reschedule(state, { dossierId, calendarYear: 2017, at: at('2017-05-22') }, calendar)).toEqual([]);
    },
  );
});

describe('a return entered by mistake', () => {
  const { returned } = Life.all();

  it('is undone: the result waits again, on time as it was', () => {
    const life = returned.after((state) => undoReturn(state, { dossierId, at: at('2017-07-01') }));
    expect(life.state).toMatchObject({ status: 'completed', returnedAt: '', timeliness: 'early' });
  });

  it('is not undone with a bulk job that did not make it', () => {
    const other = undoReturn(returned.state, { dossierId, batchId: 'job-2', at: at('2017-07-01') });
    expect(other).toMatchObject({ code: 'returned-otherwise' });
  });
});

describe('completion', () => {
  it.each([
    ['2017-05-24', 'early'],
    ['2017-05-26', 'on-time'],
    ['2017-05-29', 'late'],
  ])('on %s is %s', (day, timeliness) => {
    expect(Life.inProcess().after(done(at(day))).state).toMatchObject({ timeliness });
  });

  it('counts office time without the time it waited', () => {
    const life = Life.inProcess().supplementAsked(at('2017-05-22')).supplementReceived(at('2017-05-24'));
    const ended = life.after(done(at('2017-05-25'))).facts.at(-1) as DossierFact;
    // 19/05 09:00 to 22/05 09:00 is one office day, 24/05 09:00 to 25/05 09:00 another.
    expect(ended).toMatchObject({ data: { workingMinutes: 960 } });
  });
});
