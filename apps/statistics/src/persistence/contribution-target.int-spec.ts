import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ParkingLot, type PlacedEvent } from '@motcua/messaging';
import { EventLog, Metrics } from '@motcua/observability';
import { Database } from '@motcua/persistence';
import { startKit } from '@motcua/testing';
import type { TestingModule } from '@nestjs/testing';

import { ContributionTarget } from './contribution-target.js';
import { MongoLedger } from './mongo-ledger.js';
import { MongoTotals } from './mongo-totals.js';

let kit: TestingModule;
let run = 0;

beforeAll(async () => {
  kit = await startKit();
});
afterAll(() => kit.close());

class Crash extends Error {}

/** Collections of one run whose n-th write does not answer: it happened or it did not. */
class FaultyDatabase extends Database {
  private writes = 0;

  constructor(
    private readonly inner: Database,
    private readonly prefix: string,
    private readonly failAt: number,
    private readonly happened: boolean,
  ) {
    super(undefined as never);
  }

  override collection(name: string): never {
    const collection = this.inner.collection(`${this.prefix}${name}`);
    return new Proxy(collection, {
      get: (target, property) => {
        const method = Reflect.get(target, property) as unknown;
        if (typeof method !== 'function') return method;
        if (!['bulkWrite', 'updateOne'].includes(String(property)) || name === 'parked') return method.bind(target);
        return (...args: unknown[]) => this.write(() => method.apply(target, args) as Promise<unknown>);
      },
    }) as never;
  }

  private async write(perform: () => Promise<unknown>): Promise<unknown> {
    this.writes += 1;
    if (this.writes !== this.failAt) return perform();
    if (this.happened) await perform();
    throw new Crash('no answer');
  }
}

async function aTarget(prefix: string, failAt = 0, happened = false) {
  const database = new FaultyDatabase(kit.get(Database), prefix, failAt, happened);
  const ledger = new MongoLedger(database);
  const lot = new ParkingLot(database, kit.get(EventLog), kit.get(Metrics));
  const target = new ContributionTarget(database, lot, ledger);
  await target.prepare();
  const totals = new MongoTotals({ current: { contributions: target } } as never);
  return { target, totals, lot, consumer: target.consumer };
}

const headersOf = (event: { id: string; type: string; aggregateId: string; seq: number }) => ({
  'ce-id': event.id,
  'ce-type': event.type,
  'ce-partitionkey': `dossiers.dossier/${event.aggregateId}`,
  'ce-sequence': String(event.seq),
});

let placed = 0;
function fact(dossierId: string, seq: number, name: string, data: object): PlacedEvent {
  placed += 1;
  const event = {
    id: `dossiers.dossier/${dossierId}/${seq}`,
    type: `dossiers.dossier.${name}.v1`,
    aggregate: 'dossiers.dossier',
    aggregateId: dossierId,
    seq,
    data,
  };
  const headers = headersOf(event);
  return { seq: placed, event: event as never, raw: { seq: placed, headers, body: JSON.stringify(data) } };
}

/** Two procedures, ten dossiers, of which every second is completed in another month. */
function life(): PlacedEvent[] {
  const ids = Array.from({ length: 10 }, (_, index) => `d${index}`);
  const at = '2017-03-31T09:00:00.000+07:00';
  const first = ids.flatMap((id, index) => [
    fact(id, 1, 'submitted', { procedureCode: index % 3 ? 'P' : 'Q', fieldCode: 'f', unitId: 'u', channel: 'counter' }),
    fact(id, 2, 'accepted', { acceptedAt: at, dueOn: '2017-04-07' }),
  ]);
  const last = ids.flatMap((id, index) =>
    index % 2
      ? [
          fact(id, 3, 'completed', {
            completedAt: '2017-04-05T09:00:00.000+07:00',
            timeliness: index === 1 ? 'late' : 'early',
            workingMinutes: 60 * index,
          }),
        ]
      : [],
  );
  return [...first, ...last];
}

async function figures(prefix: string) {
  const { totals } = await aTarget(prefix);
  const today = '2017-05-16';
  return { P: await totals.of('P', today), Q: await totals.of('Q', today) };
}

const batchesOf = (events: PlacedEvent[], size: number) =>
  Array.from({ length: Math.ceil(events.length / size) }, (_, index) => events.slice(index * size, (index + 1) * size));

/** A recount of `life()` by hand. */
const right = {
  P: { received: 6, solved: 3, onTime: 2, late: 1, overdue: 3, times: { 10: 1, 50: 1, 70: 1 } },
  Q: { received: 4, solved: 2, onTime: 2, late: 0, overdue: 2, times: { 30: 1, 90: 1 } },
};

describe('the ledger beside the contributions', () => {
  it('equals a recount, whatever the size of the batches and however often they come', async () => {
    for (const size of [1, 4, 100]) {
      const prefix = `r${(run += 1)}_`;
      const { target } = await aTarget(prefix);
      const events = life();
      for (const batch of batchesOf(events, size)) await target.apply(batch);
      for (const batch of batchesOf(events, 7)) await target.apply(batch);
      expect(await figures(prefix)).toMatchObject(right);
    }
  });

  it('is exact after a crash at any write, whether it happened or not, with other batches after the restart', async () => {
    const events = life();
    let crashes = 0;
    for (const happened of [false, true]) {
      for (let failAt = 1; failAt <= 9; failAt += 1) {
        const prefix = `r${(run += 1)}_`;
        crashes += await crash(prefix, events, failAt, happened);
        const { target } = await aTarget(prefix);
        for (const batch of batchesOf(events, 5)) await target.apply(batch);
        expect(await figures(prefix)).toMatchObject(right);
      }
    }
    expect(crashes).toBe(18);
  });

  it('is exact when the same process tries the failed batch again', async () => {
    const events = life();
    for (let failAt = 1; failAt <= 9; failAt += 1) {
      const prefix = `r${(run += 1)}_`;
      const { target } = await aTarget(prefix, failAt, failAt % 2 === 0);
      for (const batch of batchesOf(events, 9)) await target.apply(batch).catch(() => target.apply(batch));
      expect(await figures(prefix)).toMatchObject(right);
    }
  });
});

describe('released events', () => {
  it('beside live batches are counted exactly', async () => {
    const prefix = `r${(run += 1)}_`;
    const { target, lot, consumer } = await aTarget(prefix);
    const events = life();
    const parked = events.filter(({ event }) => ['d1', 'd2', 'd3'].includes(event.aggregateId));
    for (const { raw } of parked) await lot.park(consumer, raw, 'fault', 'broken');
    const live = events.filter((placed) => !parked.includes(placed));
    const releases = ['d1', 'd2', 'd3'].map((id) => lot.release(consumer, `dossiers.dossier/${id}`));
    await Promise.all([...releases, ...batchesOf(live, 3).map((batch) => target.apply(batch))]);
    expect(await figures(prefix)).toMatchObject(right);
  });
});

async function crash(prefix: string, events: PlacedEvent[], failAt: number, happened: boolean): Promise<number> {
  const { target } = await aTarget(prefix, failAt, happened);
  try {
    for (const batch of batchesOf(events, 8)) await target.apply(batch);
    return 0;
  } catch (cause) {
    if (!(cause instanceof Crash)) throw cause;
    return 1;
  }
}
