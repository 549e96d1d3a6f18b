import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  DeadlinesView,
  DraftView,
  FieldView,
  ImportReport,
  ProcedureDetails,
  ProcedureListItem,
} from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { startSystem, type RunningSystem } from '../../tools/start/system.mjs';
import { Api } from '../support/api.js';

const SEEN_WITHIN_MS = 20_000;
const CODE = '1.005092';

let dataDir: string;
let system: RunningSystem;
let operator: Api;
let visitor: Api;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-catalogue-'));
  system = await startSystem({ dataDir, clock: new Date('2017-05-16T08:00:00+07:00') });
  operator = Api.as(system, 'operator');
  visitor = new Api(system.baseUrl);
}, 180_000);

afterAll(async () => {
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

const token = (): string => system.access.accounts.find(({ role }) => role === 'operator')?.token ?? '';

async function sendFile(text: string, preview = false): Promise<ImportReport> {
  const form = new FormData();
  form.append('file', new Blob([text]), 'danh-muc.json');
  const answer = await fetch(`${system.baseUrl}/api/v1/procedures/import?preview=${preview}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token()}`, 'idempotency-key': randomUUID() },
    body: form,
  });
  const body = (await answer.json()) as ImportReport;
  if (answer.status !== 200) throw new Error(`the file was answered ${answer.status}: ${JSON.stringify(body)}`);
  return body;
}

async function exported(): Promise<string> {
  const headers = { authorization: `Bearer ${token()}` };
  return (await fetch(`${system.baseUrl}/api/v1/procedures/export`, { headers })).text();
}

const version = (validFrom: string, days: number) => ({
  changeKind: validFrom < '2017' ? 'new' : 'amended',
  decision: `Quyết định mẫu ${validFrom}`,
  fieldCode: 'van-bang-chung-chi',
  fieldName: 'Hệ thống văn bằng, chứng chỉ',
  limit: { unit: 'working-day', value: days },
  name: 'Cấp bản sao văn bằng, chứng chỉ từ sổ gốc',
  parts: {
    agency: 'Sở mẫu',
    fee: 'Không',
    legalBasis: [],
    papers: [{ copies: 1, copyKind: 'certified', form: 'BM04', name: 'Đơn đề nghị', originals: 1 }],
    result: 'Bản sao',
    steps: ['Nộp hồ sơ'],
    subjects: 'Cá nhân',
    ways: ['Trực tiếp'],
  },
  publishedOn: '2016-07-25',
  signedOn: '2016-07-20',
  validFrom,
});

const fields = [
  { aliases: ['thi THPT quốc gia'], code: 'thi-tuyen-sinh', name: 'Quy chế thi, tuyển sinh' },
  { aliases: [], code: 'van-bang-chung-chi', name: 'Hệ thống văn bằng, chứng chỉ' },
];
const repeal = { decision: '12/QĐ', publishedOn: '2017-05-10', repealedFrom: '2017-12-01', replacedBy: CODE };
const catalogue = (...more: object[]) => ({
  format: 'motcua-danh-muc-thu-tuc',
  schema: 1,
  fields,
  procedures: [
    { code: CODE, repeal: null, versions: [version('2016-08-01', 2), version('2017-03-01', 3)] },
    { code: '2.000001', repeal, versions: [version('2016-08-01', 9)] },
    ...more,
  ],
});
const textOf = (content: object): string => `${JSON.stringify(content, null, 2)}\n`;
const file = textOf(catalogue());

describe('a catalogue file', () => {
  it('is looked at without anything being entered', async () => {
    const report = await sendFile(file, true);
    expect(report).toMatchObject({
      preview: true,
      counts: { new: 4, changed: 0, same: 0, refused: 0 },
      rejected: null,
    });
    expect((await visitor.get<{ items: unknown[] }>('/public/procedures')).items).toEqual([]);
  });

  it('goes in but for what is wrong, which comes back with its reasons', async () => {
    const bad = { code: '3.000001', repeal: null, versions: [{ ...version('2016-08-01', 0), name: '' }] };
    const misnamed = {
      code: '4.000001',
      repeal: null,
      versions: [{ ...version('2016-08-01', 1), fieldName: 'thi THPT Quốc gia' }],
    };
    const { counts, procedures, rejected } = await sendFile(textOf(catalogue(bad, misnamed)));
    expect(counts).toEqual({ new: 4, changed: 0, same: 0, refused: 2 });
    expect(procedures.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'refused', 'refused']);
    expect(procedures[2]?.reasons.join()).toContain('versions.0.name');
    expect(procedures[3]?.reasons.join()).toContain('không phải van-bang-chung-chi');
    expect(rejected).toMatchObject({ procedures: [{ code: '3.000001' }, { code: '4.000001' }] });
  });

  it('comes out as it went in, and taken again changes nothing', async () => {
    await eventually(async () => expect(await exported()).toBe(file), SEEN_WITHIN_MS);
    const again = await sendFile(file);
    expect(again.counts).toEqual({ new: 0, changed: 0, same: 4, refused: 0 });
    expect(await exported()).toBe(file);
  });
});

describe('the catalogue', () => {
  const listOn = async (on: string) =>
    (await visitor.get<{ items: ProcedureListItem[] }>(`/public/procedures?on=${on}`)).items.map(
      ({ code, limit }) => `${code}: ${limit.value}`,
    );

  it('is told as in force on any day', async () => {
    expect(await listOn('2016-07-31')).toEqual([]);
    expect((await listOn('2016-12-01')).toSorted()).toEqual([`${CODE}: 2`, '2.000001: 9']);
    expect(await listOn('2017-12-01')).toEqual([`${CODE}: 3`]);
    const before = await visitor.get<ProcedureDetails>(`/public/procedures/${CODE}?on=2016-12-01`);
    expect(before).toMatchObject({ version: 1, on: '2016-12-01', lacks: [] });
  });

  it('says what one version changed', async () => {
    const { differences } = await visitor.get<{ differences: object[] }>(
      `/public/procedures/${CODE}/differences?from=1&to=2`,
    );
    expect(differences).toContainEqual({
      field: 'limit',
      before: '2 ngày làm việc',
      after: '3 ngày làm việc',
      items: [],
    });
  });

  it('knows a field by any of its names', async () => {
    const named = (name: string) => operator.get<FieldView>(`/fields/resolve?name=${encodeURIComponent(name)}`);
    expect(await named('hệ thống văn bằng chứng chỉ')).toMatchObject({ code: 'van-bang-chung-chi' });
    expect(await named('thi THPT quốc gia')).toMatchObject({ code: 'thi-tuyen-sinh' });
  });

  it('gets a new version from a draft that another person announces', async () => {
    const content = { ...version('2017-06-01', 1), publishedOn: undefined, signedOn: '2017-05-15' };
    const preparer = Api.as(system, 'procedures');
    const { status, body } = await preparer.post<DraftView>('/procedure-drafts', { code: CODE, content });
    expect([status, body.replaces, body.faults]).toEqual([201, 2, []]);
    const publish = `/procedure-drafts/${body.draftId}/publish`;
    expect((await preparer.post(publish, { revision: 1 })).status).toBe(403);
    const leader = Api.as(system, 'leader');
    expect((await leader.post<DraftView>(publish, { revision: 1 })).body).toMatchObject({
      state: 'published',
      version: 3,
    });
    expect((await leader.post<DraftView>(publish, { revision: 1 })).body).toMatchObject({ version: 3 });
    await eventually(async () => expect((await listOn('2017-06-01')).toSorted()[0]).toBe(`${CODE}: 1`), SEEN_WITHIN_MS);
  });

  it('measures whether what was signed was made public in time', async () => {
    const { rows } = await operator.get<DeadlinesView>(
      '/procedures/publishing-deadlines?from=2017-05-15&to=2017-05-31',
    );
    expect(rows).toMatchObject([
      { code: CODE, version: 3, publishing: { state: 'on-time', dueOn: '2017-05-22' }, signing: { state: 'on-time' } },
    ]);
  });

  it('goes on with the version before one that was announced by mistake', async () => {
    const { body } = await operator.post(`/procedures/${CODE}/withdraw-announcement`, { reason: 'Ghi nhầm ngày' });
    expect(body).toEqual({ code: CODE, version: 2 });
    await eventually(async () => expect((await listOn('2017-06-01')).toSorted()[0]).toBe(`${CODE}: 3`), SEEN_WITHIN_MS);
    expect(await exported()).toBe(file);
  });
});
