import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TestingModule } from '@nestjs/testing';
import { aggregateProvider } from '@motcua/persistence';
import { aMeta, startKit } from '@motcua/testing';

import { plan } from '../domain/acts/plan.js';
import { termsOf } from '../domain/acts/terms.js';
import { reorganisation } from '../domain/acts/act.js';
import { establish, rename, succeed } from '../domain/decisions.js';
import { ImportBook, type ImportedRow } from '../domain/importing/records.js';
import { ActList, Reorganisations, UnitList, Units } from '../domain/ports.js';
import { unit, type UnitState } from '../domain/unit.js';
import { MongoActList } from './mongo-act-list.js';
import { MongoImportBook } from './mongo-import-book.js';
import { MongoUnitList } from './mongo-unit-list.js';

let kit: TestingModule;
const TODAY = '2018-06-01';

beforeAll(async () => {
  kit = await startKit({
    providers: [
      aggregateProvider(Units, unit),
      aggregateProvider(Reorganisations, reorganisation),
      { provide: UnitList, useClass: MongoUnitList },
      { provide: ActList, useClass: MongoActList },
      { provide: ImportBook, useClass: MongoImportBook },
    ],
  });
  const units = kit.get(Units);
  const add = (unitId: string, kind: 'department' | 'division' | 'affiliated', parent: UnitState = unit.initial) => {
    const parentId = kind === 'department' ? '' : 'so';
    const command = { unitId, name: `Đơn vị ${unitId}`, kind, parentId, validFrom: '2016-07-04' };
    return units.execute(unitId, aMeta(), (state) => establish(state, command, parent));
  };
  const { state: department } = await add('so', 'department');
  for (const id of ['p1', 'p2']) await add(id, 'division', department);
  await add('t1', 'affiliated', department);
  const renaming = { unitId: 'p2', name: 'Tên mới', validFrom: '2017-01-01' };
  await units.execute('p2', aMeta(), (state) => rename(state, renaming, TODAY));
  const end = { unitId: 'p1', kind: 'merge', successorIds: ['p2'], workTo: 'p2', decision: '9/QĐ' } as const;
  await units.execute('p1', aMeta(), (state) => succeed(state, { ...end, effectiveOn: '2018-01-01' }));
}, 60_000);
afterAll(() => kit.close());

describe('the organisation in the database', () => {
  const on = async (day: string, kind?: 'division') => {
    const { items } = await kit.get(UnitList).page({ on: day, ...(kind ? { kind } : {}) }, TODAY);
    return items.map(({ id, name, dissolvedFrom }) => [id, name, dissolvedFrom]);
  };

  it('is told as it was on a day, under the names of the day', async () => {
    expect(await on('2016-07-03')).toEqual([]);
    expect(await on('2016-12-31', 'division')).toEqual([
      ['p1', 'Đơn vị p1', null],
      ['p2', 'Đơn vị p2', null],
    ]);
    expect(await on('2018-01-01', 'division')).toEqual([['p2', 'Tên mới', null]]);
  });

  it('is told with what has ended where no day is asked for', async () => {
    const { items } = await kit.get(UnitList).page({}, TODAY);
    expect(items.map(({ id, dissolvedFrom }) => [id, dissolvedFrom])).toEqual([
      ['p1', '2018-01-01'],
      ['p2', null],
      ['so', null],
      ['t1', null],
    ]);
  });

  it('knows how many units of a department live on a day', async () => {
    const living = (day: string) => kit.get(UnitList).living('so', day);
    expect([await living('2016-07-03'), await living('2017-12-31'), await living('2018-01-01')]).toEqual([0, 3, 2]);
  });

  it('finds acts by their state and by every unit they name', async () => {
    const command = { actId: 'a1', kind: 'merge', unitIds: ['p2'], successorIds: ['p5'] } as const;
    const given = { unitIds: [...command.unitIds], successorIds: [...command.successorIds] };
    const decided = { effectiveOn: '2019-01-01', decision: '1/QĐ', decidedOn: TODAY };
    const terms = termsOf({ ...command, ...given, ...decided });
    await kit.get(Reorganisations).execute('a1', aMeta(), (state) => plan(state, terms, `${TODAY}T08:00:00+07:00`));
    const acts = kit.get(ActList);
    const naming = async (unitId: string) => (await acts.page({ unitId })).items.length;
    expect([await naming('p2'), await naming('p5'), await naming('t1')]).toEqual([1, 1, 0]);
    expect((await acts.inState('planned')).map(({ actId }) => actId)).toEqual(['a1']);
    expect(await acts.inState('blocked')).toEqual([]);
  });
});

describe('a file in the database', () => {
  const file = (id: string, openedAt: string) => ({
    id,
    list: 'staff' as const,
    fileName: 'a.csv',
    titles: ['Mã cán bộ'],
    separator: ';' as const,
    state: 'reading' as const,
    openedAt,
  });
  const row = (line: number): ImportedRow => ({ line, values: { name: 'x' }, raw: ['x'], faults: [], verdict: null });

  it('keeps its rows in order, one for each line, with what became of them', async () => {
    const book = kit.get(ImportBook);
    await book.open(file('i1', '2018-06-01T08:00:00.000+07:00'));
    await book.addRows('i1', [row(10), row(9)]);
    expect(await book.addRows('i1', [row(9), row(11)])).toBe(3);
    await book.settle('i1', new Map([[10, { outcome: 'same', what: 'x', kind: '', faults: [] }]]));
    const rows = await book.rows('i1');
    expect(rows.map(({ line, verdict }) => [line, verdict?.outcome])).toEqual([
      [9, undefined],
      [10, 'same'],
      [11, undefined],
    ]);
  });

  it('is forgotten with its rows after thirty days', async () => {
    const book = kit.get(ImportBook);
    await book.open(file('i2', '2018-06-01T08:00:00.000+07:00'));
    await book.addRows('i2', [row(2)]);
    await book.open(file('i3', '2018-07-01T07:00:00.000+07:00'));
    expect(await book.get('i2')).not.toBeNull();
    await book.open(file('i4', '2018-07-01T09:00:00.000+07:00'));
    expect([await book.get('i2'), await book.rows('i2')]).toEqual([null, []]);
  });
});
