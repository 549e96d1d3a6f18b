import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  declaredApi,
  periodsApi,
  postingApi,
  unitsApi,
  type DeclaredFiguresView,
  type ReportPeriod,
} from '@motcua/contracts';

import { as, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';

const half: ReportPeriod = {
  periodId: 'h1-2017',
  name: '6 tháng đầu năm 2017',
  kind: 'half-year',
  year: 2017,
  from: '2017-01-01',
  to: '2017-06-30',
  cutOff: '2017-05-16',
  ground: '',
  origin: 'department',
};
const text = 'Tổng 8188 ≠ 8182, lệch 6';
const set: DeclaredFiguresView = {
  declaredId: 'bc-1137',
  periodId: 'h1-2017',
  unitId: 'sgddt',
  source: 'Báo cáo số 1137/BC-SGDĐT',
  rows: [{ label: 'Giáo dục và Đào tạo', key: 'gd', figures: { received: 16 } }],
  total: { received: 8188 },
  state: 'entered',
  enteredAt: '2017-05-16T08:00:00.000+07:00',
  differences: [{ kind: 'total', figure: 'received', row: '', stated: 8188, expected: 8182, difference: 6, text }],
  reason: null,
};
const CSV = 'Lĩnh vực,Tiếp nhận,Đã giải quyết\nGiáo dục và Đào tạo,16,16\nTổng số,8188,105\n';

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
  gateway.services.answering(unitsApi.list, { items: [], nextCursor: null });
  gateway.services.answering(postingApi.listProcedures, { items: [], nextCursor: null } as never);
  gateway.services.answering(periodsApi.list, { items: [half] });
  gateway.services.answering(periodsApi.define, half);
  gateway.services.answering(declaredApi.list, { items: [set] });
  gateway.services.answering(declaredApi.enter, set);
  gateway.services.answering(declaredApi.explain, { ...set, reason: 'Lỗi in' });
});
afterAll(() => gateway.app.close());

const get = (url: string) => gateway.app.inject({ url, headers: as('head') });
const form = (url: string, fields: Record<string, string>) =>
  gateway.app.inject({
    method: 'POST',
    url,
    headers: { ...as('head'), 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  });
const asked = (subject: string) => gateway.services.asked.findLast((one) => one.subject === subject)?.input;

function file(url: string, content: string, fields: Record<string, string>) {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const sent = `--b\r\ncontent-disposition: form-data; name="file"; filename="so-lieu.csv"\r\n\r\n${content}\r\n--b--\r\n`;
  return gateway.app.inject({
    method: 'POST',
    url,
    headers: { ...as('head'), 'content-type': 'multipart/form-data; boundary=b' },
    payload: parts.join('') + sent,
  });
}

const place = { periodId: 'h1-2017', unitId: 'sgddt', source: 'Báo cáo số 1137/BC-SGDĐT' };

describe('figures entered by hand, on the page', () => {
  it('stand with the sentence that says what disagrees, and a form for the reason', async () => {
    const page = await get('/mot-cua/bao-cao/so-lieu-nhap');
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain(text);
    expect(page.body).toContain('Ghi lý do số liệu không khớp');
    expect(page.body).toContain('6 tháng đầu năm 2017');
  });

  it('are typed in a grid; what is left empty is not a zero', async () => {
    const typed = { 'rows.0.label': 'Giáo dục và Đào tạo', 'rows.0.received': '16', 'rows.1.label': 'Trống' };
    const answer = await form('/mot-cua/bao-cao/so-lieu-nhap/nhap', { ...place, ...typed, 'total.received': '8.188' });
    expect(answer.statusCode).toBe(303);
    expect(asked(declaredApi.enter.subject)).toMatchObject({
      ...place,
      rows: [{ label: 'Giáo dục và Đào tạo', figures: { received: 16 } }],
      total: { received: 8188 },
    });
  });

  it('come back as typed with the reason when they are refused', async () => {
    gateway.services.refusing(declaredApi.enter, 'invalid', 'figures-not-fit');
    const answer = await form('/mot-cua/bao-cao/so-lieu-nhap/nhap', { ...place, 'total.received': 'nhiều' });
    gateway.services.answering(declaredApi.enter, set);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="nhiều"');
  });
});

describe('figures from a file', () => {
  it('are read with the total apart', async () => {
    const answer = await file('/api/v1/reports/declared/import', CSV, place);
    expect(answer.statusCode).toBe(201);
    expect(asked(declaredApi.enter.subject)).toMatchObject({
      ...place,
      rows: [{ label: 'Giáo dục và Đào tạo', figures: { received: 16, solved: 16 } }],
      total: { received: 8188, solved: 105 },
    });
  });

  it('are refused as a whole with every bad row and its reason', async () => {
    const answer = await file('/api/v1/reports/declared/import', `${CSV}Khác,mười,1\n,1,1\n`, place);
    expect(answer.statusCode).toBe(422);
    const { type, errors } = answer.json<{ type: string; errors: { field: string; message: string }[] }>();
    expect(type).toMatch(/rows-not-fit$/);
    expect(errors.map(({ field }) => field)).toEqual(['rows.4', 'rows.5']);
    expect(errors[0]?.message).toContain('Tiếp nhận');
  });

  it('are refused with two totals: neither is dropped in silence', async () => {
    const answer = await file('/api/v1/reports/declared/import', `${CSV}Tổng cộng,8182,105\n`, place);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('chỉ được có một dòng Tổng số');
  });

  it.each(['csv', 'xlsx'])('have a template in %s', async (format) => {
    const answer = await get(`/api/v1/reports/declared/template?format=${format}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.length).toBeGreaterThan(50);
  });

  it('have none in another format', async () => {
    expect((await get('/api/v1/reports/declared/template?format=pdf')).statusCode).toBe(422);
  });
});

describe('reporting periods', () => {
  it('stand with their days, and the department corrects its own', async () => {
    const page = await get('/mot-cua/bao-cao/ky?nam=2017');
    expect(page.body).toContain('6 tháng đầu năm 2017');
    expect(page.body).toContain('16/05/2017');
    expect(page.body).toContain('/mot-cua/bao-cao/ky/h1-2017/sua');
  });

  it('are defined from the form', async () => {
    const { name, kind, from, to, cutOff } = half;
    const days = { name, kind, year: '2017', from, to, cutOff };
    const answer = await form('/mot-cua/bao-cao/ky/moi', days);
    expect(answer.statusCode).toBe(303);
    expect(asked(periodsApi.define.subject)).toMatchObject({ ...days, year: 2017 });
  });

  it('come back with what is wrong', async () => {
    gateway.services.refusing(periodsApi.define, 'invalid', 'period-days-not-fit');
    const answer = await form('/mot-cua/bao-cao/ky/moi', { name: 'Kỳ của tôi', year: '2017' });
    gateway.services.answering(periodsApi.define, half);
    expect(answer.statusCode).toBe(422);
    expect(answer.body).toContain('value="Kỳ của tôi"');
    expect(answer.body).toContain('Lý do: period-days-not-fit.');
  });
});
