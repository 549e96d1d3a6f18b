import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { headers } from '@nats-io/transport-node';
import { subjectOf, toHeaders, type FactsOf, type RecordedEvent } from '@motcua/contracts';
import { NatsLink, ParkingLot, Projections, type DocumentProjection, type DocumentTarget } from '@motcua/messaging';
import { AggregateStores, fold, Journal, type AggregateStore } from '@motcua/persistence';
import { aMeta, establish, eventually, named, rename, startKit, type Named } from '@motcua/testing';
import type { TestingModule } from '@nestjs/testing';

interface Seen {
  names: string[];
}

const POISON = 'độc';
const RUNNER = `kit-${randomUUID()}`;
const seen: DocumentProjection<Seen> = {
  name: 'seen',
  version: 1,
  sources: ['units.unit'],
  key: (_aggregate, id) => id,
  evolve(doc, { type, data }) {
    if (type !== 'units.unit.established.v1' && type !== 'units.unit.renamed.v1') return doc ?? { names: [] };
    if (data.name === POISON && !healed) throw new Error('cannot be applied');
    return { names: [...(doc?.names ?? []), data.name] };
  },
};
let healed = false;
let kit: TestingModule;
let store: AggregateStore<Named, FactsOf<'units.unit'>>;
let target: DocumentTarget<Seen>;

beforeAll(async () => {
  kit = await startKit({
    providers: [
      {
        provide: 'wired',
        inject: [AggregateStores, Projections],
        useFactory: async (stores: AggregateStores, projections: Projections) => {
          store = await stores.open(named);
          target = projections.documents(seen);
          projections.runner(RUNNER, [target]);
        },
      },
    ],
  });
});

afterAll(() => kit.close());

const namesOf = async (id: string) => (await target.collection.findOne({ _id: id }))?.doc.names;
const history = (id: string) => kit.get(Journal).history('units.unit', id);

/** Publishes as a relay would that does not know what was published before. */
async function publishAgain(event: RecordedEvent): Promise<void> {
  const all = headers();
  for (const [name, value] of Object.entries(toHeaders(event))) if (value) all.set(name, value);
  await kit.get(NatsLink).stream.publish(subjectOf(event.type), JSON.stringify(event.data), { headers: all });
}

async function aUnit(...names: string[]): Promise<string> {
  const id = randomUUID();
  await store.execute(id, aMeta(), establish(id));
  for (const name of names) await store.execute(id, aMeta(), rename(id, name));
  return id;
}

describe('a fact', () => {
  it('travels from the command through journal and stream into a read model, in order', async () => {
    const id = await aUnit('B', 'C');
    await eventually(async () => expect(await namesOf(id)).toEqual(['A', 'B', 'C']));
    await eventually(async () => expect((await history(id)).map(({ seq }) => seq)).toEqual([1, 2, 3]));
  });

  it('folded from the journal gives the stored state', async () => {
    const id = await aUnit('B', 'C', 'D');
    await eventually(async () => expect(await history(id)).toHaveLength(4));
    expect(fold(named, named.initial, await history(id))).toEqual((await store.read(id))?.state);
  });

  it('leaves the outbox once it is published and carries its correlation', async () => {
    const id = randomUUID();
    await store.execute(id, aMeta({ correlationId: 'hành-trình' }), establish(id));
    const doc = () => kit.get(AggregateStores).collection('units.unit').findOne({ _id: id });
    await eventually(async () => expect(await doc()).toMatchObject({ outbox: [] }));
    expect(await doc()).not.toHaveProperty('outboxAt');
    expect(await history(id)).toMatchObject([{ correlationId: 'hành-trình' }]);
  });

  it('delivered twice changes nothing the second time', async () => {
    const id = await aUnit('B');
    await eventually(async () => expect(await history(id)).toHaveLength(2));
    for (const event of await history(id)) await publishAgain(event);
    const sentinel = await aUnit('Z');
    await eventually(async () => expect(await namesOf(sentinel)).toEqual(['A', 'Z']));
    expect(await namesOf(id)).toEqual(['A', 'B']);
  });
});

describe('a read model of another version', () => {
  it('reads from the beginning, though its runner had read everything before the upgrade', async () => {
    const id = await aUnit('B');
    await eventually(async () => expect(await namesOf(id)).toEqual(['A', 'B']));
    const projections = kit.get(Projections);
    const next = projections.documents({ ...seen, version: 2 });
    const runner = projections.runner(RUNNER, [next]);
    await runner.start();
    await eventually(async () => expect((await next.collection.findOne({ _id: id }))?.doc.names).toEqual(['A', 'B']));
    await runner.stop();
  });
});

describe('an event that comes too early', () => {
  it('waits for the ones before it and is applied behind them', async () => {
    const id = randomUUID();
    const event = (seq: number, name: string): RecordedEvent => ({
      ...aMeta(),
      id: `units.unit/${id}/${seq}`,
      type: seq === 1 ? 'units.unit.established.v1' : 'units.unit.renamed.v1',
      aggregate: 'units.unit',
      aggregateId: id,
      seq,
      time: aMeta().at,
      data: { unitId: id, name },
    });
    await publishAgain(event(1, 'A'));
    await publishAgain(event(4, 'D'));
    await publishAgain(event(3, 'C'));
    await eventually(async () => expect(await parked(id)).toMatchObject({ cause: 'gap', messages: [{}, {}] }));
    expect(await namesOf(id)).toEqual(['A']);
    await publishAgain(event(2, 'B'));
    await eventually(async () => expect(await namesOf(id)).toEqual(['A', 'B', 'C', 'D']));
    await eventually(async () => expect(await parked(id)).toBeUndefined());
  });
});

describe('an event that cannot be applied', () => {
  it('parks its aggregate with the later events; others flow; after the repair the tail follows in order', async () => {
    const id = await aUnit('B', POISON, 'C', 'D');
    const others = await Promise.all(Array.from({ length: 20 }, () => aUnit('B')));
    for (const other of others) await eventually(async () => expect(await namesOf(other)).toEqual(['A', 'B']));
    await eventually(async () =>
      expect(await parked(id)).toMatchObject({ cause: 'fault', reason: 'cannot be applied', messages: [{}, {}, {}] }),
    );
    expect(await namesOf(id)).toEqual(['A', 'B']);
    const lot = kit.get(ParkingLot);
    await expect(lot.release('projection-seen_v1', `units.unit/${id}`)).rejects.toThrow('cannot be applied');
    healed = true;
    await lot.release('projection-seen_v1', `units.unit/${id}`);
    expect(await namesOf(id)).toEqual(['A', 'B', POISON, 'C', 'D']);
    expect(await parked(id)).toBeUndefined();
  });
});

async function parked(id: string) {
  return (await kit.get(ParkingLot).list()).find(({ key }) => key === `units.unit/${id}`);
}
