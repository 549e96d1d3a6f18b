import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ReportTable } from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import type { RebuildView } from '../../apps/statistics/src/domain/rebuild.js';
import { startSystem, type RunningSystem } from '../../tools/start/system.mjs';
import { aRequest } from '../support/a-dossier.js';
import { Api } from '../support/api.js';
import { enterSmallCatalogue, PROCEDURE } from '../support/small-catalogue.js';
import { Stores } from '../support/stores.js';

const DOSSIERS = 1_500;
const CLERKS = 16;
const KILLS = 4;

let dataDir: string;
let system: RunningSystem;
let stores: Stores;
let api: Api;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-rebuild-'));
  system = await startSystem({ dataDir, autoRestart: true, clock: new Date('2017-05-16T08:00:00+07:00') });
  stores = await Stores.open(system.engines);
  api = Api.as(system, 'operator');
  await enterSmallCatalogue(api);
  await enter(0, DOSSIERS);
  await counted(DOSSIERS);
}, 300_000);

afterAll(async () => {
  await stores?.close();
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

async function enter(from: number, count: number): Promise<void> {
  const each = async (clerk: number) => {
    for (let no = from + clerk; no < from + count; no += CLERKS) {
      await api.insist('/dossiers', aRequest(PROCEDURE, no), `dossier-${no}`);
    }
  };
  await Promise.all(Array.from({ length: CLERKS }, (_, clerk) => each(clerk)));
}

const table = () => api.get<ReportTable>('/reports/06a?from=2017-01-01&to=2017-05-16&by=procedure');
const counted = (dossiers: number) =>
  eventually(async () => expect((await table()).total.cells['received']).toBe(dossiers), 60_000);

async function rebuild(method: 'GET' | 'POST'): Promise<RebuildView> {
  const response = await fetch(`http://127.0.0.1:${system.ports.statistics}/rebuild`, { method });
  return (await response.json()) as RebuildView;
}

describe('figures built anew while their service is killed', () => {
  it('answer from the old read models, which lose nothing', async () => {
    const onTheWay: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      await rebuild('POST');
      // Killed in different parts of the way.
      await eventually(async () => {
        const { position, goal, state } = await rebuild('GET');
        expect(state !== 'running' || (goal > 0 && position * KILLS >= kill * goal)).toBe(true);
      });
      onTheWay.push((await rebuild('GET')).position);
      await system.services.kill('statistics');
      await eventually(table, 60_000);
      await counted(DOSSIERS);
    }
    expect(onTheWay).toHaveLength(KILLS);
  }, 240_000);

  it('come to the same figures when they are let finish, with dossiers received meanwhile, each once', async () => {
    await rebuild('POST');
    await enter(DOSSIERS, 200);
    await eventually(async () => expect((await rebuild('GET')).state).toBe('done'), 120_000);
    await counted(DOSSIERS + 200);
    const { rows, total } = await table();
    expect(rows.map(({ cells }) => cells['received'])).toContain(DOSSIERS + 200);
    expect(total.cells['open']).toBe(DOSSIERS + 200);
  }, 180_000);

  it('leave no generation behind that nobody reads, after the next start', async () => {
    await system.services.kill('statistics');
    await eventually(table, 60_000);
    const [known] = await stores.all('statistics', 'generations');
    expect(known).toMatchObject({ left: [] });
    await counted(DOSSIERS + 200);
  }, 90_000);
});
