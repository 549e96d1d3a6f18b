import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierVersion } from '@motcua/contracts';
import { aMeta, establish, eventually, named, rename, startKit } from '@motcua/testing';
import type { TestingModule } from '@nestjs/testing';

import { AggregateStores } from '../aggregate-stores.js';
import type { AggregateDocument } from '../aggregates/aggregate-document.js';
import { Database } from '../database.js';
import { aggregateProvider } from '../persistence.module.js';
import type { JournalEntry } from './journal.js';
import { RecordVersions } from './record-versions.js';

type Store = Awaited<ReturnType<AggregateStores['open']>>;

const run = randomUUID().slice(0, 8);
const idOf = (name: string): string => `${run}-${name}`;
let kit: TestingModule;
let epoch: string;

const journal = () => kit.get(Database).collection<JournalEntry>('journal');
const records = () => kit.get(Database).collection<AggregateDocument>('unit');
const versions = (database: Database = kit.get(Database)) =>
  new RecordVersions(kit.get(AggregateStores), database, named.name);

/** A unit with so many facts, all of them in the journal. */
async function aUnit(name: string, facts: number): Promise<void> {
  const [store, id] = [kit.get<Store>('units'), idOf(name)];
  await store.execute(id, aMeta(), establish(id) as never);
  for (let more = 1; more < facts; more += 1) await store.execute(id, aMeta(), rename(id, `B${more}`) as never);
  await eventually(async () => expect(await journal().countDocuments({ aggregateId: id })).toBe(facts));
  await eventually(async () => expect((await records().findOne({ _id: id }))?.outbox).toEqual([]));
}

beforeAll(async () => {
  kit = await startKit({ providers: [aggregateProvider('units', named)] });
  for (const [name, facts] of Object.entries({ a: 1, b: 2, c: 3 })) await aUnit(name, facts);
  epoch = (await journal().findOne({ aggregateId: idOf('a') }))?.stream.epoch ?? '';
});
afterAll(() => kit.close());

const seen = ({ id, v, carried, journal: { count, lastSeq, misplaced } }: DossierVersion) => [
  id.replace(`${run}-`, ''),
  { v, carried, count, lastSeq, misplaced },
];
const equal = (v: number) => ({ v, carried: v, count: v, lastSeq: v, misplaced: 0 });

describe('records beside their journal', () => {
  it('come in pages, in the order of their ids', async () => {
    const first = await versions().page({ epoch, limit: 2 });
    expect(first.items.map(seen)).toEqual([
      ['a', equal(1)],
      ['b', equal(2)],
    ]);
    const rest = await versions().page({ epoch, limit: 2, after: first.nextCursor ?? '' });
    expect([rest.items.map(seen), rest.nextCursor]).toEqual([[['c', equal(3)]], null]);
  });

  it('count the facts of a page by type', async () => {
    const { types } = await versions().page({ epoch });
    expect(new Map(types.map(({ type, count }) => [type, count]))).toEqual(
      new Map([
        ['units.unit.established.v1', 3],
        ['units.unit.renamed.v1', 3],
      ]),
    );
  });

  it('come by id, and those that do not exist are left out', async () => {
    const { items, nextCursor } = await versions().page({ epoch, ids: [idOf('b'), idOf('x')] });
    expect([items.map(seen), nextCursor]).toEqual([[['b', equal(2)]], null]);
  });

  it('have the facts in the outbox still before them', async () => {
    // Without the mark by which the relay finds it.
    await records().updateOne({ _id: idOf('a') }, { $inc: { v: 1 }, $push: { outbox: { seq: 2 } } } as never);
    const { items } = await versions().page({ epoch, ids: [idOf('a')] });
    expect(items.map(seen)).toEqual([['a', { ...equal(1), v: 2 }]]);
    await records().updateOne({ _id: idOf('a') }, { $inc: { v: -1 }, $set: { outbox: [] } });
  });

  it('are not needed for facts to be found: whatever has no record comes on the last page at the latest', async () => {
    const taken = await records().findOneAndDelete({ _id: idOf('c') });
    const { items } = await versions().page({ epoch });
    expect(items.map(seen)).toContainEqual(['c', { v: 0, carried: 0, count: 3, lastSeq: 3, misplaced: 0 }]);
    await records().insertOne(taken as never);
  });

  it('tell which facts have no place in the stream of the epoch', async () => {
    const { items } = await versions().page({ epoch: 'another', ids: [idOf('b')] });
    expect(items.map(({ journal: { place, misplaced } }) => [place, misplaced])).toEqual([[0, 2]]);
  });

  it('are never behind a journal that went on while they were read', async () => {
    const id = idOf('d');
    await aUnit('d', 1);
    const { items } = await versions(readingAfter(() => aFact(id))).page({ epoch, ids: [id] });
    expect(items.map(seen)).toEqual([['d', { v: 2, carried: 1, count: 2, lastSeq: 2, misplaced: 0 }]]);
  });
});

async function aFact(id: string): Promise<void> {
  await kit.get<Store>('units').execute(id, aMeta(), rename(id, 'C') as never);
  await eventually(async () => expect(await journal().countDocuments({ aggregateId: id })).toBe(2));
}

/** The database, whose journal is read only when something else has happened. */
function readingAfter(happens: () => Promise<void>): Database {
  async function* find(...args: Parameters<ReturnType<typeof journal>['find']>) {
    await happens();
    yield* journal().find(...args);
  }
  return { collection: () => ({ find }) } as unknown as Database;
}
