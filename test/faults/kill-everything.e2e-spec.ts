import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeFact, type EventType, type ProcedureDetails, type SummaryView } from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { startSystem, type RunningSystem, type ServiceName } from '../../tools/start/system.mjs';
import { dossier } from '../../apps/dossiers/src/domain/dossier.js';
import type { DossierState } from '../../apps/dossiers/src/domain/state.js';
import { detourOf, wholeLife } from '../support/a-dossier.js';
import { Api } from '../support/api.js';
import { recount } from '../support/recount.js';
import { DIVISION, enterSmallCatalogue, PROCEDURE } from '../support/small-catalogue.js';
import { Stores } from '../support/stores.js';
import { wholeFeed } from '../support/whole-feed.js';

const DOSSIERS = 500;
/** Five of each life, and those of its detour. */
const FACTS = Array.from({ length: DOSSIERS }, (_, number) => 5 + detourOf(number).length).reduce((a, b) => a + b);
const CLERKS = 12;
const SERVICES: ServiceName[] = ['dossiers', 'statistics', 'posting', 'partners', 'units', 'inspections', 'gateway'];
const VICTIMS = ['nats', 'ferretdb', 'postgres', ...SERVICES, 'nats', 'dossiers', 'postgres', 'statistics'] as const;

let dataDir: string;
let system: RunningSystem;
let stores: Stores;
let api: Api;
/** Killed while dossiers were under way. */
const killed = new Set<string>();

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-faults-'));
  system = await startSystem({ dataDir, autoRestart: true, clock: new Date('2017-05-16T08:00:00+07:00') });
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

describe('2,800 transitions while every engine and every service is killed', () => {
  it('all arrive', async () => {
    let next = 0;
    let working = true;
    const clerk = async () => {
      while (next < DOSSIERS) {
        const number = next++;
        await wholeLife(api, PROCEDURE, number, DIVISION, detourOf(number));
      }
    };
    const killing = killInTurn(() => working);
    await Promise.all(Array.from({ length: CLERKS }, clerk));
    working = false;
    await killing;
    expect(killed).toEqual(new Set(VICTIMS));
  });

  it('nothing is lost: every dossier is returned, its state is the fold of its journal, its code has no gap', async () => {
    const dossiers = await stores.all('dossiers', 'dossier');
    expect(dossiers).toHaveLength(DOSSIERS);
    expect(dossiers.filter(({ state }) => state.status !== 'returned')).toEqual([]);
    await eventually(
      async () => expect(await stores.all('dossiers', 'dossier', { outboxAt: { $exists: true } })).toEqual([]),
      60_000,
    );
    const journal = Map.groupBy(await stores.all('dossiers', 'journal'), ({ aggregateId }) => String(aggregateId));
    let kept = 0;
    for (const { _id, state } of dossiers) {
      const facts = (journal.get(String(_id)) ?? []).toSorted((a, b) => a['seq'] - b['seq']);
      expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_, index) => index + 1));
      kept += facts.length;
      const replayed = facts.reduce<DossierState>(
        (current, { type, data }) =>
          dossier.evolve(current, { type, data: decodeFact(type as EventType, data) } as never),
        dossier.initial,
      );
      expect(replayed).toEqual(state);
    }
    expect(kept).toBe(FACTS);
    const numbers = dossiers.map(({ state }) => Number(String(state.code).slice(-4))).toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it('the order of each dossier is kept in the stream', async () => {
    const seen = new Map<string, number>();
    for (const message of await stores.messages('EVENTS')) {
      const [key, seq] = [message.header.get('ce-partitionkey'), Number(message.header.get('ce-sequence'))];
      const last = seen.get(key) ?? 0;
      expect(seq).toBeLessThanOrEqual(last + 1);
      seen.set(key, Math.max(last, seq));
    }
    const last = [...seen].filter(([key]) => key.startsWith('dossiers.dossier')).map(([, seq]) => seq);
    expect(last.reduce((sum, seq) => sum + seq, 0)).toBe(FACTS);
  });

  it('nothing is counted twice: summary, listing and feed equal a recount', async () => {
    const expected = recount(await stores.all('dossiers', 'dossier'), '2017-05-16');
    await eventually(async () => {
      expect((await api.get<SummaryView>('/public/summary')).dossiers).toMatchObject(expected);
      const { measured } = await api.get<ProcedureDetails>(`/public/procedures/${PROCEDURE}`);
      expect(measured).toMatchObject({ received: DOSSIERS, solved: DOSSIERS, onTime: DOSSIERS, open: 0 });
    }, 60_000);
    await eventually(async () => {
      const items = await wholeFeed(api);
      expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_, index) => index + 1));
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(items.filter(({ type }) => type.includes('dossier'))).toHaveLength(FACTS);
    }, 60_000);
  });

  it('nothing stays parked', async () => {
    for (const service of ['dossiers', 'statistics', 'posting', 'partners'])
      expect(await stores.all(service, 'parked')).toEqual([]);
  });
});

/** One victim after the other, each back before the next falls; once through the list at least. */
async function killInTurn(working: () => boolean): Promise<void> {
  for (let turn = 0; working() || turn < VICTIMS.length; turn += 1) {
    const victim = VICTIMS[turn % VICTIMS.length] as (typeof VICTIMS)[number];
    if (isService(victim)) await system.services.kill(victim);
    else await system.engines.own?.kill(victim);
    if (working()) killed.add(victim);
    await eventually(() => api.get('/public/summary'), 60_000);
    await moved(working);
  }
}

/** The desk works again: some more dossiers are returned, or all are. */
async function moved(working: () => boolean): Promise<void> {
  const returned = await progress();
  await eventually(async () => expect(!working() || (await progress()) > returned + 10).toBe(true), 60_000);
}

const progress = async () => (await stores.all('dossiers', 'dossier', { 'state.status': 'returned' })).length;

const isService = (victim: string): victim is ServiceName => (SERVICES as string[]).includes(victim);
