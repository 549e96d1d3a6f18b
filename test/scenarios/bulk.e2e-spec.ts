import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BulkRefusedRow, BulkView, DossierActView, DossierRow, ImportView, Page } from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { startSystem, type RunningSystem } from '../../tools/start/system.mjs';
import { Api } from '../support/api.js';
import { asCsv, asXlsx, examFile } from '../support/exam-file.js';
import { DIVISION, enterSmallCatalogue, PROCEDURE } from '../support/small-catalogue.js';
import { hasEnded, Uploads } from '../support/uploads.js';

const ROWS = 300;
const BAD = 12;
const file = examFile(ROWS, BAD);

let dataDir: string;
let system: RunningSystem;
let uploads: Uploads;
let head: Api;
let importId: string;
let returned: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-bulk-'));
  system = await startSystem({ dataDir, clock: new Date('2017-05-16T08:00:00+07:00') });
  uploads = new Uploads(system);
  head = Api.as(system, 'head');
  const operator = Api.as(system, 'operator');
  await enterSmallCatalogue(operator);
  await eventually(() => operator.get(`/public/procedures/${PROCEDURE}`), 20_000);
}, 180_000);

afterAll(async () => {
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

async function imported(name: string, content: Uint8Array): Promise<ImportView> {
  const id = await uploads.send({ name, content, procedureCode: PROCEDURE });
  await eventually(async () => expect(hasEnded(await uploads.progress(id))).toBe(true), 60_000);
  return uploads.progress(id);
}

/** Gives a bulk act and waits for its end. */
async function bulk(act: string, body: object): Promise<BulkView> {
  const answer = await head.post<{ jobId: string }>(`/dossiers/bulk-${act}`, body);
  expect(answer).toMatchObject({ status: 202 });
  return ended(answer.body.jobId);
}

async function ended(jobId: string): Promise<BulkView> {
  await eventually(async () => {
    const { state, undo } = await head.get<BulkView>(`/bulk/${jobId}`);
    expect([state, undo?.state ?? 'done']).toEqual(['done', 'done']);
  }, 60_000);
  return head.get(`/bulk/${jobId}`);
}

const inState = async (state: string): Promise<DossierRow[]> =>
  (await head.get<Page<DossierRow>>(`/dossiers?state=${state}&limit=500`)).items;

describe('a list of candidates', () => {
  it('as CSV becomes accepted dossiers; what cannot be taken comes back', async () => {
    const end = await imported('dang-ky.csv', asCsv(file));
    importId = end.id;
    expect(end).toMatchObject({ state: 'done', created: ROWS, existing: 0, rejected: BAD, total: ROWS + BAD });
    expect(await inState('accepted')).toHaveLength(ROWS);
    expect((await uploads.rejected(importId)).trim().split('\r\n')).toHaveLength(1 + BAD);
  }, 90_000);

  it('as XLSX with the same people brings nothing new', async () => {
    const end = await imported('dang-ky.xlsx', await asXlsx(examFile(ROWS)));
    expect(end).toMatchObject({ state: 'done', created: 0, existing: ROWS, rejected: 0 });
  }, 90_000);

  it('that is no list is refused as a whole', async () => {
    const end = await imported('anh.csv', Buffer.from('Một;Hai\r\n1;2\r\n'));
    expect(end).toMatchObject({ state: 'failed', read: 0, message: expect.stringMatching(/./) });
  });
});

describe('one act on all of them', () => {
  it('transfers and completes', async () => {
    expect(await bulk('transfer', { importId, toUnitId: DIVISION })).toMatchObject({ done: ROWS, refused: 0 });
    expect(await bulk('complete', { importId, outcome: 'granted' })).toMatchObject({ done: ROWS, refused: 0 });
    expect(await inState('completed')).toHaveLength(ROWS);
  }, 120_000);

  it('returns all but those somebody returned by hand, and says which', async () => {
    const [byHand, ...others] = await inState('completed');
    await head.post(`/dossiers/${byHand?.id}/return`, { method: 'post' });
    const dossierIds = [byHand, ...others].map((row) => row?.id);
    const job = await bulk('return', { dossierIds, method: 'counter', reason: 'Phát kết quả tại trường' });
    returned = job.id;
    expect(job).toMatchObject({ total: ROWS, done: ROWS - 1, refused: 1 });
    const { items } = await head.get<Page<BulkRefusedRow>>(`/bulk/${job.id}/refused`);
    expect(items).toEqual([
      { number: 1, dossierId: byHand?.id, code: byHand?.code, reason: expect.stringContaining('đã trả kết quả') },
    ]);
  }, 120_000);

  it('is taken back as a whole, with a trail, and only what it did', async () => {
    expect(await head.post(`/bulk/${returned}/undo`, { reason: 'Nhầm danh sách' })).toMatchObject({ status: 202 });
    expect((await ended(returned)).undo).toMatchObject({ done: ROWS - 1, refused: 0, reason: 'Nhầm danh sách' });
    expect(await inState('returned')).toHaveLength(1);
    const [one] = await inState('completed');
    const acts = await head.get<DossierActView[]>(`/dossiers/${one?.id}/acts`);
    expect(acts.slice(-2)).toMatchObject([
      { actor: 'head', note: { reason: 'Phát kết quả tại trường', bulkJob: returned } },
      { actor: 'head', note: { reason: 'Nhầm danh sách' } },
    ]);
  }, 120_000);

  it('is taken back once; again it changes nothing', async () => {
    const again = await head.post<BulkView>(`/bulk/${returned}/undo`, { reason: 'Lần nữa' });
    expect(again.body.undo).toMatchObject({ state: 'done', reason: 'Nhầm danh sách' });
  });

  it('needs exactly one way to choose, and something to do', async () => {
    const both = { importId, procedureCode: PROCEDURE, method: 'counter' };
    expect(await head.post('/dossiers/bulk-return', both)).toMatchObject({ status: 422 });
    const none = await head.post('/dossiers/bulk-return', { procedureCode: 'KHONG.CO', method: 'counter' });
    expect(none).toMatchObject({ status: 409 });
  });
});
