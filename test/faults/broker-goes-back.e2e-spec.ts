import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProcedureDetails, SummaryView } from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { startSystem, type RunningSystem } from '../../tools/start/system.mjs';
import { wholeLife } from '../support/a-dossier.js';
import { Api } from '../support/api.js';
import { recount } from '../support/recount.js';
import { DIVISION, enterSmallCatalogue, PROCEDURE } from '../support/small-catalogue.js';
import { Stores } from '../support/stores.js';
import { wholeFeed } from '../support/whole-feed.js';

let dataDir: string;
let system: RunningSystem;
let stores: Stores;
let api: Api;
let served = 0;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-broker-'));
  system = await startSystem({ dataDir, clock: new Date('2017-05-16T08:00:00+07:00') });
  stores = await Stores.open(system.engines);
  api = Api.as(system, 'operator');
  await enterSmallCatalogue(api);
  await eventually(() => api.get(`/public/procedures/${PROCEDURE}`), 20_000);
}, 180_000);

afterAll(async () => {
  await stores?.close();
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

const broker = () => join(dataDir, 'nats');
const copy = () => join(dataDir, 'nats-of-yesterday');

async function serve(count: number): Promise<void> {
  await Promise.all(Array.from({ length: count }, () => wholeLife(api, PROCEDURE, served++, DIVISION)));
  await everythingRight();
}

/** While the broker is down its files are replaced, as by a restore or a lost disk. */
async function whileDown(change: () => Promise<void>): Promise<void> {
  await system.engines.own?.kill('nats');
  await change();
  await system.engines.own?.restart('nats');
}

async function everythingRight(): Promise<void> {
  await eventually(async () => {
    const expected = recount(await stores.all('dossiers', 'dossier'), '2017-05-16');
    expect((await api.get<SummaryView>('/public/summary')).dossiers).toMatchObject(expected);
    const { measured } = await api.get<ProcedureDetails>(`/public/procedures/${PROCEDURE}`);
    expect(measured).toMatchObject({ received: served, solved: served });
    const feed = await wholeFeed(api);
    expect(feed.filter(({ type }) => type.includes('dossier'))).toHaveLength(5 * served);
    const published = (await stores.messages('PUBLIC')).map(({ header }) => header.get('ce-id'));
    expect(published).toEqual(feed.map(({ id }) => id));
  }, 60_000);
}

async function everyFactIsInTheStream(): Promise<void> {
  await eventually(async () => {
    const messages = await stores.messages('EVENTS');
    const ids = new Set(messages.map(({ header }) => header.get('ce-id')));
    for (const service of ['dossiers', 'units', 'posting', 'statistics']) {
      const lost = (await stores.all(service, 'journal')).filter(({ _id }) => !ids.has(String(_id)));
      expect(lost).toEqual([]);
    }
  }, 90_000);
}

describe('a broker that forgets', () => {
  it('what came after a copy was made gets it back from the journals; nobody counts twice', async () => {
    await serve(30);
    await whileDown(() => cp(broker(), copy(), { recursive: true }));
    await serve(30);
    await whileDown(async () => {
      await rm(broker(), { recursive: true });
      await cp(copy(), broker(), { recursive: true });
    });
    // Another service fills the stream up again before the one whose facts are lost looks at it.
    await serve(30);
    await everyFactIsInTheStream();
    await everythingRight();
  }, 300_000);

  it('everything gets everything back', async () => {
    await whileDown(() => rm(broker(), { recursive: true }));
    await serve(10);
    await everyFactIsInTheStream();
    await everythingRight();
  }, 300_000);
});
