import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bookApi, declaredApi, periodsApi, Refused, type PublishedReportView } from '@motcua/contracts';
import ExcelJS from 'exceljs';

import { aPublishedReport, aPublishedView, aWholeBook } from '../testing/book-samples.js';
import { DeskInMemory, EVIL, keyIn } from '../testing/desk-in-memory.js';
import { as } from '../testing/gateway-under-test.js';
import { aPeriod } from '../testing/report-samples.js';

const PAGE = '/mot-cua/bao-cao/da-cong-bo';
const DIFFERENCE = 'Tổng 8188 ≠ 8182, lệch 6';
const receipt = { id: 'r-1', number: 1, hash: aPublishedReport.hash };

let desk: DeskInMemory;
beforeAll(async () => {
  desk = await DeskInMemory.start();
});
afterAll(() => desk.stop());
beforeEach(() => {
  desk.answerAll();
  const { services } = desk;
  services.answering(bookApi.publish, receipt);
  services.answering(bookApi.list, { items: [aPublishedReport], nextCursor: null });
  services.answering(bookApi.get, aPublishedView);
  services.answering(bookApi.verify, aWholeBook);
  services.answering(periodsApi.list, { items: [aPeriod] });
  services.answering(declaredApi.list, { items: aPublishedView.content?.declared ?? [] });
});

const get = (url: string, headers: Record<string, string> = as('clerk')) =>
  desk.gateway.app.inject({ url: `/api/v1${url}`, headers });
const publish = (payload: object, headers: Record<string, string> = { ...as('leader'), 'idempotency-key': 'k1' }) =>
  desk.gateway.app.inject({ method: 'POST', url: '/api/v1/reports', payload, headers });
const refuseFigures = () =>
  desk.services.answering(
    bookApi.publish,
    new Refused({
      refused: 'conflict',
      code: 'figures-disagree',
      detail: `Số liệu không khớp: ${DIFFERENCE}.`,
      errors: [{ field: 'declared.d-1', message: DIFFERENCE }],
      differences: [{ declaredId: 'd-1', stated: 8188, expected: 8182 }],
    }) as never,
  );

describe('POST /reports', () => {
  const asked = { form: '06a', periodId: 'h1-2017', by: 'unit', map: '2017-05-16' };

  it('answers number and hash; the same key names the same report', async () => {
    const first = await publish(asked);
    expect([first.statusCode, first.json()]).toEqual([201, receipt]);
    await publish(asked);
    const ids = desk.askedOf('statistics.book.publish').map(({ input }) => input['reportId']);
    expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
    expect(desk.askedOf('statistics.book.publish')[0]?.input).toMatchObject(asked);
  });

  it('tells every difference of figures that disagree, for people and for programs', async () => {
    refuseFigures();
    const answer = await publish(asked);
    expect(answer.statusCode).toBe(409);
    expect(answer.json()).toMatchObject({
      type: 'urn:motcua:problem:figures-disagree',
      errors: [{ field: 'declared.d-1', message: DIFFERENCE }],
      differences: [{ declaredId: 'd-1', stated: 8188, expected: 8182 }],
    });
  });

  it.each([
    [{ form: '06b', periodId: 'h1-2017' }, 'form'],
    [{ form: '06a' }, 'periodId'],
    [{ form: '06a', periodId: 'h1-2017', map: '2017-02-30' }, 'map'],
    [{ form: '06a', periodId: 'h1-2017', reason: ' ' }, 'reason'],
    [{ form: '06a', periodId: 'h1-2017', occurredAt: '2017-05-01T08:00:00+07:00' }, 'occurredAt'],
    [{ form: '06a', periodId: 'h1-2017', reportId: 'mine' }, 'reportId'],
  ])('refuses %j', async (payload, field) => {
    const answer = await publish(payload);
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({ errors: [expect.objectContaining({ field })] });
  });
});

describe('a published report', () => {
  it('is the same for everybody', async () => {
    const staff = await get('/reports/published/r-1');
    const everybody = await get('/public/reports/r-1', {});
    expect(everybody.json()).toEqual(staff.json());
    const { canonical: _, ...view } = aPublishedView;
    expect(staff.json()).toEqual(view);
    expect((await get('/public/reports', {})).json()).toEqual({ items: [aPublishedReport], nextCursor: null });
  });

  it('is given as the exact bytes that were hashed', async () => {
    const { rawPayload, headers } = await get('/public/reports/r-1/canonical', {});
    expect(rawPayload.equals(Buffer.from(aPublishedView.canonical ?? ''))).toBe(true);
    expect(headers['content-disposition']).toContain('bao-cao-so-1.json');
  });

  it('carries number, hash, differences and reason on paper and in the workbook', async () => {
    const texts = [`Mã băm SHA-256: ${aPublishedReport.hash}`, DIFFERENCE, 'Bản in cộng nhầm 6 hồ sơ.', 'báo cáo số 2'];
    const { body } = await get('/reports/published/r-1?format=html');
    const { rawPayload } = await get('/reports/published/r-1?format=xlsx');
    const workbook = await new ExcelJS.Workbook().xlsx.load(rawPayload as never);
    const cells = JSON.stringify(workbook.worksheets[0]?.getSheetValues());
    for (const text of texts) {
      expect(body).toContain(text);
      expect(cells).toContain(text);
    }
  });

  it.each([
    ['format=docx', 422, 'format-not-offered'],
    ['format=<', 422, 'invalid-request'],
  ])('is not given as %s', async (query, status, code) => {
    const answer = await get(`/reports/published/r-1?${query}`);
    expect([answer.statusCode, answer.json()]).toMatchObject([status, { type: `urn:motcua:problem:${code}` }]);
  });

  it('whose content is lost still shows what the book knows', async () => {
    const lost: PublishedReportView = { ...aPublishedView, content: null, canonical: null };
    desk.services.answering(bookApi.get, { ...lost, entry: { ...aPublishedReport, title: '' } });
    expect((await get('/reports/published/r-1/canonical')).statusCode).toBe(404);
    expect((await get('/reports/published/r-1?format=xlsx')).statusCode).toBe(404);
    const { body, statusCode } = await desk.see('clerk', `${PAGE}/r-1`);
    expect(statusCode).toBe(200);
    expect(body).toMatch(/Biểu 06a.*Không đọc được nội dung đã lưu.*aaaaaaaa/s);
  });

  it('is verified by whoever asks', async () => {
    expect((await get('/reports/verify?reportId=r-1')).json()).toEqual(aWholeBook);
    expect((await get('/public/reports/r-1/verification', {})).json()).toEqual(aWholeBook);
    expect(desk.askedOf('statistics.book.verify').map(({ input }) => input)).toEqual([
      { reportId: 'r-1' },
      { reportId: 'r-1' },
    ]);
  });
});

describe('the book on the desk', () => {
  const form = { form: '06a', periodId: 'h1-2017', by: '', map: '', soLieuNhap: '', corrects: '', reason: '' };

  it('lists reports with what has become of them, texts as text', async () => {
    const evil = { ...aPublishedReport, title: EVIL };
    desk.services.answering(bookApi.list, { items: [evil], nextCursor: '1' });
    const { body } = await desk.see('clerk', PAGE);
    expect(body).toContain('Đã được thay bằng báo cáo số 2');
    expect(body).toContain('Công bố kèm lý do');
    expect(body).toContain(`href="${PAGE}?tu=1"`);
    expect(body).not.toContain(EVIL);
    expect(body).not.toContain('Lý do công bố khi');
  });

  it('says so while it is empty', async () => {
    desk.services.answering(bookApi.list, { items: [], nextCursor: null });
    expect((await desk.see('clerk', PAGE)).body).toContain('Chưa có báo cáo nào được công bố.');
  });

  it('publishes and shows number and hash', async () => {
    const key = keyIn((await desk.see('leader', PAGE)).body);
    const sent = await desk.send('leader', PAGE, { ...form, _khoa: key, soLieuNhap: '-' });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${PAGE}/r-1?da=cong-bo`]);
    expect(desk.askedOf('statistics.book.publish')[0]?.input).toEqual({
      form: '06a',
      periodId: 'h1-2017',
      declaredIds: [],
      reportId: expect.any(String),
    });
    const { body } = await desk.see('leader', `${PAGE}/r-1?da=cong-bo`);
    expect(body).toContain(`Đã công bố báo cáo số 1, mã băm ${aPublishedReport.hash}.`);
  });

  it('shows the differences in red, keeps what was chosen and waits for a reason', async () => {
    refuseFigures();
    const { statusCode, body } = await desk.send('head', PAGE, { ...form, by: 'unit' });
    expect(statusCode).toBe(409);
    expect(body).toMatch(new RegExp(`class="flash error" role="alert">.*<li>${DIFFERENCE}</li>`, 's'));
    expect(body).toMatch(/<option value="unit" selected>/);
    expect(body).toMatch(/<details class="action" id="cong-bo" open>.*name="reason"/s);
  });

  it('does not let others publish', async () => {
    expect((await desk.send('clerk', PAGE, form)).statusCode).toBe(403);
  });

  it('names every broken report of the book', async () => {
    const broken = [{ number: 1, reportId: 'r-1', what: 'nội dung đã lưu không còn đúng với mã băm' }];
    desk.services.answering(bookApi.verify, { checked: 2, ok: false, broken, lastHash: '' });
    const { body } = await desk.see('clerk', `${PAGE}?kiem-chung=1`);
    expect(body).toContain('Đã kiểm tra 2 báo cáo, phát hiện 1 sai lệch:');
    expect(body).toContain('Báo cáo số 1: nội dung đã lưu không còn đúng với mã băm.');
  });
});

describe('published reports for everybody', () => {
  const read = (url: string) => desk.gateway.app.inject({ url, headers: { accept: 'text/html' } });

  it('stand on a page of their own, which the menu names', async () => {
    const { body } = await read('/bao-cao');
    expect(body).toMatch(/<a href="\/bao-cao" aria-current="page">.*href="\/bao-cao\/r-1"/s);
  });

  it('show figures, differences with the reason, and what took their place', async () => {
    const { body } = await read('/bao-cao/r-1');
    expect(body).toMatch(/Đã được thay bằng.*href="\/bao-cao\/r-2".*8\.182/s);
    expect(body).toMatch(new RegExp(`${DIFFERENCE}.*Bản in cộng nhầm 6 hồ sơ`, 's'));
    expect(body).toContain('href="/api/v1/public/reports/r-1/canonical"');
    expect(body).toContain('{&#34;number&#34;:1}');
  });

  it('are verified on the page, so often an address may ask', async () => {
    expect((await read('/bao-cao/r-1?kiem-chung=1')).body).toContain(
      'Đã kiểm tra 2 báo cáo: nội dung, mã băm và chuỗi đều đúng.',
    );
    const answers = [];
    for (let times = 0; times < 40; times += 1) answers.push((await read('/bao-cao/r-1?kiem-chung=1')).statusCode);
    expect(answers).toContain(429);
  });
});
