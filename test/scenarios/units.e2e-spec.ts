import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DossierActView,
  DossierView,
  LineageView,
  ListImportView,
  MappedUnitView,
  Page,
  PlanView,
  ReorganisationView,
  SummaryView,
  UnitView,
} from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { startSystem, type Role, type RunningSystem } from '../../tools/start/system.mjs';
import { aRequest, wholeLife } from '../support/a-dossier.js';
import { Api } from '../support/api.js';
import { DIVISION, enterSmallCatalogue, PROCEDURE } from '../support/small-catalogue.js';
import { Stores } from '../support/stores.js';

const MOVED = 'dossiers.dossier.moved-to-successor.v1';
const OTHER = 'thanh-tra';
const MERGED = 'phong-hop-nhat';
/** A Monday; the day before belongs to the old map. */
const [TODAY, YESTERDAY] = ['2026-03-16', '2026-03-15'];

let dataDir: string;
let system: RunningSystem;
let stores: Stores;
let as: (role: Role) => Api;
let open: DossierView[];
let ended: DossierView;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-units-'));
  system = await startSystem({ dataDir, clock: new Date(`${TODAY}T08:00:00+07:00`) });
  stores = await Stores.open(system.engines);
  as = (role) => Api.as(system, role);
  await enterSmallCatalogue(as('operator'));
  const validFrom = '2016-01-01';
  const other = { unitId: OTHER, name: 'Thanh tra mẫu', kind: 'division', parentId: 'sgddt', validFrom };
  await as('operator').insist('/units', other, 'unit-other');
  const school = { unitId: 't1', name: 'Trường mẫu', kind: 'affiliated', parentId: 'sgddt', validFrom };
  await as('operator').insist('/units', school, 'unit-school');
  await adoptPlan();
  ended = await wholeLife(as('operator'), PROCEDURE, 1, DIVISION);
  open = await Promise.all([2, 3, 4, 5, 6, 7].map((number) => inProcess(number, number % 2 ? DIVISION : OTHER)));
}, 180_000);

afterAll(async () => {
  await stores?.close();
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

async function adoptPlan(): Promise<void> {
  const planned = [DIVISION, OTHER].map((unitId) => ({ unitId, kind: 'division' }));
  const affiliated = { unitId: 't1', kind: 'affiliated' };
  const plan = { planId: 'kh-2026', number: '1/KH-SGDĐT', adoptedOn: YESTERDAY, year: 2026 };
  const body = { ...plan, units: [...planned, affiliated], contents: ['Nội dung mẫu'] };
  await eventually(async () => {
    const answer = await as('inspector').insist('/inspections/plans', body, 'plan');
    if (answer.status !== 201) throw new Error(`the plan was answered ${JSON.stringify(answer)}`);
  }, 20_000);
}

async function inProcess(number: number, toUnitId: string): Promise<DossierView> {
  const { body } = await as('clerk').insist<DossierView>('/dossiers', aRequest(PROCEDURE, number), `d-${number}`);
  return eventually(async () => {
    const path = `/dossiers/${body.id}/transfer`;
    const answer = await as('clerk').insist<DossierView>(path, { toUnitId }, `d-${number}-transfer`);
    if (answer.status !== 200) throw new Error(`the transfer was answered ${JSON.stringify(answer)}`);
    return answer.body;
  }, 20_000);
}

const unitsOn = (day: string) => as('clerk').get<Page<UnitView>>(`/units?on=${day}&limit=500`);
const oldFigures = async () => {
  const {
    position: _position,
    asOf: _asOf,
    ...figures
  } = await as('clerk').get<SummaryView>(`/public/summary?from=2026-01-01&to=${YESTERDAY}`);
  return figures;
};

const merger = {
  kind: 'merge',
  unitIds: [DIVISION, OTHER],
  newUnits: [{ unitId: MERGED, name: 'Phòng hợp nhất mẫu' }],
  effectiveOn: TODAY,
  decision: '99/QĐ-UBND',
  decidedOn: YESTERDAY,
};

describe('two units that merge on a day', () => {
  it('leave the units and figures of the days before as they were', async () => {
    const [units, figures] = [await unitsOn(YESTERDAY), await oldFigures()];
    const { status, body } = await as('operator').post<ReorganisationView>('/reorganisations', merger);
    expect([status, body.state]).toEqual([201, 'carried-out']);
    await eventually(async () => {
      const held = await as('clerk').get<Page<DossierView>>(`/dossiers?unit=${MERGED}`);
      expect(held.items).toHaveLength(open.length);
    }, 20_000);
    expect(await unitsOn(YESTERDAY)).toEqual(units);
    expect(await oldFigures()).toEqual(figures);
    expect((await unitsOn(TODAY)).items.map(({ id }) => id)).toEqual([MERGED, 'sgddt', 't1']);
  });

  it('give each open dossier on by one fact, and touch no other', async () => {
    // A record is ahead of the journal until the relay has carried its facts there.
    const facts = await eventually(async () => {
      const all = await stores.all('dossiers', 'journal', { type: MOVED });
      expect(all.map(({ aggregateId }) => String(aggregateId)).toSorted()).toEqual(open.map(({ id }) => id).toSorted());
      return all;
    });
    for (const { data } of facts) expect(data).toMatchObject({ toUnitId: MERGED, decision: '99/QĐ-UBND' });
    const acts = await as('clerk').get<DossierActView[]>(`/dossiers/${open[0]?.id}/acts`);
    expect(acts.at(-1)).toMatchObject({
      label: 'Chuyển sang đơn vị kế thừa do tổ chức thay đổi',
      note: { ground: 'Quyết định 99/QĐ-UBND, hiệu lực từ ngày 16/03/2026' },
    });
    const before = await as('clerk').get<DossierActView[]>(`/dossiers/${ended.id}/acts`);
    expect(before.map(({ type }) => type)).not.toContain(MOVED);
  });

  it('keep the due days of their dossiers, which the new unit completes', async () => {
    const [first] = open;
    const { status, body } = await as('handler').post<DossierView>(`/dossiers/${first?.id}/complete`, {
      outcome: 'granted',
    });
    expect([status, body.dueOn, body.timeliness]).toEqual([200, first?.dueOn, 'early']);
  });

  it('give their place in the inspection plan to the new unit, and coverage counts the new map', async () => {
    await eventually(async () => {
      const { items } = await as('inspector').get<Page<PlanView>>('/inspections/plans');
      const units = items.find(({ id }) => id === 'kh-2026')?.units.map(({ unitId }) => unitId);
      expect(units?.toSorted()).toEqual([MERGED, 't1']);
      const { divisions } = (await as('clerk').get<SummaryView>('/public/summary')).inspections;
      expect(divisions).toMatchObject({ total: 1, planned: 1 });
    }, 20_000);
  });

  it('are found on the new map, and the new unit says where it came from', async () => {
    const map = await as('clerk').get<MappedUnitView[]>(`/units/map?from=${YESTERDAY}&to=${TODAY}`);
    const now = Object.fromEntries(map.map(({ id, onMap }) => [id, onMap?.id]));
    expect(now).toEqual({ [DIVISION]: MERGED, [OTHER]: MERGED, sgddt: 'sgddt', t1: 't1' });
    const { before } = await as('clerk').get<LineageView>(`/units/lineage/${MERGED}`);
    expect(before.map(({ unitId }) => unitId).toSorted()).toEqual([DIVISION, OTHER].toSorted());
  });

  it('take no dossiers any more; whoever tries is told the successor', async () => {
    // This dossier is completed: until the desk knows of the end it is refused for that, so nothing moves meanwhile.
    const path = `/dossiers/${open[0]?.id}/transfer`;
    await eventually(async () => {
      const { status, body } = await as('clerk').post<{ type: string; detail: string }>(path, { toUnitId: OTHER });
      expect([status, body.type]).toEqual([422, 'urn:motcua:problem:unit-ended']);
      expect(body.detail).toContain('Phòng hợp nhất mẫu');
    }, 20_000);
  });
});

describe('a decision whose day is still to come', () => {
  const renaming = {
    kind: 'rename',
    unitIds: ['t1'],
    name: 'Trường mẫu mang tên mới',
    effectiveOn: '2026-09-01',
    decision: '12/QĐ-UBND',
    decidedOn: TODAY,
  };

  it('waits, changes nothing yet, and can be taken back with a reason', async () => {
    const { body } = await as('operator').post<ReorganisationView>('/reorganisations', renaming);
    expect(body.state).toBe('planned');
    expect((await unitsOn(TODAY)).items.find(({ id }) => id === 't1')?.name).toBe('Trường mẫu');
    const path = `/reorganisations/${body.id}/cancel`;
    const cancelled = await as('operator').post<ReorganisationView>(path, { reason: 'Nhập nhầm.' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', reason: 'Nhập nhầm.' });
  });

  it('does not mix units of the two kinds', async () => {
    const { status, body } = await as('operator').post<{ type: string }>('/reorganisations', {
      ...renaming,
      kind: 'merge',
      unitIds: [MERGED],
      successorIds: ['t1'],
    });
    expect([status, body.type]).toEqual([422, 'urn:motcua:problem:kinds-mixed']);
  });
});

describe('a list of units', () => {
  const token = () => system.access.accounts.find(({ role }) => role === 'operator')?.token ?? '';
  const authorised = () => ({ authorization: `Bearer ${token()}` });
  const exported = async () =>
    (await fetch(`${system.baseUrl}/api/v1/units/export?format=csv`, { headers: authorised() })).text();

  async function taken(content: string): Promise<ListImportView> {
    const form = new FormData();
    form.append('file', new Blob([content]), 'don-vi.csv');
    const url = `${system.baseUrl}/api/v1/units/import`;
    const answer = await fetch(url, { method: 'POST', headers: authorised(), body: form });
    const { id } = (await answer.json()) as ListImportView;
    const { body } = await as('operator').post<ListImportView>(`/list-imports/${id}/enter`);
    return body;
  }

  it('comes in, goes out and comes in again without a difference', async () => {
    const titles = (await exported()).split('\r\n', 1)[0];
    const rows = ['t2;Trường hai mẫu;Trực thuộc Sở;sgddt;01/02/2026;000.02.04.H51;H51.04.02', 't3;;Trực thuộc Sở;;;;'];
    expect((await taken([titles, ...rows].join('\r\n'))).counts).toMatchObject({ new: 1, refused: 1 });
    const first = await exported();
    expect((await taken(first)).counts).toEqual({ new: 0, changed: 0, same: 4, refused: 0 });
    expect(await exported()).toBe(first);
  });
});
