import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  CoverageView,
  DocumentPage,
  DocumentView,
  EvidenceView,
  FindingView,
  PostingView,
  ProcedureDetails,
  SummaryView,
} from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { startSystem, type Role, type RunningSystem } from '../../tools/start/system.mjs';
import { Api } from '../support/api.js';
import { aProcedure, DIVISION, enterSmallCatalogue, PROCEDURE } from '../support/small-catalogue.js';
import { Stores } from '../support/stores.js';

const SCHOOL = 'thpt-mau';
/** What the public page promises. */
const WITHIN_MS = 2_000;

let dataDir: string;
let system: RunningSystem;
let stores: Stores;
let as: (role?: Role) => Api;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-posting-'));
  system = await startSystem({ dataDir, clock: new Date('2017-05-16T08:00:00+07:00') });
  stores = await Stores.open(system.engines);
  as = (role) => Api.as(system, role);
  await enterSmallCatalogue(as('operator'));
  const school = { unitId: SCHOOL, name: 'Trường mẫu', kind: 'affiliated', parentId: 'sgddt', validFrom: '2016-01-01' };
  await as('operator').insist('/units', school, 'unit-school');
}, 180_000);

afterAll(async () => {
  await stores?.close();
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

const place = (channel: string, unitId = 'sgddt') => ({ procedureCode: PROCEDURE, unitId, channel });
const states = async () => {
  const { postings } = await as().get<ProcedureDetails>(`/public/procedures/${PROCEDURE}`);
  return postings.filter(({ unitId }) => unitId === 'sgddt').map(({ state, version }) => `${state} ${version}`);
};
const posted = async () => (await as().get<SummaryView>('/public/summary')).procedures.posted;
const publicPage = async () => (await fetch(`${system.baseUrl}/thu-tuc/${PROCEDURE}`)).text();
const figures = async (query = '') => {
  const { units } = await as('leader').get<CoverageView>(`/postings/coverage${query}`);
  return units.flatMap(({ unitId, channels }) =>
    channels.map(({ channel, current, due }) => `${unitId} ${channel} ${current}/${due}`),
  );
};
const facts = async (fact: string) =>
  (await stores.all('posting', 'journal', { type: `posting.posting.${fact}.v1` })).length;
const alarms = async () => {
  const lines = (await readFile(join(dataDir, 'logs', 'posting.log'), 'utf8')).split('\n');
  return lines.flatMap((line) => /"event\.code":"(POSTINGS_(?:LACKING|WHOLE))"/.exec(line)?.[1] ?? []);
};
const post = async (channel: string, unitId?: string) => {
  const { status } = await as('procedures').post<PostingView>('/postings', place(channel, unitId));
  expect(status).toBe(201);
};

describe('a procedure that is posted on both channels', () => {
  it('is covered on each of them, and the alarm about it is cleared', async () => {
    await eventually(async () => expect(await alarms()).toContain('POSTINGS_LACKING'), 20_000);
    await post('website');
    await post('board');
    await eventually(async () => expect(await states()).toEqual(['posted 1', 'posted 1']), WITHIN_MS);
    expect(await figures()).toEqual(['sgddt website 1/1', 'sgddt board 1/1']);
    await eventually(
      async () => expect((await alarms()).slice(-2)).toEqual(['POSTINGS_WHOLE', 'POSTINGS_WHOLE']),
      20_000,
    );
  });

  it('is outdated on both by event when a new version comes into force, and the public page says so', async () => {
    const next = { ...aProcedure(), name: 'Thủ tục mẫu, bản mới', validFrom: '2017-05-02' };
    expect((await as('procedures').post('/procedures', next)).status).toBe(201);
    await eventually(async () => {
      expect(await states()).toEqual(['outdated 1', 'outdated 1']);
      expect(await publicPage()).toContain('Niêm yết bản cũ – bản 1, treo từ 16/05/2017: đã có bản mới có hiệu lực');
    }, WITHIN_MS);
    await eventually(async () => expect(await facts('outdated-by-version')).toBe(2), 10_000);
    expect(await figures()).toEqual(['sgddt website 0/1', 'sgddt board 0/1']);
    await eventually(async () => expect((await alarms()).at(-1)).toBe('POSTINGS_LACKING'), 20_000);
  });

  it('posted again is covered again', async () => {
    await post('website');
    await post('board');
    await eventually(async () => expect(await states()).toEqual(['posted 2', 'posted 2']), WITHIN_MS);
    expect(await figures()).toEqual(['sgddt website 1/1', 'sgddt board 1/1']);
    await eventually(async () => expect((await alarms()).at(-1)).toBe('POSTINGS_WHOLE'), 20_000);
  });

  it('falls by one with a finding and is whole again with its accepted remedy, on the public page within two seconds', async () => {
    const finding = await aFinding();
    await eventually(async () => {
      expect(await states()).toContain('missing 2');
      expect(await publicPage()).toContain('tổ kiểm tra ghi nhận');
      expect(await posted()).toEqual({ website: 1, board: 0 });
    }, WITHIN_MS);
    const refused = await as('procedures').post('/postings', place('board'));
    expect(refused).toMatchObject({ status: 409, body: { type: expect.stringContaining('posting-under-finding') } });
    await as('inspector').post(`/inspections/findings/${finding}/submit-remedy`, { note: 'Đã niêm yết lại.' });
    await as('inspector').post(`/inspections/findings/${finding}/accept-remedy`, {});
    await eventually(async () => {
      expect(await states()).toEqual(['posted 2', 'posted 2']);
      expect(await posted()).toEqual({ website: 1, board: 1 });
    }, WITHIN_MS);
  });
});

/** @returns id of a finding that the board of the department shows nothing */
async function aFinding(): Promise<string> {
  const inspector = as('inspector');
  const plan = { planId: 'ke-hoach', number: '699/KH-SGDĐT', year: 2017, adoptedOn: '2017-03-27' };
  const units = [{ unitId: DIVISION, kind: 'division' }];
  const adopted = await inspector.post('/inspections/plans', { ...plan, units });
  expect(adopted).toMatchObject({ status: 201 });
  const round = { round: 1, startsOn: '2017-04-03', endsOn: '2017-06-28' };
  expect(await inspector.post('/inspections/plans/ke-hoach/rounds', round)).toMatchObject({ status: 201 });
  const visit = { visitId: 'luot-1', planId: 'ke-hoach', unitId: DIVISION, round: 1, visitOn: '2017-05-16' };
  expect(await inspector.post('/inspections/visits', visit)).toMatchObject({ status: 201 });
  const about = { procedureCode: PROCEDURE, channel: 'board', dueOn: '2017-06-16' };
  const recorded = await inspector.post<FindingView>('/inspections/visits/luot-1/findings', {
    kind: 'posting-missing',
    severity: 'minor',
    text: 'Bảng niêm yết không có thủ tục này.',
    ...about,
  });
  expect(recorded).toMatchObject({ status: 201 });
  return recorded.body.id;
}

describe('a check on the spot', () => {
  it('keeps its photo, which the staff can open again', async () => {
    const photo = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(600_000, 7)]);
    const form = new FormData();
    form.append('file', new Blob([photo]), 'bảng niêm yết.jpg');
    const token = system.access.accounts.find(({ role }) => role === 'inspector')?.token ?? '';
    const headers = { authorization: `Bearer ${token}` };
    const sent = await fetch(`${system.baseUrl}/api/v1/evidence/posting`, { method: 'POST', body: form, headers });
    const { evidenceId } = (await sent.json()) as EvidenceView;
    const check = { ...place('board'), result: 'current', evidenceIds: [evidenceId] };
    const { body } = await as('inspector').post<PostingView>('/postings/check', check);
    expect(body.checked).toEqual({ on: '2017-05-16', result: 'current', role: 'inspector', unitId: 'sgddt' });
    const back = await fetch(`${system.baseUrl}/api/v1/evidence/posting/${evidenceId}`, { headers });
    expect(back.headers.get('content-type')).toBe('image/jpeg');
    expect(Buffer.from(await back.arrayBuffer()).equals(photo)).toBe(true);
  });
});

describe('a school that was told to post a procedure', () => {
  it('has its own coverage, by unit, channel and day', async () => {
    const duty = { procedureCode: PROCEDURE, unitId: SCHOOL, channels: ['board'], from: '2017-05-01' };
    expect((await as('procedures').post('/postings/duties', duty)).status).toBe(201);
    await eventually(async () => expect(await figures(`?unit=${SCHOOL}`)).toEqual([`${SCHOOL} board 0/1`]), WITHIN_MS);
    await post('board', SCHOOL);
    await eventually(async () => expect(await figures(`?unit=${SCHOOL}`)).toEqual([`${SCHOOL} board 1/1`]), WITHIN_MS);
    expect(await figures(`?unit=${SCHOOL}&on=2017-05-15`)).toEqual([`${SCHOOL} board 0/1`]);
    expect(await figures(`?unit=${SCHOOL}&on=2017-04-30`)).toEqual([]);
  });
});

describe('a repealed procedure', () => {
  it('still hanging is called so, and goes when it is taken down', async () => {
    const repeal = { repealedFrom: '2017-05-16', decision: 'Quyết định mẫu 2' };
    expect((await as('procedures').post(`/procedures/${PROCEDURE}/repeal`, repeal)).status).toBe(200);
    await eventually(async () => expect(await facts('left-after-repeal')).toBe(3), 10_000);
    const left = async () => {
      const { units } = await as('leader').get<CoverageView>('/postings/coverage?unit=sgddt');
      return units.flatMap(({ repealed }) => repealed.map(({ channel }) => channel));
    };
    expect(await left()).toEqual(['board', 'website']);
    await as('procedures').post('/postings/take-down', { ...place('board'), reason: 'Thủ tục bị bãi bỏ' });
    await eventually(async () => expect(await left()).toEqual(['website']), WITHIN_MS);
  });
});

describe('the register of documents', () => {
  const document = {
    documentId: 'sgddt.others.2017.699',
    number: '699',
    symbol: 'KH-SGDĐT',
    issuedOn: '2017-03-27',
    type: 'plan',
    issuer: 'Sở Giáo dục và Đào tạo tỉnh Sóc Trăng',
    abstract: 'Kế hoạch kiểm tra công tác cải cách hành chính năm 2017',
    register: 'others',
  };

  it('takes a number of a register once, under whatever id it is sent', async () => {
    expect(await as('procedures').post('/documents', document)).toMatchObject({
      status: 201,
      body: { documentId: document.documentId, similar: [] },
    });
    expect(await as('procedures').post('/documents', { ...document, documentId: 'mot-ma-khac' })).toMatchObject({
      status: 409,
      body: { type: expect.stringContaining('document-exists') },
    });
    const decision = { ...document, documentId: 'khac', register: 'decisions', symbol: 'QĐ-SGDĐT', type: 'decision' };
    expect(await as('procedures').post('/documents', decision)).toMatchObject({
      body: { documentId: 'sgddt.decisions.2017.699' },
    });
  });

  it('is searched without diacritics, filtered, and resolved by number and symbol', async () => {
    const found = (query: string) => as().get<DocumentPage>(`/public/documents?${query}`);
    await eventually(async () => expect((await found('q=KE+HOACH+kiem+tra')).total).toBe(2), WITHIN_MS);
    expect((await found('q=ke+hoach&register=others&year=2017&agency=sgddt')).items.map(({ sign }) => sign)).toEqual([
      '699/KH-SGDĐT',
    ]);
    expect((await found('q=khong+co')).total).toBe(0);
    const symbol = encodeURIComponent('699/kh-sgddt');
    const { items } = await as().get<{ items: DocumentView[] }>(`/public/documents/resolve?symbol=${symbol}&year=2017`);
    expect(items.map(({ documentId }) => documentId)).toEqual([document.documentId]);
  });

  it('is corrected with a reason, and a withdrawn entry is gone', async () => {
    const { symbol, issuedOn, type, issuer } = document;
    const right = { symbol, issuedOn, type, issuer, abstract: 'Kế hoạch mới', reason: 'Gõ nhầm' };
    expect((await as('procedures').post(`/documents/${document.documentId}/correct`, right)).status).toBe(200);
    const one = (id: string) => as().get<DocumentView>(`/public/documents/${id}`);
    await eventually(async () => expect((await one(document.documentId)).abstract).toBe('Kế hoạch mới'), WITHIN_MS);
    await as('procedures').post('/documents/sgddt.decisions.2017.699/withdraw', { reason: 'Không có quyết định này' });
    await eventually(() => expect(one('sgddt.decisions.2017.699')).rejects.toThrow('404'), WITHIN_MS);
  });
});
