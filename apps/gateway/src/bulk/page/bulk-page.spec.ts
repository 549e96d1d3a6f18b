import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bulkApi, importsApi, postingApi, unitsApi, type BulkView, type ImportView } from '@motcua/contracts';

import { page } from '../../testing/browser-in-memory.js';
import { as, startGateway, type GatewayUnderTest } from '../../testing/gateway-under-test.js';

const anImport = (over: Partial<ImportView> = {}): ImportView => ({
  id: 'i1',
  fileName: '<b>dự thi</b>.csv',
  state: 'running',
  stateName: 'đang xử lý',
  procedureCode: null,
  read: 512,
  created: 500,
  existing: 0,
  rejected: 12,
  total: 8_077,
  openedAt: '2017-05-16T08:00:00+07:00',
  startedAt: '2017-05-16T08:00:00+07:00',
  finishedAt: null,
  rowsPerSecond: 270.5,
  message: null,
  actor: 'clerk',
  rejectedUntil: null,
  ...over,
});

const aReturn = (over: Partial<BulkView> = {}): BulkView => ({
  id: 'b1',
  act: 'return',
  actName: 'trả kết quả hàng loạt',
  state: 'done',
  stateName: 'đã xong',
  total: 3,
  done: 2,
  refused: 1,
  startedAt: '2017-05-16T08:00:00+07:00',
  finishedAt: '2017-05-16T08:01:00+07:00',
  actor: 'head',
  reason: null,
  undo: null,
  undoes: null,
  ...over,
});

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
  gateway.services.answering(unitsApi.list, { items: [], nextCursor: null });
  gateway.services.answering(postingApi.listProcedures, { items: [] } as never);
});
beforeEach(() => {
  gateway.services.asked.length = 0;
  gateway.services.answering(importsApi.list, { items: [anImport()], nextCursor: null });
  gateway.services.answering(bulkApi.list, { items: [aReturn()], nextCursor: null });
  gateway.services.answering(bulkApi.get, aReturn());
  const reason = 'Hồ sơ ở trạng thái «đã trả kết quả»';
  const refused = { number: 1, dossierId: 'd1', code: 'C-1', reason };
  gateway.services.answering(bulkApi.refused, { items: [refused], nextCursor: null });
});
afterAll(() => gateway.app.close());

const open = (url: string, role: 'clerk' | 'head' = 'clerk') =>
  gateway.app.inject({ method: 'GET', url: `/mot-cua/nhap-tep${url}`, headers: { ...page, ...as(role) } });

const post = (url: string, form: Record<string, string>) =>
  gateway.app.inject({
    method: 'POST',
    url: `/mot-cua/nhap-tep${url}`,
    payload: new URLSearchParams(form).toString(),
    headers: { ...page, ...as('head'), 'content-type': 'application/x-www-form-urlencoded' },
  });

describe('the page of files', () => {
  it('shows how far a file has come, as text', async () => {
    const { body } = await open('');
    expect(body).toContain('512 / 8.077 dòng, 270,5 dòng/giây');
    expect(body).toContain('12 dòng (tải tệp)');
    expect(body).toContain('&lt;b>dự thi&lt;/b>.csv');
  });

  it('loads itself again only for whoever follows the progress, never under a form being filled in', async () => {
    const { statusCode, headers } = await open('');
    expect([statusCode, headers['refresh']]).toEqual([200, undefined]);
    expect((await open('?xong=tep')).headers['refresh']).toBe('3;url=/mot-cua/nhap-tep?xong=theo-doi');
    gateway.services.answering(importsApi.list, { items: [anImport({ state: 'done' })], nextCursor: null });
    expect((await open('?xong=tep')).headers['refresh']).toBeUndefined();
  });
});

describe('a bulk return', () => {
  it('is given by a form, and a second click gives the same one', async () => {
    const form = { _khoa: 'k1', importId: 'i1', procedureCode: '', method: 'counter', reason: '' };
    const answers = [await post('/tra-ket-qua', form), await post('/tra-ket-qua', form)];
    expect(answers.map(({ statusCode, headers }) => [statusCode, headers.location])).toEqual([
      [303, '/mot-cua/nhap-tep?xong=tra'],
      [303, '/mot-cua/nhap-tep?xong=tra'],
    ]);
    const given = gateway.services.asked.filter(({ subject }) => subject === 'dossiers.bulk-return');
    expect(given[0]?.input).toEqual({ jobId: expect.any(String), importId: 'i1', method: 'counter' });
    expect(given[1]?.input).toEqual(given[0]?.input);
  });

  it('that is refused is told on the page', async () => {
    gateway.services.refusing(bulkApi.return, 'conflict', 'nothing-ready');
    const { statusCode, body } = await post('/tra-ket-qua', { _khoa: 'k2', importId: 'i1', method: 'counter' });
    expect([statusCode, body.includes('role="alert">Lý do: nothing-ready.')]).toEqual([409, true]);
  });

  it('names what it could not do; heads may take it back, clerks may not', async () => {
    const [clerk, head] = [await open('/viec/b1'), await open('/viec/b1', 'head')];
    expect(clerk.body).toContain('«đã trả kết quả»');
    expect([clerk, head].map(({ body }) => body.includes('/mot-cua/nhap-tep/viec/b1/huy'))).toEqual([false, true]);
  });
});
