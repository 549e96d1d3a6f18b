import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { reconciliationApi, type ReconciliationStatus, type ReconciliationView } from '@motcua/contracts';

import { inSession, ownPage, page } from '../testing/browser-in-memory.js';
import { as, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';
import { counterName } from './reconcile-words.js';

const URL = '/mot-cua/bao-cao/doi-chieu';

const well: ReconciliationView = {
  at: '2017-05-16T08:00:00.000+07:00',
  position: 8182,
  durationMs: 3_240,
  ok: true,
  checks: [
    { code: 'record-journal', compared: 8182, differences: [], more: 0 },
    { code: 'contribution-counters', compared: 96, differences: [], more: 0 },
  ],
  parked: [],
};

const counters = [
  { key: 'P|f', expected: '1', found: '2' },
  { key: 'P|f|u|counter|2017-04|03|received', expected: '8076', found: '8077' },
];

const wrong: ReconciliationView = {
  ...well,
  ok: false,
  checks: [
    { code: 'record-journal', compared: 3, differences: [{ key: 'd-7', expected: '2', found: '<1>' }], more: 0 },
    { code: 'contribution-counters', compared: 9, differences: counters, more: 12 },
  ],
  parked: [
    { consumer: 'c', key: 'dossiers.dossier/d-9', cause: 'fault', reason: 'broken', since: '2017-05-16T01:00:00Z' },
    { consumer: 'c', key: 'dossiers.dossier/d-8', cause: 'gap', reason: 'behind', since: '2017-05-16T01:00:00Z' },
  ],
};

const status = (over: Partial<ReconciliationStatus> = {}): ReconciliationStatus => ({
  running: false,
  last: well,
  failed: null,
  ...over,
});

let gateway: GatewayUnderTest;
let browser: Record<string, string>;
beforeAll(async () => {
  gateway = await startGateway();
  browser = { ...(await inSession(gateway, 'leader')), ...page, ...ownPage };
});
afterAll(() => gateway.app.close());

async function see(answer: ReconciliationStatus, url = URL): Promise<string> {
  gateway.services.answering(reconciliationApi.last, answer);
  return (await gateway.app.inject({ method: 'GET', url, headers: browser })).body;
}

describe('the page of the comparison', () => {
  it('says that there was none yet', async () => {
    const body = await see(status({ last: null }));
    expect(body).toContain('Chưa có lần đối chiếu nào');
    expect(body).toContain('Đối chiếu ngay');
  });

  it('shows when, up to where and what was compared', async () => {
    const body = await see(status());
    expect(body).toContain('08:00 ngày 16/05/2017, tính đến sự kiện thứ 8.182 của luồng, hết 3,2 giây.');
    expect(body).toContain('8.182 hồ sơ');
    expect(body).toContain('Khớp');
    expect(body).toContain('Không có sự kiện nào bị dừng');
  });

  it('names each difference with what to do, and opens the dossier', async () => {
    const body = await see(status({ last: wrong }));
    expect(body).toContain('href="/mot-cua/ho-so/d-7"');
    expect(body).toContain('&lt;1>');
    expect(body).toContain('<code>P|f</code>');
    expect(body).toContain('Thủ tục P, đơn vị u, trực tiếp tại quầy, ngày 03/04/2017: tiếp nhận');
    expect(body).toContain('<td>8.076</td><td>8.077</td>');
    expect(body).toContain('Và 12 chỗ khác.');
    expect(body).toContain('14 chỗ lệch');
    expect(body).toContain('npx motcua rebuild statistics');
  });

  it('lists what is parked, with the command only where a person must act', async () => {
    const body = await see(status({ last: wrong }));
    expect(body).toContain('2 đối tượng có sự kiện đang dừng');
    expect(body).toContain('npx motcua parked release statistics c dossiers.dossier/d-9');
    expect(body).not.toContain('npx motcua parked release statistics c dossiers.dossier/d-8');
  });

  it('says that one is under way, and why the newest one failed', async () => {
    expect(await see(status({ running: true }), `${URL}?da=1`)).toContain('Đang đối chiếu</span> Tải lại trang');
    const failed = { at: well.at, reason: 'Dịch vụ hồ sơ không trả lời.' };
    expect(await see(status({ failed }))).toContain('không xong: Dịch vụ hồ sơ không trả lời.');
  });

  it('tells after the button what came out', async () => {
    expect(await see(status(), `${URL}?da=1`)).toContain('Đã đối chiếu: số liệu khớp với hồ sơ gốc.');
    expect(await see(status({ last: wrong }), `${URL}?da=1`)).toContain('Đã đối chiếu: có chỗ lệch');
  });
});

describe('a counter', () => {
  it.each([
    [
      'P|f|u|counter|2017-06|total|overdue:workload',
      'cả tháng 06/2017: quá hạn chưa giải quyết (nguyên nhân: hồ sơ dồn, thiếu người xử lý)',
    ],
    ['P|f|u|counter|2017-06|times|75', 'cả tháng 06/2017: thời gian giải quyết 7,5 giờ'],
    ['P|f|u|counter|2017-06|01|new-one', 'ngày 01/06/2017: new-one'],
  ])('%s is told in words', (key, words) => {
    expect(counterName(key)).toBe(`Thủ tục P, đơn vị u, trực tiếp tại quầy, ${words}`);
  });
});

describe('the button', () => {
  const press = () => gateway.app.inject({ method: 'POST', url: URL, headers: browser });

  it('compares and comes back to the page', async () => {
    gateway.services.answering(reconciliationApi.run, status());
    const { statusCode, headers } = await press();
    expect([statusCode, headers.location]).toEqual([303, `${URL}?da=1`]);
  });

  it('says why nothing could be compared', async () => {
    gateway.services.answering(reconciliationApi.last, status());
    gateway.services.refusing(reconciliationApi.run, 'conflict', 'figures-behind');
    const { statusCode, body } = await press();
    expect(statusCode).toBe(409);
    expect(body).toContain('Lý do: figures-behind.');
  });
});

describe('the API', () => {
  it('gives the last comparison and makes a new one', async () => {
    const url = '/api/v1/reports/reconciliation';
    gateway.services.answering(reconciliationApi.last, status());
    gateway.services.answering(reconciliationApi.run, status({ running: true }));
    const last = await gateway.app.inject({ method: 'GET', url, headers: as('operator') });
    const run = await gateway.app.inject({ method: 'POST', url, headers: as('operator') });
    expect([last.statusCode, last.json()]).toEqual([200, status()]);
    expect([run.statusCode, (run.json() as ReconciliationStatus).running]).toEqual([200, true]);
  });
});
