import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dossiersApi, peopleApi, unitsApi, type DataRequestView, type DossierProgress } from '@motcua/contracts';

import { inSession, ownPage, page } from '../testing/browser-in-memory.js';
import { as, at, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';
import { aDossier } from '../testing/samples.js';

const aDataRequest: DataRequestView = {
  id: 'r-1',
  dossierId: 'd-1',
  code: 'C-1',
  kind: 'access',
  kindName: 'Cung cấp dữ liệu cá nhân',
  receivedAt: at('2017-05-15T08:00:00+07:00'),
  dueOn: '2017-05-17',
  source: 'Quy định nội bộ của Sở',
  state: 'open',
  overdue: false,
  remaining: 'Còn 1 ngày làm việc',
  askedBy: 'applicant',
  text: 'Cho tôi xem <dữ liệu> của tôi.',
  answeredAt: null,
  outcome: null,
  late: false,
  answer: null,
};
const overdue = {
  ...aDataRequest,
  id: 'r-0',
  dueOn: '2017-05-12',
  overdue: true,
  remaining: 'Quá hạn 2 ngày làm việc',
};
const progress: DossierProgress = {
  code: 'C-1',
  state: 'in-process',
  stateName: 'đang xử lý',
  procedureCode: 'SGD-30',
  procedureName: 'Cấp bản sao',
  heldBy: 'sgddt',
  heldSince: at('2017-05-15T08:00:00+07:00'),
  dueOn: '2017-05-18',
  extendedDueOn: null,
  pausedAt: null,
  nextStep: 'Chờ đến ngày hẹn.',
  accesses: [
    { role: 'Cán bộ một cửa', unit: 'Văn phòng', purpose: 'Giải quyết hồ sơ', at: at('2017-05-15T09:30:00+07:00') },
  ],
};

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway({ LOOK_UPS_PER_MINUTE: 5 });
  gateway.services.answering(unitsApi.list, { items: [], nextCursor: null });
});
afterAll(() => gateway.app.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const form = (url: string, fields: Record<string, string>, over: { headers?: object; remoteAddress?: string } = {}) =>
  gateway.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { ...FORM, ...page, ...over.headers },
    ...(over.remoteAddress ? { remoteAddress: over.remoteAddress } : {}),
  });
const lastAsked = (subject: string) => gateway.services.asked.findLast((one) => one.subject === subject);

describe('the page of data requests', () => {
  const open = async (role: 'clerk' | 'head') =>
    (await gateway.app.inject({ method: 'GET', url: '/mot-cua/yeu-cau', headers: { ...page, ...as(role) } })).body;

  it('shows the most urgent first, the overdue one as such, texts as text', async () => {
    gateway.services.answering(peopleApi.listDataRequests, { items: [aDataRequest, overdue], nextCursor: null });
    const html = await open('head');
    expect(html).toContain('2 yêu cầu chưa trả lời');
    expect(html).toMatch(/1 quá hạn.*badge late">Quá hạn 2 ngày làm việc.*badge normal">Còn 1 ngày làm việc/s);
    expect(html).toContain('Cho tôi xem &lt;dữ liệu> của tôi.');
    expect(html).toContain('Chủ hồ sơ, qua trang tra cứu');
  });

  it('lets heads answer and fetch the data, and the clerk read', async () => {
    expect(await open('head')).toContain('action="/mot-cua/yeu-cau/r-1/tra-loi"');
    expect(await open('head')).toContain('href="/api/v1/data-requests/r-1/export"');
    expect(await open('clerk')).not.toMatch(/\/tra-loi|\/export/);
  });

  it('takes an answer and says so on the page it goes back to', async () => {
    const session = { ...(await inSession(gateway, 'head')), ...ownPage };
    const sent = await form(
      '/mot-cua/yeu-cau/r-1/tra-loi',
      { answer: ' Gửi\r\nkèm. ', outcome: 'granted' },
      { headers: session },
    );
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/mot-cua/yeu-cau?da=tra-loi']);
    expect(lastAsked('dossiers.answer-data-request')).toMatchObject({
      input: { requestId: 'r-1', answer: 'Gửi\nkèm.', outcome: 'granted' },
      meta: { actor: 'head', unitId: 'sgddt' },
    });
    const back = await gateway.app.inject({ method: 'GET', url: '/mot-cua/yeu-cau?da=tra-loi', headers: session });
    expect(back.body).toContain('Đã ghi nhận câu trả lời.');
  });

  it('gives a refused answer back to be corrected, with the reason', async () => {
    gateway.services.refusing(peopleApi.answerDataRequest, 'conflict', 'dossier-open');
    const session = { ...(await inSession(gateway, 'head')), ...ownPage };
    const sent = await form(
      '/mot-cua/yeu-cau/r-1/tra-loi',
      { answer: 'Đồng ý xóa.', outcome: 'granted' },
      { headers: session },
    );
    expect(sent.statusCode).toBe(409);
    expect(sent.body).toMatch(/flash error" role="alert">Lý do: dossier-open\..*>Đồng ý xóa\.<\/textarea>/s);
  });
});

describe('a request at the counter', () => {
  const take = async (fields: Record<string, string>) =>
    form('/mot-cua/yeu-cau', fields, { headers: { ...(await inSession(gateway, 'clerk')), ...ownPage } });

  it('is taken down by the code of the dossier', async () => {
    const rows = ['C-10', 'C-1'].map((code) => ({ ...aDossier, id: `id of ${code}`, code, applicantName: 'N' }));
    gateway.services.answering(dossiersApi.list, { items: rows, nextCursor: null });
    const sent = await take({ code: ' c-1 ', kind: 'access', text: 'Xin xem.' });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, '/mot-cua/yeu-cau?da=ghi-nhan']);
    expect(lastAsked('dossiers.receive-data-request')).toMatchObject({
      input: { dossierId: 'id of C-1', kind: 'access', text: 'Xin xem.' },
      meta: { actor: 'clerk' },
    });
  });

  it('about a dossier nobody knows goes back to the clerk as typed', async () => {
    gateway.services.answering(dossiersApi.list, { items: [], nextCursor: null });
    const sent = await take({ code: 'C-9', kind: 'erasure', text: 'Xin xóa.' });
    expect(sent.statusCode).toBe(404);
    expect(sent.body).toMatch(
      /Không có hồ sơ mã C-9\..*value="C-9".*value="erasure" selected.*>Xin xóa\.<\/textarea>/s,
    );
  });
});

describe('the data of a person who asked to see them', () => {
  it('come as a file', async () => {
    gateway.services.answering(peopleApi.exportPersonalData, { exportedAt: 'x' } as never);
    const { headers, body } = await gateway.app.inject({
      method: 'GET',
      url: '/api/v1/data-requests/r-1/export',
      headers: as('head'),
    });
    expect(headers['content-disposition']).toBe('attachment; filename="du-lieu-ca-nhan.json"');
    expect(JSON.parse(body)).toEqual({ exportedAt: 'x' });
  });
});

describe('the holder of a receipt', () => {
  const asked = { code: ' c-1 ', secret: 'S3CRET77', kind: 'erasure', text: 'Xin xóa.' };
  const from = (remoteAddress: string) => ({ remoteAddress });

  it('sees who has seen the dossier, by role, unit, purpose and time, and a form for requests', async () => {
    gateway.services.answering(dossiersApi.lookUp, progress);
    const { body } = await form('/tra-cuu', { code: 'C-1', secret: 'S3CRET77' }, from('10.0.1.1'));
    expect(body).toMatch(
      /Ai đã xem hồ sơ của Ông\/Bà.*09:30 ngày 15\/05\/2017.*Cán bộ một cửa, Văn phòng.*Giải quyết hồ sơ/s,
    );
    expect(body).toContain('action="/tra-cuu/yeu-cau"');
    expect(body).not.toContain('S3CRET77');
  });

  it('asks about the own data and is told by when there is an answer; sent twice it is one request', async () => {
    const receipt = { kind: 'erasure', kindName: 'Xóa', receivedAt: 'x', dueOn: '2017-05-18' } as const;
    gateway.services.answering(peopleApi.askAboutOwnData, receipt);
    const sent = [await form('/tra-cuu/yeu-cau', asked, from('10.0.1.2'))];
    const first = lastAsked('dossiers.ask-about-own-data');
    sent.push(await form('/tra-cuu/yeu-cau', asked, from('10.0.1.2')));
    expect(sent.map(({ statusCode }) => statusCode)).toEqual([303, 303]);
    expect(first?.meta).toMatchObject({ actor: 'applicant', role: 'applicant' });
    expect(lastAsked('dossiers.ask-about-own-data')).toMatchObject({
      input: first?.input ?? {},
      meta: { commandId: first?.meta.commandId ?? '' },
    });
    const back = await gateway.app.inject({ method: 'GET', url: String(sent[0]?.headers.location) });
    expect(back.body).toContain('Sở trả lời chậm nhất ngày 18/05/2017.');
  });

  it('with a wrong secret asks nothing and keeps what was typed, but for the secret', async () => {
    gateway.services.refusing(peopleApi.askAboutOwnData, 'not-found', 'look-up-failed');
    const sent = await form('/tra-cuu/yeu-cau', asked, from('10.0.1.3'));
    expect(sent.statusCode).toBe(404);
    expect(sent.body).toMatch(/Không có hồ sơ nào khớp.*value="erasure" selected.*>Xin xóa\.<\/textarea>/s);
    expect(sent.body).not.toContain('S3CRET77');
  });
});

describe('guessing the secret of one code from many addresses', () => {
  const guess = (code: string, host: number) =>
    gateway.app.inject({
      method: 'GET',
      url: `/api/v1/public/dossiers/${code}?secret=AAAAAAAA`,
      remoteAddress: `10.9.0.${host}`,
    });

  it('is stopped after three times as many attempts as one address has, whatever the case of letters', async () => {
    gateway.services.refusing(dossiersApi.lookUp, 'not-found', 'look-up-failed');
    const codes = Array.from({ length: 15 }, (_, index) => (index % 2 ? 'G-1' : 'g-1'));
    const answers = await Promise.all(codes.map((code, host) => guess(code, host)));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([404]));
    const stopped = await guess('G-1', 99);
    expect([stopped.statusCode, stopped.headers['retry-after']]).toEqual([429, '4']);
    expect((await guess('G-2', 99)).statusCode).toBe(404);
  });

  it('costs the right secret nothing', async () => {
    gateway.services.answering(dossiersApi.lookUp, progress);
    const statuses = [];
    for (let host = 100; host < 120; host += 1) statuses.push((await guess('G-3', host)).statusCode);
    expect(new Set(statuses)).toEqual(new Set([200]));
  });
});
