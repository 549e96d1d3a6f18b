import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { changed, corrected, standingOf, type ClockPhase } from './clock.js';

const running = (from: string, dueOn: string): ClockPhase => ({ from, dueOn, stoppedOn: '' });
const stopped = (from: string, dueOn: string, stoppedOn = from): ClockPhase => ({ from, dueOn, stoppedOn });
const still = (from: string) => [{ from, to: '' }];

describe('when a dossier is overdue and when it waits', () => {
  it.each<[string, ClockPhase[], string, object]>([
    [
      'open: overdue from the day after the due day',
      [running('2017-05-01', '2017-05-10')],
      '',
      { overdue: still('2017-05-11') },
    ],
    ['solved on the due day: never', [running('2017-05-01', '2017-05-10')], '2017-05-10', { overdue: [] }],
    [
      'solved the day after: on no day, for on that day it is solved',
      [running('2017-05-01', '2017-05-10')],
      '2017-05-11',
      { overdue: [] },
    ],
    [
      'solved later: until then',
      [running('2017-05-01', '2017-05-10')],
      '2017-05-13',
      { overdue: [{ from: '2017-05-11', to: '2017-05-13' }] },
    ],
    [
      'stopped before the due day: waits, not overdue, however long',
      [running('2017-05-01', '2017-05-10'), stopped('2017-05-09', '2017-05-10')],
      '',
      { overdue: [], waiting: still('2017-05-09') },
    ],
    [
      'stopped on the due day: the same',
      [running('2017-05-01', '2017-05-10'), stopped('2017-05-10', '2017-05-10')],
      '',
      { overdue: [] },
    ],
    [
      'stopped when overdue: stays so, in one span',
      [running('2017-05-01', '2017-05-10'), stopped('2017-05-12', '2017-05-10')],
      '',
      { overdue: still('2017-05-11'), waiting: still('2017-05-12') },
    ],
    [
      'stopped once more while it stood: since the first time',
      [
        running('2017-05-01', '2017-05-10'),
        stopped('2017-05-09', '2017-05-10'),
        stopped('2017-05-12', '2017-05-10', '2017-05-09'),
      ],
      '2017-05-20',
      { overdue: [], waiting: [{ from: '2017-05-09', to: '2017-05-20' }] },
    ],
    [
      'going on to a later due day',
      [running('2017-05-01', '2017-05-10'), stopped('2017-05-09', '2017-05-10'), running('2017-05-15', '2017-05-16')],
      '',
      { overdue: still('2017-05-17'), waiting: [{ from: '2017-05-09', to: '2017-05-15' }] },
    ],
  ])('%s', (_name, phases, endedOn, expected) => {
    expect(standingOf(phases, endedOn)).toMatchObject(expected);
  });

  it('on a day with two changes the later one holds, and a change entered late holds from the last one on', () => {
    const first = [running('2017-05-01', '2017-05-10')];
    const sameDay = changed(changed(first, stopped('2017-05-03', '2017-05-10')), running('2017-05-03', '2017-05-11'));
    expect(sameDay).toEqual([...first, running('2017-05-03', '2017-05-11')]);
    expect(changed(sameDay, stopped('2017-05-02', '2017-05-11'))).toEqual([
      ...first,
      stopped('2017-05-03', '2017-05-11', '2017-05-02'),
    ]);
  });

  it('a correction gives the whole life its due day and its first day', () => {
    const phases = [
      running('2017-05-03', '2017-05-10'),
      stopped('2017-05-09', '2017-05-10'),
      running('2017-05-15', '2017-05-16'),
    ];
    expect(corrected(phases, '2017-05-02', '2017-05-15')).toEqual([
      running('2017-05-02', '2017-05-15'),
      stopped('2017-05-09', '2017-05-15'),
      running('2017-05-15', '2017-05-15'),
    ]);
  });
});

describe('spans', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2017-05-${String(n).padStart(2, '0')}`);
  const phases = fc
    .array(fc.record({ from: day, dueOn: day, stops: fc.boolean() }), { minLength: 1, maxLength: 6 })
    .map((all) =>
      all
        .toSorted((a, b) => (a.from < b.from ? -1 : 1))
        .map(({ from, dueOn, stops }) => ({ from, dueOn, stoppedOn: stops ? from : '' }))
        .reduce<readonly ClockPhase[]>(changed, []),
    );

  it('tell for each day what the phase of that day tells', () => {
    fc.assert(
      fc.property(phases, day, day, (all, endedOn, on) => {
        const { overdue, waiting } = standingOf(all, endedOn);
        const within = (spans: typeof overdue) => spans.filter(({ from, to }) => from <= on && (!to || on < to)).length;
        const phase = on < endedOn ? all.findLast(({ from }) => from <= on) : undefined;
        const judged = phase?.stoppedOn || on;
        expect(within(overdue)).toBe(phase && phase.dueOn < judged ? 1 : 0);
        expect(within(waiting)).toBe(phase?.stoppedOn ? 1 : 0);
      }),
    );
  });
});
