import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refused, type DecodedEvent, type FactsOf } from '@motcua/contracts';
import { JetStreamServer, NatsLink, ParkingLot } from '@motcua/messaging';
import { EventLog, Metrics } from '@motcua/observability';
import { AggregateStores, type AggregateStore } from '@motcua/persistence';
import { aMeta, establish, eventually, named, rename, startKit, type Named } from '@motcua/testing';
import type { TestingModule } from '@nestjs/testing';

type Handler = (event: DecodedEvent) => Promise<void>;

const app = `kit${randomUUID().slice(0, 8)}`;
const type = 'units.unit.renamed.v1';
let kit: TestingModule;
let server: JetStreamServer;
let store: AggregateStore<Named, FactsOf<'units.unit'>>;
let handler: Handler = async () => undefined;
const calls: string[] = [];

const newServer = () =>
  new JetStreamServer(app, {
    link: kit.get(NatsLink),
    lot: kit.get(ParkingLot),
    log: kit.get(EventLog),
    metrics: kit.get(Metrics),
    policy: { attempts: 3, firstDelayMs: 5 },
  });

async function listen(): Promise<void> {
  server = newServer();
  server.addHandler(
    `${type}#note-name-when-renamed`,
    (async (event: DecodedEvent) => {
      await handler(event);
      calls.push(nameOf(event));
    }) as never,
    true,
  );
  await new Promise<void>(
    (resolve, reject) => void server.listen((cause) => (cause ? reject(cause as Error) : resolve())),
  );
}

beforeAll(async () => {
  kit = await startKit({
    providers: [
      {
        provide: 'wired',
        inject: [AggregateStores],
        useFactory: async (stores: AggregateStores) => (store = await stores.open(named)),
      },
    ],
  });
  await listen();
});

afterAll(async () => {
  await server.close();
  await kit.close();
});

const nameOf = (event: DecodedEvent): string => ('name' in event.data ? event.data.name : '');
const calledFor = (mark: string) => calls.filter((name) => name.startsWith(mark));

async function aUnitRenamed(mark: string, count: number): Promise<string> {
  const id = randomUUID();
  await store.execute(id, aMeta(), establish(id));
  for (let index = 0; index < count; index += 1) await store.execute(id, aMeta(), rename(id, `${mark}${index}`));
  return id;
}

const parked = async (id: string) => (await kit.get(ParkingLot).list()).find(({ key }) => key === `units.unit/${id}`);

describe('a reaction', () => {
  it('handles the facts of an aggregate in order', async () => {
    const mark = randomUUID();
    await aUnitRenamed(mark, 5);
    await eventually(() => expect(calledFor(mark)).toEqual([0, 1, 2, 3, 4].map((index) => `${mark}${index}`)));
  });

  it('that fails is tried again while other aggregates flow, and its order is kept', async () => {
    const [mark, other] = [randomUUID(), randomUUID()];
    let failures = 2;
    handler = async (event) => {
      if (nameOf(event) === `${mark}0` && failures-- > 0) throw new Error('not now');
    };
    await Promise.all([aUnitRenamed(mark, 2), aUnitRenamed(other, 2)]);
    await eventually(() => expect(calledFor(mark)).toEqual([`${mark}0`, `${mark}1`]));
    await eventually(() => expect(calledFor(other)).toHaveLength(2));
  });

  it('that is refused has its answer: it is not tried again and nothing is parked', async () => {
    const mark = randomUUID();
    let asked = 0;
    handler = async (event) => {
      if (nameOf(event) !== `${mark}0`) return;
      asked += 1;
      throw Refused.because('conflict', 'x', 'không');
    };
    const id = await aUnitRenamed(mark, 2);
    await eventually(() => expect(calledFor(mark)).toEqual([`${mark}1`]));
    expect(asked).toBe(1);
    expect(await parked(id)).toBeUndefined();
  });

  it('that always fails parks its aggregate, later facts wait behind it, and it is released in order', async () => {
    const mark = randomUUID();
    handler = async (event) => {
      if (nameOf(event) === `${mark}0`) throw new Error('broken');
    };
    const id = await aUnitRenamed(mark, 3);
    await eventually(async () => expect(await parked(id)).toMatchObject({ reason: 'broken', messages: [{}, {}, {}] }));
    expect(calledFor(mark)).toEqual([]);
    handler = async () => undefined;
    await kit.get(ParkingLot).release(`${app}-note-name-when-renamed`, `units.unit/${id}`);
    expect(calledFor(mark)).toEqual([0, 1, 2].map((index) => `${mark}${index}`));
  });

  it('continues after a restart with what came meanwhile', async () => {
    const mark = randomUUID();
    await server.close();
    await aUnitRenamed(mark, 3);
    await listen();
    await eventually(() => expect(calledFor(mark)).toHaveLength(3));
  });

  it('is refused at start when its sentence is taken or it is no reaction', () => {
    const another = newServer();
    another.addHandler(`${type}#a-sentence`, (async () => undefined) as never, true);
    expect(() => another.addHandler(`${type}#a-sentence`, (async () => undefined) as never, true)).toThrow(
      'rename one',
    );
    expect(() => another.addHandler('units.list', (async () => undefined) as never, false)).toThrow('is no reaction');
  });
});
