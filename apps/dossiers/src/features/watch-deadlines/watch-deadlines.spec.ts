import { describe, expect, it } from '@jest/globals';
import { Clock, EventLog, Metrics, toInstant } from '@motcua/observability';
import { aMeta, eventually, MemoryRepository } from '@motcua/testing';

import { extend } from '../../domain/decisions/deadline.js';
import { dossier } from '../../domain/dossier.js';
import { CalendarsInMemory, DeadlinesInMemory } from '../../testing/calendars-in-memory.js';
import { aProcedure, at, calendar, dossierId, Life } from '../../testing/life.js';
import { WatchDeadlines } from './watch-deadlines.js';

class SetClock extends Clock {
  constructor(public moment: string) {
    super();
  }

  now(): Date {
    return new Date(this.moment);
  }
}

const APOLOGY = 'dossiers.dossier.apology-drafted.v1';

/** Dossiers of a test and a watcher on a clock it can set; `lines` are the codes logged. */
async function desk(lives: Record<string, Life>, moment: string) {
  const dossiers = new MemoryRepository(dossier);
  for (const [id, life] of Object.entries(lives)) await dossiers.execute(id, aMeta(), () => life.facts);
  const deadlines = new DeadlinesInMemory(dossiers, Object.keys(lives));
  const clock = new SetClock(moment);
  const lines: { code: string; count?: unknown }[] = [];
  const logger = {
    info: (fields: object) => lines.push(line(fields)),
    warn: (fields: object) => lines.push(line(fields)),
  };
  const log = new EventLog(logger as never);
  const metrics = new Metrics();
  const watcher = () => new WatchDeadlines(dossiers, deadlines, new CalendarsInMemory(), clock, log, metrics);
  const drafts = () => dossiers.events.filter(({ type }) => type === APOLOGY);
  return { dossiers, deadlines, clock, lines, metrics, watcher, drafts };
}

const line = (fields: object) => {
  const { 'event.code': code, count } = fields as { 'event.code': string; count?: unknown };
  return count === undefined ? { code } : { code, count };
};

// Accepted Friday 19/05/2017, five working days: due Friday 26/05.
describe('The watch over deadlines', () => {
  it('drafts an apology one working day before the due day, and not earlier', async () => {
    const { clock, watcher, drafts } = await desk({ a: Life.inProcess() }, at('2017-05-24', '23:59'));
    expect(await watcher().round()).toBe(0);
    clock.moment = at('2017-05-25', '00:01');
    expect(await watcher().round()).toBe(1);
    expect(drafts()).toMatchObject([
      { aggregateId: 'a', time: toInstant(new Date(clock.moment)), data: { dueOn: '2017-05-26' } },
    ]);
  });

  it('counts the working day before over a weekend', async () => {
    const due = Life.inProcess(aProcedure(), at('2017-05-22'));
    const { clock, watcher } = await desk({ a: due }, at('2017-05-25', '23:00'));
    expect(await watcher().round()).toBe(0);
    clock.moment = at('2017-05-26', '07:00');
    expect(await watcher().round()).toBe(1);
  });

  it('drafts it exactly once in five rounds', async () => {
    const { watcher, drafts } = await desk({ a: Life.inProcess() }, at('2017-05-25'));
    const same = watcher();
    for (let round = 0; round < 5; round += 1) await same.round();
    expect(drafts()).toHaveLength(1);
  });

  it('drafts it exactly once when two processes watch at once', async () => {
    const { watcher, drafts } = await desk({ a: Life.inProcess(), b: Life.accepted() }, at('2017-05-25'));
    await Promise.all([watcher().round(), watcher().round()]);
    expect(
      drafts()
        .map(({ aggregateId }) => aggregateId)
        .toSorted(),
    ).toEqual(['a', 'b']);
  });

  it('drafts what was missed after a stop of ten days, with a proposal that lies ahead', async () => {
    const { watcher, drafts } = await desk({ a: Life.inProcess() }, at('2017-06-05'));
    expect(await watcher().round()).toBe(1);
    expect(drafts()).toMatchObject([{ data: { dueOn: '2017-05-26', proposedDueOn: '2017-06-08' } }]);
  });

  it.each([
    'awaiting-supplement',
    'awaiting-payment',
    'withdraw-requested',
    'completed',
    'returned',
    'stopped',
    'withdrawn',
  ] as const)('leaves a dossier alone that is %s', async (status) => {
    const { watcher } = await desk({ a: Life.all()[status] }, at('2017-06-05'));
    expect(await watcher().round()).toBe(0);
  });

  it('leaves a dossier alone whose date an exam schedule fixes, and one with a new appointment', async () => {
    const exam = aProcedure({ limit: { unit: 'schedule', value: 0, cutOff: '', dueOn: '2017-05-26' } });
    const command = { dossierId, dueOn: '2017-06-02', at: at('2017-05-24') };
    const extended = Life.inProcess().after((state) => extend(state, command, calendar));
    const { watcher } = await desk({ a: Life.inProcess(exam), b: extended }, at('2017-06-05'));
    expect(await watcher().round()).toBe(0);
  });

  it('says in one line how many it drafted, and nothing when there was nothing to do', async () => {
    const { watcher, lines } = await desk({ a: Life.inProcess(), b: Life.inProcess() }, at('2017-05-25'));
    const same = watcher();
    await same.round();
    await same.round();
    expect(lines).toEqual([{ code: 'APOLOGY_DRAFTED', count: 2 }]);
  });

  it('goes on with the others when one fails, and does what is left in the next round', async () => {
    const { dossiers, watcher, drafts, lines } = await desk(
      { a: Life.inProcess(), b: Life.inProcess() },
      at('2017-05-25'),
    );
    const execute = dossiers.execute.bind(dossiers);
    dossiers.execute = (id, ...rest) => (id === 'a' ? Promise.reject(new Error('away')) : execute(id, ...rest));
    expect(await watcher().round()).toBe(1);
    expect(lines).toContainEqual({ code: 'DEADLINES_RETRY', count: 1 });
    dossiers.execute = execute;
    expect(await watcher().round()).toBe(1);
    expect(drafts()).toHaveLength(2);
  });

  it('starts with the service and ends with it', async () => {
    const { watcher, drafts } = await desk({ a: Life.inProcess() }, at('2017-05-25'));
    const running = watcher();
    running.onApplicationBootstrap();
    await eventually(() => expect(drafts()).toHaveLength(1));
    await running.beforeApplicationShutdown();
  });

  it('tells late answers and hand-overs in figures, and a changed number of late answers in one line', async () => {
    const { watcher, deadlines, lines, metrics } = await desk({}, at('2017-05-25'));
    deadlines.late = { unanswered: 3, notHandedOver: 2 };
    const same = watcher();
    await same.round();
    await same.round();
    expect(lines).toEqual([{ code: 'ANSWER_OVERDUE', count: 3 }]);
    expect((await metrics.deadlinesMissed.get()).values.map(({ labels, value }) => [labels.kind, value])).toEqual([
      ['answer', 3],
      ['hand-over', 2],
    ]);
  });
});
