import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { CalendarYearView, DecodedEvent, DecreeCalendarYear } from '@motcua/contracts';
import { Clock } from '@motcua/observability';
import { aggregateProvider, AggregateStores } from '@motcua/persistence';
import { aMeta, eventually, startKit } from '@motcua/testing';
import type { TestingModule } from '@nestjs/testing';

import { CalendarModule } from '../calendar.module.js';
import { entryView } from '../domain/calendar/calendar-views.js';
import { CalendarBook, Deadlines, OpenDossiers } from '../domain/calendar/ports.js';
import { dueOf } from '../domain/clock.js';
import { extend } from '../domain/decisions/deadline.js';
import { dossier } from '../domain/dossier.js';
import { Calendars, Dossiers } from '../domain/ports.js';
import { hasClock } from '../domain/state.js';
import { DecreeCalendarYearHandler } from '../features/decree-calendar-year/decree-calendar-year.handler.js';
import { DecreeHoursHandler } from '../features/decree-calendar-year/decree-hours.handler.js';
import { PreviewCalendarYearHandler } from '../features/decree-calendar-year/preview-calendar-year.handler.js';
import { ListCalendarYearsHandler } from '../features/list-calendar-years/list-calendar-years.handler.js';
import { ListRescheduledHandler } from '../features/list-rescheduled/list-rescheduled.handler.js';
import { RescheduleDossiersWhenCalendarAmended } from '../features/reschedule-dossiers-when-calendar-amended/reschedule-dossiers-when-calendar-amended.reaction.js';
import { WatchDeadlines } from '../features/watch-deadlines/watch-deadlines.js';
import { Accesses } from '../people/accesses.js';
import { aProcedure, at, Life } from '../testing/life.js';

const NOW = at('2017-05-25', '10:00');

/** Whose personal data were shown. */
const seen: string[] = [];
const accesses: Pick<Accesses, 'note'> = {
  note: async ({ id }) => {
    seen.push(id);
    return 'whole';
  },
};

@Module({
  imports: [CalendarModule],
  providers: [aggregateProvider(Dossiers, dossier), { provide: Accesses, useValue: accesses }],
  exports: [Dossiers, Accesses],
})
class Desk {}
const desk = { module: Desk, global: true };

const swapDay = { date: '2017-05-24', kind: 'swap', reason: 'Hoán đổi ngày làm việc', workedOn: '2017-06-03' } as const;
const morning = { opensAt: '07:30', closesAt: '11:30' };

let kit: TestingModule;
let dossiers: Dossiers;
let execute: Dossiers['execute'];
beforeAll(async () => {
  kit = await startKit({ imports: [desk] });
  Object.assign(kit.get(Clock), { now: () => new Date(NOW) });
  dossiers = kit.get(Dossiers);
  execute = dossiers.execute.bind(dossiers);
  await seed();
});
afterAll(() => kit.close());

const exam = aProcedure({ limit: { unit: 'schedule', value: 0, cutOff: '', dueOn: '2017-05-26' } });
const TOUCHED = Array.from({ length: 230 }, (_, index) => `touched-${String(index).padStart(3, '0')}`);

/** 230 dossiers due Friday 26/05/2017, 300 exam dossiers of that day, and some that nothing touches. */
async function seed(): Promise<void> {
  const put = (id: string, life: Pick<Life, 'facts'>) => {
    const beside = { applicant: { name: 'Nguyễn Văn Mẫu', kind: 'citizen', phone: '000' } };
    return execute(id, aMeta(), () => life.facts, { beside });
  };
  const exams = Array.from({ length: 300 }, (_, index) => `exam-${index}`);
  const [running, scheduled] = [Life.inProcess(), Life.accepted(exam)];
  await Promise.all([
    ...TOUCHED.map((id) => put(id, unique(running, id))),
    ...exams.map((id) => put(id, unique(scheduled, id))),
  ]);
  const command = { dossierId: 'd1', dueOn: '2017-06-02', at: at('2017-05-24') };
  await put('after', unique(Life.accepted(aProcedure(), at('2017-06-12')), 'after'));
  await put('done', unique(Life.completed(), 'done'));
  await put('paused', unique(Life.all()['awaiting-supplement'], 'paused'));
  await put(
    'extended',
    unique(
      Life.inProcess().after((state) => extend(state, command, calendar())),
      'extended',
    ),
  );
}

/** Codes are unique in the database. */
const unique = ({ facts }: Life, id: string): Pick<Life, 'facts'> => ({
  facts: facts.map((fact) =>
    fact.type === 'dossiers.dossier.accepted.v1' ? { ...fact, data: { ...fact.data, code: `C-${id}` } } : fact,
  ),
});

const calendar = () => kit.get(Calendars).current();
const dueOn = async (id: string) => {
  const state = (await dossiers.read(id))!.state;
  return hasClock(state) ? state.dueOn : '';
};
const versionsOf = async (ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await dossiers.read(id))!.version));

function withSwap(): DecreeCalendarYear {
  const { daysOff, workedDays, partDays } = entryView(
    kit
      .get(CalendarBook)
      .data()
      .years.find(({ year }) => year === 2017)!,
  );
  const document = { documentNumber: '555/QĐ-UBND', documentDate: '2017-05-22' };
  return {
    year: 2017,
    ...document,
    daysOff: [...daysOff, swapDay],
    workedDays: [...workedDays, theSaturday],
    partDays,
  };
}
const theSaturday = { date: '2017-06-03', insteadOf: '2017-05-24', reason: 'Thứ Bảy làm bù' };

/** What the stream would carry, as often as it likes. */
async function decreedEvent(): Promise<DecodedEvent<'dossiers.calendar-year.decreed.v1'>> {
  const doc = await kit.get(AggregateStores).collection('dossiers.calendar-year').findOne({});
  const id = `dossiers.calendar-year/2017/${doc!.v}`;
  const event = { id, aggregate: 'dossiers.calendar-year', aggregateId: '2017', seq: doc!.v, actor: 'head' };
  const when = { time: NOW, recordedAt: NOW, correlationId: 'c', causationId: 'c' };
  const changed = { year: 2017, documentNumber: '', documentDate: '', decreedAt: NOW };
  return {
    ...event,
    ...when,
    type: 'dossiers.calendar-year.decreed.v1',
    data: { ...changed, changedDays: ['2017-05-24', '2017-06-03'], daysOff: [], workedDays: [] },
  };
}

describe('Amending the calendar of 2017', () => {
  it('is shown beforehand, with the days that change and the dossiers that would move', async () => {
    const preview = await kit.get(PreviewCalendarYearHandler).handle(withSwap(), aMeta({ at: NOW }));
    expect(preview).toMatchObject({ examined: 232, moved: 232, more: false });
    expect(preview.changedDays.map(({ date }) => date)).toEqual(['2017-05-24', '2017-06-03']);
    expect(await dueOn(TOUCHED[0]!)).toBe('2017-05-26');
  });

  it('holds at once, moves exactly the touched dossiers, and goes on after a crash in the middle', async () => {
    let left = 90;
    Object.assign(dossiers, {
      execute: ((...args) =>
        left-- > 0 ? execute(...args) : Promise.reject(new Error('power cut'))) as Dossiers['execute'],
    });
    const view: CalendarYearView = await kit
      .get(DecreeCalendarYearHandler)
      .handle(withSwap(), aMeta({ at: NOW, role: 'head' }));
    expect(view).toMatchObject({ origin: 'decreed', versions: 1, document: { number: '555/QĐ-UBND' } });
    expect(calendar().isWorkingDay('2017-05-24')).toBe(false);
    const event = await decreedEvent();
    const reaction = kit.get(RescheduleDossiersWhenCalendarAmended);
    await expect(reaction.handle(event)).rejects.toThrow('power cut');
    Object.assign(dossiers, { execute });
    await reaction.handle(event);
    await reaction.handle(event);
    const days = await Promise.all(TOUCHED.map(dueOn));
    expect(new Set(days)).toEqual(new Set(['2017-05-29']));
    expect(new Set(await versionsOf(TOUCHED))).toEqual(new Set([4]));
    expect(await Promise.all(['exam-7', 'after', 'done', 'paused'].map(dueOn))).toEqual([
      '2017-05-26',
      '2017-06-19',
      '2017-05-26',
      '2017-05-29',
    ]);
    expect(await versionsOf(['exam-7', 'after', 'done'])).toEqual([2, 2, 4]);
  });

  it('leaves every open dossier due as the calendar says, and names whom to tell', async () => {
    const { items } = await kit
      .get(OpenDossiers)
      .touched({ from: '2017-01-01', to: '2017-12-31', scheduleDays: [] }, { limit: 500 });
    const clocks = items.map(({ state }) => state).filter(hasClock);
    expect(clocks).toHaveLength(233);
    for (const state of clocks) expect(state.dueOn).toBe(dueOf(state, calendar()).dueOn);
    const list = kit.get(ListRescheduledHandler);
    const first = await list.list({ year: 2017, limit: 200 }, aMeta());
    const second = await list.list({ year: 2017, limit: 200, cursor: first.nextCursor! }, aMeta());
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([200, 32, null]);
    expect(new Set(seen).size).toBe(232);
    const row = second.items.at(-1)!;
    expect(row).toMatchObject({ previousDueOn: '2017-05-26', dueOn: '2017-05-29', phone: '000', toldAt: null });
    const told = await list.told({ year: 2017, dossierId: row.dossierId }, aMeta({ at: NOW }));
    expect(told).toMatchObject({ toldAt: NOW, toldBy: 'clerk' });
    await expect(list.told({ year: 2017, dossierId: 'exam-7' }, aMeta())).rejects.toMatchObject({
      refusal: { code: 'not-rescheduled' },
    });
  });

  it('keeps the entry; the same again is no second one, and a new one can be undone by the first', async () => {
    const decree = kit.get(DecreeCalendarYearHandler);
    const { documentNumber, documentDate } = withSwap();
    const years = kit.get(ListCalendarYearsHandler);
    const { daysOff, workedDays, partDays } = await years.get({ year: 2017 });
    const same = { year: 2017, documentNumber, documentDate, daysOff, workedDays, partDays };
    expect((await decree.handle(same, aMeta({ at: NOW }))).versions).toBe(1);
    const half = { date: '2017-12-29', sessions: [morning], reason: 'Làm việc buổi sáng' };
    expect((await decree.handle({ ...same, partDays: [half] }, aMeta({ at: NOW }))).versions).toBe(2);
    expect(years.days({ from: '2017-12-29', to: '2017-12-29' }).days).toMatchObject([
      { kind: 'part', sessions: ['07:30–11:30'] },
    ]);
    const first = await years.get({ year: 2017, version: 1 });
    const back = await decree.handle({ ...same, partDays: first.partDays }, aMeta({ at: NOW }));
    expect(back.history.map(({ version }) => version)).toEqual([3, 2, 1]);
    expect(years.days({ from: '2017-12-29', to: '2017-12-29' }).days).toMatchObject([{ kind: 'working' }]);
  });

  it('is in use again after a restart', async () => {
    const prefix = (kit.get(AggregateStores).collection('dossiers.dossier').dbName ?? '').replace(/kit$/, '');
    const restarted = await startKit({ imports: [desk] }, prefix);
    try {
      expect(restarted.get(Calendars).current().isWorkingDay('2017-05-24')).toBe(false);
    } finally {
      await restarted.close();
    }
  });

  it('opens a Saturday desk from a day on without moving anybody', async () => {
    const document = { documentNumber: '9/QĐ', documentDate: '2017-05-01' };
    const weekly = [{ weekdays: [6], sessions: [morning] }];
    const request = { kind: 'desk' as const, validFrom: '2017-07-01', ...document, weekly };
    const history = await kit.get(DecreeHoursHandler).decree(request, aMeta({ at: NOW }));
    expect(history.entries).toMatchObject([{ validFrom: '2017-07-01', document: { number: '9/QĐ' } }]);
    expect([calendar().deskOpen('2017-07-08'), calendar().isWorkingDay('2017-07-08')]).toEqual([true, false]);
  });
});

describe('The watch over deadlines on the database', () => {
  it('finds what is due and drafts each apology once, though two watch at the same time', async () => {
    Object.assign(kit.get(Clock), { now: () => new Date(at('2017-05-26', '10:00')) });
    expect((await kit.get(Deadlines).watched('2017-05-29')).length).toBe(TOUCHED.length);
    const watch = kit.get(WatchDeadlines);
    const drafted = await Promise.all([watch.round(), watch.round()]);
    expect(drafted[0]! + drafted[1]!).toBeGreaterThanOrEqual(TOUCHED.length);
    await eventually(async () => expect(await kit.get(Deadlines).watched('2017-05-29')).toEqual([]));
    expect(new Set(await versionsOf(TOUCHED))).toEqual(new Set([5]));
  });
});
