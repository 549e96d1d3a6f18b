import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ParkingLot, Projections, type PlacedEvent } from '@motcua/messaging';
import { EventLog, Metrics } from '@motcua/observability';
import { Database } from '@motcua/persistence';
import { startKit } from '@motcua/testing';
import type { TestingModule } from '@nestjs/testing';

import { scorePetitions } from '../projections/score-petitions.js';
import { ContributionTarget } from './contribution-target.js';
import { MongoLedger } from './mongo-ledger.js';
import { MongoScoreFacts } from './mongo-score-facts.js';

let kit: TestingModule;
let facts: MongoScoreFacts;
let placed = 0;

type Fact = readonly [name: string, data: object];

function lifeOf(aggregate: string, id: string, ...all: readonly Fact[]): PlacedEvent[] {
  return all.map(([name, data], index) => {
    placed += 1;
    const seq = index + 1;
    const event = { id: `${aggregate}/${id}/${seq}`, type: `${aggregate}.${name}.v1`, aggregate, aggregateId: id, seq };
    const headers = {
      'ce-id': event.id,
      'ce-type': event.type,
      'ce-partitionkey': `${aggregate}/${id}`,
      'ce-sequence': String(seq),
    };
    return {
      seq: placed,
      event: { ...event, data } as never,
      raw: { seq: placed, headers, body: JSON.stringify(data) },
    };
  });
}

const at = (day: string): string => `${day}T09:00:00.000+07:00`;
const accepted = (on: string, dueOn: string, procedureCode = 'P'): Fact[] => [
  ['submitted', { procedureCode, fieldCode: 'f', unitId: 'u', channel: 'counter' }],
  ['accepted', { code: 'HS', acceptedAt: at(on), dueOn }],
];
const completed = (on: string, timeliness: string, workingMinutes: number): Fact => [
  'completed',
  { completedAt: at(on), timeliness, workingMinutes, outcome: 'granted' },
];
const asked = (on: string): Fact => ['supplement-requested', { requestedAt: at(on) }];
const came = (on: string, dueOn: string): Fact => ['supplement-received', { receivedAt: at(on), dueOn }];
const dossier = (id: string, ...all: readonly Fact[]) => lifeOf('dossiers.dossier', id, ...all);

/** Today is 16/5/2017. */
const DOSSIERS = [
  ...dossier('soon', ...accepted('2017-05-02', '2017-05-18')),
  ...dossier('today', ...accepted('2017-05-02', '2017-05-16')),
  ...dossier('later', ...accepted('2017-05-02', '2017-06-18')),
  ...dossier('overdue', ...accepted('2017-05-02', '2017-05-15')),
  ...dossier('stopped-in-time', ...accepted('2017-05-02', '2017-05-12'), asked('2017-05-10')),
  ...dossier(
    'twice',
    ...accepted('2017-05-02', '2017-05-20'),
    asked('2017-05-03'),
    came('2017-05-04', '2017-05-21'),
    asked('2017-05-05'),
    came('2017-05-08', '2017-05-23'),
  ),
  ...dossier('done', ...accepted('2017-01-03', '2017-01-10'), completed('2017-01-09', 'early', 90)),
  ...dossier('done-late', ...accepted('2017-01-03', '2017-01-10'), completed('2017-01-12', 'late', 150)),
  ...dossier('done-before', ...accepted('2016-12-01', '2016-12-10'), completed('2016-12-09', 'early', 600)),
  ...dossier('other', ...accepted('2017-03-01', '2017-03-10', 'Q'), completed('2017-03-02', 'early', 30)),
  ...dossier('only-sent', ['submitted', { procedureCode: 'P', fieldCode: 'f', unitId: 'u', channel: 'online' }]),
];

beforeAll(async () => {
  kit = await startKit();
  const database = kit.get(Database);
  const lot = new ParkingLot(database, kit.get(EventLog), kit.get(Metrics));
  const contributions = new ContributionTarget(database, lot, new MongoLedger(database));
  const kept = kit.get(Projections).documents(scorePetitions);
  await contributions.prepare();
  await kept.prepare();
  await contributions.apply(DOSSIERS);
  const received = (on: string): Fact => ['received', { receivedAt: at(on), answerBy: '2017-06-30' }];
  await kept.apply([
    ...lifeOf('dossiers.petition', 'p1', received('2017-01-01'), ['withdrawn', {}]),
    ...lifeOf('dossiers.petition', 'p2', received('2017-05-16')),
    ...lifeOf('dossiers.petition', 'p3', received('2016-12-31')),
  ]);
  facts = new MongoScoreFacts({ current: { contributions } } as never, kept);
});
afterAll(() => kit.close());

const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);

describe('the facts of the score', () => {
  it('name those due next: open, running, in time, not asked for papers again', async () => {
    expect(ids(await facts.dueNext('2017-05-16', 10))).toEqual(['today', 'soon', 'later']);
    expect(ids(await facts.dueNext('2017-05-16', 1))).toEqual(['today']);
  });

  it('name the overdue ones as they stood on a day', async () => {
    expect(ids(await facts.overdue('2017-05-16', 10))).toEqual(['overdue']);
    expect(ids(await facts.overdue('2017-01-11', 10))).toEqual(['done-late']);
    expect(ids(await facts.overdue('2017-05-15', 10))).toEqual([]);
  });

  it('name those asked for papers more than once, of the period', async () => {
    expect(await facts.askedAgain('2017-01-01', '2017-05-16')).toMatchObject([
      { id: 'twice', dueOn: '2017-05-23', supplements: 2, waiting: [{ from: '2017-05-03' }, { from: '2017-05-05' }] },
    ]);
    expect(await facts.askedAgain('2017-01-01', '2017-04-30')).toEqual([]);
  });

  it('add up the office time of what was completed in the period, by procedure', async () => {
    const times = await facts.times('2017-01-01', '2017-05-16');
    expect(times.toSorted((a, b) => a.procedureCode.localeCompare(b.procedureCode))).toEqual([
      { procedureCode: 'P', completed: 2, minutes: 240 },
      { procedureCode: 'Q', completed: 1, minutes: 30 },
    ]);
  });

  it('hold the petitions received in the period, both its days included', async () => {
    const found = await facts.petitions('2017-01-01', '2017-05-16');
    const taken = new Map(found.map(({ receivedOn, withdrawn }) => [receivedOn, withdrawn]));
    expect(taken).toEqual(
      new Map([
        ['2017-01-01', true],
        ['2017-05-16', false],
      ]),
    );
  });
});
