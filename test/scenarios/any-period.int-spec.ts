import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FigureId, ReportPeriod, ReportTable, TableQuery, TableRows } from '@motcua/contracts';
import { addDays } from '@motcua/legal-calendar';
import { ParkingLot, Projections, type PlacedEvent } from '@motcua/messaging';
import { Clock } from '@motcua/observability';
import { Database } from '@motcua/persistence';
import { startKit } from '@motcua/testing';
import type { TestingModule } from '@nestjs/testing';

import { reportTable, scopeOf } from '../../apps/statistics/src/domain/tables/report-tables.js';
import { FigureStore } from '../../apps/statistics/src/persistence/figure-store.js';
import { MongoFigures } from '../../apps/statistics/src/persistence/mongo-figures.js';
import { aYearOfDossiers, MERGED_ON, UNITS, type Draw, type OneLife } from '../support/a-year-of-dossiers.js';
import { recount06a } from '../support/recount-06a.js';

const LATER = '2019-01-01';
const DOSSIERS = 250;
const PERIODS = 200;
const ROWS: readonly TableRows[] = ['field', 'procedure', 'unit', 'channel'];

/** The same numbers for the same seed, so that a failure can be repeated; the seed is printed by its test. */
function drawing(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const seed = Date.now() % 1_000_000;
let kit: TestingModule;
let figures: MongoFigures;
let lives: OneLife[];

beforeAll(async () => {
  kit = await startKit();
  const [database, lot] = [kit.get(Database), kit.get(ParkingLot)];
  const store = await FigureStore.open({ projections: kit.get(Projections), database, lot });
  figures = new MongoFigures(() => store.current, lot, { today: () => LATER } as Clock, 'sgddt');
  lives = await aYearOfDossiers(DOSSIERS, drawing(seed));
  const { contributions, units } = store.current;
  await Promise.all([contributions.prepare(), units.prepare()]);
  const facts = lives.flatMap(({ events }) => events.map(placed));
  for (let at = 0; at < facts.length; at += 100) await contributions.apply(facts.slice(at, at + 100));
  await units.apply(UNITS.flatMap(unitFacts).map(placed));
}, 120_000);
afterAll(() => kit.close());

let seq = 0;
function placed(event: { id?: string; aggregate: string; aggregateId: string; seq: number }): PlacedEvent {
  seq += 1;
  const headers = { 'ce-partitionkey': `${event.aggregate}/${event.aggregateId}`, 'ce-sequence': String(event.seq) };
  return { seq, event: event as never, raw: { seq, headers, body: '{}' } };
}

function unitFacts(unitId: string) {
  const about = { aggregate: 'units.unit', aggregateId: unitId };
  const established = { unitId, name: unitId, kind: 'affiliated', validFrom: '2015-01-01' };
  const succeeded = { unitId, kind: 'merge', successorIds: ['thpt-a'], workTo: 'thpt-a', effectiveOn: MERGED_ON };
  return [
    { ...about, seq: 1, type: 'units.unit.established.v1', data: established },
    ...(unitId === 'thpt-cu' ? [{ ...about, seq: 2, type: 'units.unit.succeeded.v1', data: succeeded }] : []),
  ];
}

function periodOf(from: string, to: string): ReportPeriod {
  const days = { from, to, cutOff: to };
  return { periodId: '', name: '', kind: 'other', year: 2017, ...days, ground: '', origin: 'asked' };
}

const table = (query: TableQuery, from: string, to: string): Promise<ReportTable> =>
  reportTable(figures, query, periodOf(from, to), LATER);

/** What the rows of a table are in the words of the recount. */
const keyOf = (by: TableRows, map: boolean) => (one: Record<TableRows, string>) =>
  by === 'unit' && map && one.unit === 'thpt-cu' ? 'thpt-a' : one[by];

function expectEqual(report: ReportTable, by: TableRows, from: string, to: string, map = false): void {
  const key = keyOf(by, map);
  for (const row of [...report.rows, report.total]) {
    const counted = recount06a(lives, from, to, (one) => row.key === '' || key(one as never) === row.key);
    const expected = report.columns.map(({ figure }) => [figure, counted[figure as 'received']]);
    expect([row.key, from, to, Object.entries(row.cells)]).toEqual([row.key, from, to, expected]);
  }
}

describe(`random dossiers of a year, seed ${seed}`, () => {
  it('have supplements, extensions, corrections, withdrawals and moves among them', () => {
    const names = new Set(lives.flatMap(({ events }) => events.map(({ type }) => type.split('.')[2])));
    const wanted = [
      'supplement-received',
      'extended',
      'corrected',
      'withdrawn',
      'stopped',
      'returned',
      'moved-to-successor',
    ];
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  it(`give every cell of 06a like a recount of each dossier, in ${PERIODS} random periods, in both versions`, async () => {
    const draw = drawing(seed + 1);
    for (let round = 0; round < PERIODS; round += 1) {
      const from = addDays('2016-12-20', draw(380));
      const to = addDays(from, draw(200));
      const by = ROWS[round % ROWS.length] as TableRows;
      const version = draw(2) ? '2017' : '2020';
      const report = await table({ form: '06a', by, version }, from, to);
      expectEqual(report, by, from, to);
    }
  }, 120_000);

  it('give a merged unit its dossiers under the old map and its successor under the new one', async () => {
    const [from, to] = ['2017-01-01', '2017-12-31'];
    const onMap = await table({ form: '06a', by: 'unit', map: '2017-12-31' }, from, to);
    expect(onMap.rows.map(({ key }) => key)).not.toContain('thpt-cu');
    expectEqual(onMap, 'unit', from, to, true);
    const before = await table({ form: '06a', by: 'unit', map: '2017-06-30' }, from, to);
    expectEqual(before, 'unit', from, to);
  });

  it('stand behind every cell: as many facts as it says, and each on one side of a boundary only', async () => {
    const draw = drawing(seed + 2);
    for (const by of ROWS) {
      const from = addDays('2017-01-01', draw(150));
      const to = addDays(from, 30 + draw(120));
      for (const form of ['06a', 'detail', '07a'] as const) {
        const report = await table({ form, by, map: '2017-12-31' }, from, to);
        expect(await differing(report, by, from, to)).toEqual([]);
      }
    }
  }, 120_000);

  it('are received in exactly one of two periods that meet', async () => {
    const whole = await table({ form: '06a', version: '2017' }, '2017-01-01', '2017-12-31');
    const halves = await Promise.all([
      table({ form: '06a', version: '2017' }, '2017-01-01', '2017-06-14'),
      table({ form: '06a', version: '2017' }, '2017-06-15', '2017-12-31'),
    ]);
    const received = halves.map(({ total }) => Number(total.cells['new']));
    expect(received.reduce((sum, one) => sum + one)).toBe(whole.total.cells['new']);
    expect(halves[1]?.total.cells['carriedOver']).toBe(halves[0]?.total.cells['open']);
  });
});

/** Cells whose number is not the number of their facts. */
async function differing(report: ReportTable, by: TableRows, from: string, to: string): Promise<string[]> {
  const wrong: string[] = [];
  for (const row of [...report.rows, report.total]) {
    for (const { key, figure } of report.columns) {
      if (!figure) continue;
      const only = row.key === '' ? {} : { [by]: row.key };
      const scope = await scopeOf(figures, { map: '2017-12-31', ...only });
      const { total } = await figures.facts(figure as FigureId, periodOf(from, to), scope, { limit: 1 });
      if (total !== row.cells[key]) wrong.push(`${row.key} ${figure}: ${row.cells[key]} but ${total} facts`);
    }
  }
  return wrong;
}
