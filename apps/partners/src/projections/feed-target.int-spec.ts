import { randomUUID } from 'node:crypto';

import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeEvent, toHeaders, type Fact, type FeedEvent } from '@motcua/contracts';
import { ParkingLot, type Change, type PlacedEvent } from '@motcua/messaging';
import { EventLog, Metrics } from '@motcua/observability';
import { Database, record } from '@motcua/persistence';
import { aMeta, engines } from '@motcua/testing';
import mongoose, { type Connection } from 'mongoose';
import { pino } from 'pino';

import type { FeedEntry } from '../domain/ports.js';
import { MongoFeed } from '../persistence/mongo-feed.js';
import { FeedTarget } from './feed-target.js';
import type { Trail } from './trail.projection.js';

const at = '2017-05-16T08:00:00.000+07:00';
const submitted = (id: string): Fact => ({
  type: 'dossiers.dossier.submitted.v1',
  data: {
    dossierId: id,
    procedureCode: 'cap-ban-sao',
    procedureVersion: 1,
    fieldCode: 'van-bang',
    unitId: 'sgddt',
    channel: 'counter',
    submittedAt: at,
    answerDueAt: '',
  },
});
const completed = (id: string): Fact => ({
  type: 'dossiers.dossier.completed.v1',
  data: { dossierId: id, outcome: 'granted', completedAt: at, timeliness: 'early', workingMinutes: 90 },
});
const returned = (id: string): Fact => ({
  type: 'dossiers.dossier.returned.v1',
  data: { dossierId: id, returnedAt: at, method: 'counter', batchId: '' },
});

/** Dossiers whose steps are interleaved, as the stream would bring them. */
function aStream(dossiers: number): PlacedEvent[] {
  const lives = Array.from({ length: dossiers }, (_, index) => {
    const id = `d${index}`;
    return record('dossiers.dossier', id, 0, [submitted(id), completed(id), returned(id)], aMeta());
  });
  const order = [0, 1, 2].flatMap((step) => lives.flatMap((life) => life[step] ?? []));
  return order.map((event, index) => {
    const raw = { seq: index + 1, headers: toHeaders(event), body: JSON.stringify(event.data) };
    return { seq: index + 1, event: decodeEvent(event), raw };
  });
}

/** Dies once after the feed was written, before the trails are. */
class DyingTarget extends FeedTarget {
  private alive = false;

  protected override async write(changes: readonly Change<Trail>[], extra: (change: Change<Trail>) => object) {
    if (!this.alive) {
      this.alive = true;
      throw new Error('killed');
    }
    await super.write(changes, extra);
  }
}

/** Dies in the middle of a batch. */
class DyingFeed extends MongoFeed {
  override async append(entries: readonly FeedEntry[]): Promise<void> {
    await super.append(entries.slice(0, 4));
    throw new Error('killed');
  }
}

const connections: Connection[] = [];
let database: Database;
let lot: ParkingLot;
let feed: MongoFeed;

beforeEach(async () => {
  const connection = await mongoose
    .createConnection(engines().mongoUri, { dbName: `test-partners-${randomUUID().slice(0, 8)}`, retryWrites: false })
    .asPromise();
  connections.push(connection);
  database = new Database(connection);
  lot = new ParkingLot(database, new EventLog(pino({ level: 'silent' })), new Metrics());
  feed = new MongoFeed(database);
  await feed.onModuleInit();
});

afterAll(() => Promise.all(connections.map((connection) => connection.close())));

async function aTarget(target = new FeedTarget(feed, database, lot)): Promise<FeedTarget> {
  await target.prepare();
  return target;
}

const all = (): Promise<FeedEvent[]> => feed.after(0, 1_000);
const idsOf = (events: readonly PlacedEvent[]) => events.map(({ event }) => event.id);

async function expectExactly(stream: readonly PlacedEvent[]): Promise<void> {
  const events = await all();
  expect(events.map(({ id }) => id)).toEqual(idsOf(stream));
  expect(events.map(({ sequence }) => sequence)).toEqual(stream.map((_, index) => index + 1));
}

describe('filling the feed', () => {
  it('keeps the order of the stream across dossiers', async () => {
    const stream = aStream(5);
    await (await aTarget()).apply(stream);
    await expectExactly(stream);
    expect((await all()).at(-1)?.data).toMatchObject({
      procedureCode: 'cap-ban-sao',
      state: 'returned',
      timeliness: 'early',
    });
  });

  it('takes each event once, however often and in whatever batches it comes', async () => {
    const stream = aStream(5);
    const target = await aTarget();
    for (const [from, to] of [
      [0, 7],
      [0, 7],
      [3, 12],
      [0, 15],
      [0, 15],
    ] as const)
      await target.apply(stream.slice(from, to));
    await expectExactly(stream);
  });

  it('goes on without gap and with the same contents after a death between feed and trails', async () => {
    const stream = aStream(5);
    const dying = await aTarget(new DyingTarget(feed, database, lot));
    await expect(dying.apply(stream.slice(0, 8))).rejects.toThrow('killed');
    await (await aTarget()).apply(stream);
    await expectExactly(stream);
    expect((await all()).at(-1)?.data).toMatchObject({ state: 'returned', timeliness: 'early' });
  });

  it('goes on without gap after a death in the middle of a batch', async () => {
    const stream = aStream(5);
    const dying = await aTarget(new FeedTarget(new DyingFeed(database), database, lot));
    await expect(dying.apply(stream.slice(0, 10))).rejects.toThrow('killed');
    expect(await all()).toHaveLength(4);
    await (await aTarget()).apply(stream);
    await expectExactly(stream);
  });

  it('lets a dossier wait whose earlier fact is missing, and others pass', async () => {
    const stream = aStream(2);
    const [first0, first1, second0, second1, third0, third1] = stream as [
      PlacedEvent,
      PlacedEvent,
      PlacedEvent,
      PlacedEvent,
      PlacedEvent,
      PlacedEvent,
    ];
    const target = await aTarget();
    await target.apply([first0, first1, third0, second1]);
    expect((await all()).map(({ id }) => id)).toEqual(idsOf([first0, first1, second1]));
    await target.apply([second0, third1]);
    expect((await all()).map(({ id }) => id)).toEqual(idsOf([first0, first1, second1, second0, third1, third0]));
  });

  it('counts the events of a day', async () => {
    const stream = aStream(5);
    await (await aTarget()).apply(stream);
    const type = 'vn.motcua.dossier.progressed.v1';
    expect(await feed.digest('2017-05-16')).toEqual([{ type, count: 15, first: 1, last: 15 }]);
    expect(await feed.digest('2017-05-17')).toEqual([]);
    expect(await feed.firstSince(new Date(at))).toBe(1);
    expect(await feed.firstSince(new Date('2017-05-16T08:00:00.001+07:00'))).toBeNull();
  });
});
