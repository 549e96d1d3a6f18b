import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Aggregate, DossierVersion, FactsOf, ReconciliationView } from '@motcua/contracts';
import { NatsLink, ParkingLot } from '@motcua/messaging';
import { Clock, EventLog, Metrics } from '@motcua/observability';
import { aggregateProvider, AggregateStores, Database, RecordVersions, type AggregateStore } from '@motcua/persistence';
import { aMeta, eventually, startKit } from '@motcua/testing';
import type { TestingModule } from '@nestjs/testing';

import { OwnerOfDossiers, type Folded } from '../domain/reconcile/ports.js';
import { FiguresModule } from '../figures.module.js';
import { FigureStore } from '../persistence/figure-store.js';
import { JetStreamEvents } from '../persistence/jetstream-events.js';
import { ListedParkedWork } from '../persistence/listed-parked-work.js';
import { MongoReconciliations } from '../persistence/mongo-reconciliations.js';
import { StoredFoldedFigures } from '../persistence/stored-folded-figures.js';
import { Reconciliation } from './reconciliation.js';

type Fact = FactsOf<'dossiers.dossier'>;

const AGGREGATE = 'dossiers.dossier';
const run = `r${randomUUID().slice(0, 8)}`;
const anything: Aggregate<object, Fact> = { name: AGGREGATE, initial: {}, evolve: (state) => state };
const PAGE = 7;

/** The service of dossiers, which answers in small pages. */
class OwnerHere extends OwnerOfDossiers {
  constructor(private readonly versions: RecordVersions) {
    super();
  }

  page(epoch: string, after: string | undefined) {
    return this.versions.page({ epoch, limit: PAGE, ...(after === undefined ? {} : { after }) });
  }

  async of(epoch: string, ids: readonly string[]): Promise<readonly DossierVersion[]> {
    return (await this.versions.page({ epoch, ids: [...ids] })).items;
  }
}

/** Other tests publish to the same stream: of what they did there is no record here. */
class OwnFigures extends StoredFoldedFigures {
  override async within(after: string | undefined, last: string | undefined): Promise<Folded> {
    const folded = await super.within(after, last);
    return { ...folded, seen: new Map([...folded.seen].filter(([id]) => id.startsWith(run))) };
  }
}

let kit: TestingModule;
let dossiers: AggregateStore<object, Fact>;
let reconciliation: Reconciliation;

beforeAll(async () => {
  kit = await startKit({ imports: [FiguresModule], providers: [aggregateProvider('dossiers', anything)] });
  dossiers = kit.get('dossiers');
  const [database, lot, store] = [kit.get(Database), kit.get(ParkingLot), kit.get(FigureStore)];
  reconciliation = new Reconciliation(
    new OwnerHere(new RecordVersions(kit.get(AggregateStores), database, AGGREGATE)),
    new JetStreamEvents(kit.get(NatsLink)),
    new OwnFigures(store, lot),
    new ListedParkedWork(lot),
    new MongoReconciliations(database),
    kit.get(Clock),
    kit.get(EventLog),
    kit.get(Metrics),
  );
  for (let number = 0; number < 20; number += 1) await receive(number);
  await eventually(async () => expect(await seenOf(19)).toBe(2), 50_000);
}, 60_000);
afterAll(() => kit.close());

const idOf = (number: number): string => `${run}-${String(number).padStart(3, '0')}`;
const KEY = (number: number): string => encodeURIComponent(`${AGGREGATE}/${idOf(number)}`).replaceAll('.', '%2E');
const journal = () => kit.get(Database).collection<{ _id: string }>('journal');
const records = () => kit.get(Database).collection<{ _id: string; v: number }>('dossier');
const contributions = () => kit.get(FigureStore).current.contributions.collection;
const months = () => kit.get(FigureStore).current.contributions.ledger.months;

const send = (number: number, type: string, data: object) =>
  dossiers.execute(idOf(number), aMeta(), () => [{ type: `${AGGREGATE}.${type}.v1`, data } as Fact]);

/** Every dossier has a procedure of its own. */
async function receive(number: number): Promise<void> {
  const of = { procedureCode: idOf(number), fieldCode: 'f', unitId: 'u', channel: 'counter' };
  await send(number, 'submitted', { dossierId: idOf(number), ...of });
  const at = '2017-03-30T09:00:00.000+07:00';
  await send(number, 'accepted', { dossierId: idOf(number), code: '', acceptedAt: at, dueOn: '2017-04-07' });
}

async function seenOf(number: number): Promise<number | undefined> {
  return (await contributions().findOne({ _id: idOf(number) } as never))?.seen[KEY(number)];
}

/** What was found, by check; checks without a finding are left out. */
async function found(): Promise<Record<string, string[]>> {
  const { checks } = await reconciliation.run();
  const faulty = checks.filter(({ differences }) => differences.length > 0);
  return Object.fromEntries(faulty.map(({ code, differences }) => [code, differences.map(({ key }) => key)]));
}

const counters = (number: number): string[] => {
  const month = (which: string, end: string) => `${idOf(number)}|f|u|counter|2017-${which}|${end}`;
  return ['30|received', 'total|received'].map((end) => month('03', end));
};

describe('record, journal, stream, contributions and counters', () => {
  it('say the same when all is well, and the result is kept', async () => {
    const view = await reconciliation.run();
    expect(view).toMatchObject({ ok: true });
    expect(view.checks.map(({ code, compared }) => [code, compared]).slice(0, 3)).toEqual([
      ['record-journal', 20],
      ['journal-stream', 40],
      ['stream-contribution', 20],
    ]);
    expect(await reconciliation.status()).toEqual({ running: false, last: view, failed: null });
  });

  it('say the same while facts flow', async () => {
    let flowing = true;
    const lane = async (first: number) => {
      for (let number = first; number < 500; number += 4) await receive(number);
    };
    const flow = Promise.all([100, 101, 102, 103].map(lane)).finally(() => (flowing = false));
    const views: ReconciliationView[] = [];
    while (flowing) views.push(await reconciliation.run());
    await flow;
    expect(views.flatMap(({ checks }) => checks.flatMap(({ differences }) => differences))).toEqual([]);
  });

  it('are compared once for all who ask at the same time', async () => {
    const [one, other] = await Promise.all([reconciliation.run(), reconciliation.run()]);
    expect(one).toBe(other);
    const status = await reconciliation.runWithin(0);
    expect(status.last).not.toBeNull();
    // The run just begun would be joined by the next test, and have looked at a part before its fault.
    await reconciliation.run();
  });
});

describe('a fault is named, and it alone:', () => {
  leavesNothing();

  it('a contribution that is gone, with the counters it had', async () => {
    const taken = await contributions().findOneAndDelete({ _id: idOf(3) } as never);
    expect(await found()).toEqual({
      'stream-contribution': [idOf(3)],
      'contribution-counters': expect.arrayContaining(counters(3)),
    });
    await contributions().insertOne(taken as never);
  });

  it('a contribution behind by one fact', async () => {
    await contributions().updateOne({ _id: idOf(4) } as never, { $inc: { [`seen.${KEY(4)}`]: -1 } } as never);
    const { checks } = await reconciliation.run();
    expect(checks.find(({ code }) => code === 'stream-contribution')?.differences).toEqual([
      { key: idOf(4), expected: 'đã tính đến sự kiện 2', found: 'đã tính đến sự kiện 1' },
    ]);
    expect(Object.keys(await found())).toEqual(['stream-contribution']);
    await contributions().updateOne({ _id: idOf(4) } as never, { $inc: { [`seen.${KEY(4)}`]: 1 } } as never);
  });

  it('a counter off by one', async () => {
    const [key = ''] = counters(5);
    const month = { _id: `${idOf(5)}|f|u|counter|2017-03` };
    await months().updateOne(month, { $inc: { 'days.30.received': 1 } });
    expect(await found()).toEqual({ 'contribution-counters': [key] });
    await months().updateOne(month, { $inc: { 'days.30.received': -1 } });
  });

  it.each([1, 2])('fact %i missing in the journal', async (seq) => {
    const taken = await journal().findOneAndDelete({ _id: `${AGGREGATE}/${idOf(6)}/${seq}` });
    expect(await found()).toEqual({ 'record-journal': [idOf(6)] });
    await journal().insertOne(taken as never);
  });

  it('a fact whose place is in a stream of the past', async () => {
    const fact = { _id: `${AGGREGATE}/${idOf(7)}/1` };
    const { stream } = (await journal().findOne(fact)) as unknown as { stream: object };
    await journal().updateOne(fact, { $set: { stream: { ...stream, epoch: 'another' } } });
    expect(await found()).toEqual({ 'journal-stream': [idOf(7)] });
    await journal().updateOne(fact, { $set: { stream } });
  });

  it('a record that has gone on without a fact', async () => {
    await records().updateOne({ _id: idOf(8) }, { $inc: { v: 1 } });
    expect(await found()).toEqual({ 'record-journal': [idOf(8)] });
    await records().updateOne({ _id: idOf(8) }, { $inc: { v: -1 } });
  });

  it('a record that is gone', async () => {
    const taken = await records().findOneAndDelete({ _id: idOf(19) });
    expect(await found()).toEqual({ 'record-journal': [idOf(19)], 'stream-contribution': [idOf(19)] });
    await records().insertOne(taken as never);
  });
});

describe('what is known is no fault:', () => {
  leavesNothing();

  it('a fact in the outbox', async () => {
    // Without the mark by which the relay finds it.
    const waiting = { $inc: { v: 1 }, $push: { outbox: { seq: 3 } } };
    await records().updateOne({ _id: idOf(9) }, waiting as never);
    expect(await found()).toEqual({});
    await records().updateOne({ _id: idOf(9) }, { $inc: { v: -1 }, $set: { outbox: [] } } as never);
  });

  it('a parked fact, which is listed', async () => {
    const { consumer } = kit.get(FigureStore).current.contributions;
    const key = `${AGGREGATE}/${idOf(10)}`;
    const headers = { 'ce-partitionkey': key, 'ce-sequence': '3', 'ce-id': `${key}/3` };
    await kit.get(ParkingLot).park(consumer, { seq: 1, headers, body: '{}' }, 'fault', 'broken');
    await contributions().updateOne({ _id: idOf(10) } as never, { $inc: { [`seen.${KEY(10)}`]: -1 } } as never);
    const { ok, parked } = await reconciliation.run();
    expect(ok).toBe(true);
    expect(parked.find((entry) => entry.key === key)).toMatchObject({ consumer, cause: 'fault', reason: 'broken' });
    await contributions().updateOne({ _id: idOf(10) } as never, { $inc: { [`seen.${KEY(10)}`]: 1 } } as never);
    await kit.get(Database).collection('parked').deleteMany({ key });
    await kit.get(ParkingLot).open(consumer, { apply: async () => undefined, turn: (_key, work) => work() });
  });
});

/** What a test planted it has taken away again. */
function leavesNothing(): void {
  afterAll(async () => expect(await found()).toEqual({}));
}
