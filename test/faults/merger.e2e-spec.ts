import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierView } from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { startSystem, type RunningSystem, type ServiceName } from '../../tools/start/system.mjs';
import { aRequest } from '../support/a-dossier.js';
import { Api } from '../support/api.js';
import { DIVISION, enterSmallCatalogue, PROCEDURE } from '../support/small-catalogue.js';
import { Stores } from '../support/stores.js';

const DOSSIERS = 600;
const CLERKS = 12;
const OTHER = 'phong-mau-hai';
const SUCCESSOR = 'phong-hop-nhat';
const VICTIMS: ServiceName[] = ['dossiers', 'units', 'dossiers', 'inspections', 'dossiers'];

let dataDir: string;
let system: RunningSystem;
let stores: Stores;
let api: Api;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-merger-'));
  system = await startSystem({ dataDir, autoRestart: true, clock: new Date('2017-05-16T08:00:00+07:00') });
  stores = await Stores.open(system.engines);
  api = Api.as(system, 'operator');
  await enterSmallCatalogue(api);
  await enterPlan();
  await openDossiers();
}, 300_000);

afterAll(async () => {
  await stores?.close();
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

describe('a merger while the services that carry it out are killed', () => {
  it('moves every open dossier to the successor', async () => {
    const merge = {
      kind: 'merge',
      unitIds: [DIVISION, OTHER],
      newUnits: [{ unitId: SUCCESSOR, name: 'Phòng hợp nhất mẫu' }],
      effectiveOn: '2017-05-16',
      decidedOn: '2017-05-15',
      decision: '01/QĐ-MAU',
    };
    expect(await api.insist('/reorganisations', merge, 'merger')).toMatchObject({ status: 201 });
    const onTheWay: ServiceName[] = [];
    for (const victim of VICTIMS) {
      const before = (await heldBy(SUCCESSOR)).length;
      await eventually(
        async () => expect((await heldBy(SUCCESSOR)).length - before || (await isDone())).toBeTruthy(),
        60_000,
      );
      await system.services.kill(victim);
      if (!(await isDone())) onTheWay.push(victim);
      await eventually(() => api.get('/units'), 60_000);
    }
    await eventually(async () => expect(await heldBy(SUCCESSOR)).toHaveLength(DOSSIERS), 120_000);
    expect(await heldBy(DIVISION)).toEqual([]);
    expect(onTheWay).toContain('dossiers');
  }, 240_000);

  it('with one fact for each', async () => {
    await eventually(
      async () => expect(await stores.all('dossiers', 'dossier', { outboxAt: { $exists: true } })).toEqual([]),
      60_000,
    );
    const ids = (await movedFacts()).map(({ aggregateId }) => String(aggregateId));
    expect(ids).toHaveLength(DOSSIERS);
    expect(new Set(ids).size).toBe(DOSSIERS);
  });

  it('and puts the successor into the inspection plan, once', async () => {
    await eventually(async () => {
      const [plan] = await stores.all('inspections', 'plan');
      expect(plan?.['state'].units).toEqual([{ unitId: SUCCESSOR, kind: 'division' }]);
    }, 60_000);
    // One for each of the two places in the plan and for each of the two units that ended.
    expect(await facts('inspections', 'inspections.plan.unit-replaced.v1')).toHaveLength(2);
    expect(await facts('units', 'units.unit.succeeded.v1')).toHaveLength(2);
  });

  it('nothing stays parked', async () => {
    for (const service of ['units', 'dossiers', 'inspections', 'statistics'])
      expect(await stores.all(service, 'parked')).toEqual([]);
  });
});

async function enterPlan(): Promise<void> {
  const other = { unitId: OTHER, name: 'Phòng mẫu hai', kind: 'division', parentId: 'sgddt', validFrom: '2016-01-01' };
  await api.insist('/units', other, 'unit-other');
  const units = [DIVISION, OTHER].map((unitId) => ({ unitId, kind: 'division' }));
  const plan = { planId: 'ke-hoach-mau', number: '01/KH-MAU', adoptedOn: '2017-03-27', year: 2017, units };
  await eventually(async () => {
    const { status, body } = await api.post('/inspections/plans', plan, 'plan');
    if (status !== 201) throw new Error(`the plan was answered ${status}: ${JSON.stringify(body)}`);
  });
}

/** All held by the division that will end. */
async function openDossiers(): Promise<void> {
  let next = 0;
  const clerk = async () => {
    while (next < DOSSIERS) {
      const number = next++;
      const { body } = await eventually(async () => {
        const answer = await api.insist<DossierView>('/dossiers', aRequest(PROCEDURE, number), `open-${number}`);
        if (answer.status !== 201) throw new Error(`submit answered ${answer.status}: ${JSON.stringify(answer.body)}`);
        return answer;
      });
      await api.insist(`/dossiers/${body.id}/transfer`, { toUnitId: DIVISION }, `open-${number}-transfer`);
    }
  };
  await Promise.all(Array.from({ length: CLERKS }, clerk));
}

const heldBy = (unitId: string) => stores.all('dossiers', 'dossier', { 'state.heldBy': unitId });

const isDone = async () => (await heldBy(SUCCESSOR)).length === DOSSIERS;

const facts = (service: string, type: string) => stores.all(service, 'journal', { type });

const movedFacts = () => facts('dossiers', 'dossiers.dossier.moved-to-successor.v1');
