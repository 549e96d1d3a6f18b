import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { periodsApi, reportsApi, statisticsApi } from '@motcua/contracts';

import { DeskInMemory, EVIL } from '../testing/desk-in-memory.js';
import { as } from '../testing/gateway-under-test.js';
import { aFactsPage, aPeriod, aReportTable } from '../testing/report-samples.js';
import { aSummary } from '../testing/samples.js';

let desk: DeskInMemory;
beforeAll(async () => {
  desk = await DeskInMemory.start();
});
afterAll(() => desk.stop());
beforeEach(() => {
  desk.answerAll();
  const { services } = desk;
  services.answering(reportsApi.table, aReportTable);
  services.answering(reportsApi.facts, aFactsPage);
  services.answering(periodsApi.list, { items: [aPeriod] });
  services.answering(statisticsApi.summary, aSummary);
});

const get = (url: string) => desk.gateway.app.inject({ url: `/api/v1${url}`, headers: as('clerk') });
const page = (url: string) => desk.see('leader', `/mot-cua/bao-cao${url}`);
const askedTables = () => desk.askedOf('statistics.reports.table').map(({ input }) => input);
const askedFacts = () => desk.askedOf('statistics.reports.facts').map(({ input }) => input);

describe('GET /reports/{form}', () => {
  it('answers the table as the statistics give it', async () => {
    const answer = await get('/reports/06a?periodId=h1-2017&by=unit&field=vbcc&map=2017-05-01&version=2017');
    expect([answer.statusCode, answer.json()]).toEqual([200, aReportTable]);
    const scope = { field: 'vbcc', map: '2017-05-01', version: '2017' };
    expect(askedTables()).toEqual([{ form: '06a', periodId: 'h1-2017', by: 'unit', ...scope }]);
  });

  it('is a page for the printer with the official head, A4 across, without a menu', async () => {
    const { body, headers } = await get('/reports/06a?format=html');
    expect(headers['content-type']).toContain('text/html');
    expect(body).toContain('<article class="sheet a4 landscape report-table">');
    expect(body).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(body).toContain(
      '6 tháng đầu năm 2017 (Từ ngày 01/01/2017 đến ngày 30/06/2017), số liệu chốt hết ngày 16/05/2017',
    );
    expect(body).toMatch(/<th scope="colgroup" colspan="2" rowspan="1"><span>Số hồ sơ nhận giải quyết/);
    expect(body).toMatch(/<tr class="sum">.*Tổng số.*8\.182.*99,0/s);
    expect(body).not.toContain('class="menu"');
  });

  it('is drawn as PDF too', async () => {
    const { rawPayload, headers } = await get('/reports/06a?format=pdf');
    expect(headers['content-type']).toBe('application/pdf');
    expect(rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each([
    ['/reports/06b', 404, 'report-form-not-found'],
    ['/reports/06a?format=docx', 422, 'format-not-offered'],
    ['/reports/06a?periodId=h1-2017&from=2017-01-01', 422, 'period-or-days'],
    ['/reports/06a?from=2017-02-30', 422, 'invalid-request'],
    ['/reports/06a?by=colour', 422, 'invalid-request'],
    ['/reports/facts?figure=late&format=docx', 422, 'format-not-offered'],
    ['/reports/facts', 422, 'invalid-request'],
  ])('refuses %s with a reason before anybody is asked', async (url, status, code) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.json()]).toMatchObject([status, { type: `urn:motcua:problem:${code}` }]);
    expect([...askedTables(), ...askedFacts()]).toEqual([]);
  });

  it('passes on the refusal of days that run backwards', async () => {
    desk.services.refusing(reportsApi.table, 'invalid', 'period-reversed');
    const answer = await get('/reports/06a?from=2017-06-01&to=2017-05-01');
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { type: 'urn:motcua:problem:period-reversed' }]);
  });
});

describe('GET /reports/facts', () => {
  it('answers the facts behind a figure', async () => {
    const answer = await get('/reports/facts?figure=late:none&from=2017-01-01&unit=khao-thi&limit=2');
    expect(answer.json()).toEqual(aFactsPage);
    expect(askedFacts()).toEqual([{ figure: 'late:none', from: '2017-01-01', unit: 'khao-thi', limit: 2 }]);
  });

  it('is a CSV file too, without a formula for a spreadsheet', async () => {
    desk.services.answering(reportsApi.facts, { ...aFactsPage, nextCursor: null });
    const { body, headers } = await get('/reports/facts?figure=late&format=csv');
    expect(headers['content-disposition']).toBe('attachment; filename="so-lieu-late-2017-01-01-2017-06-30.csv"');
    const [titles, first, second, ...rest] = body.split('\r\n');
    expect(titles?.startsWith('\uFEFFMã hồ sơ;Mã thủ tục;')).toBe(true);
    expect(first).toContain('H50.17.0516-000001;SGD-30;');
    expect(first).toContain(
      'Phòng Khảo thí mẫu;Trực tiếp tại quầy;02/05/2017;04/05/2017;08/05/2017;Quá hạn;Có kết quả;',
    );
    expect(second).toMatch(/^;'=1\+1;/);
    expect(rest).toEqual(['']);
    expect(askedFacts()).toEqual([{ figure: 'late', limit: 500 }]);
  });
});

describe('the home of reporting', () => {
  it('offers the tables, the periods by year, and the figures of the department with what stands behind them', async () => {
    const { statusCode, body } = await page('');
    expect(statusCode).toBe(200);
    expect(body).toContain('<optgroup label="Năm 2017">');
    expect(body).toContain('value="h1-2017"');
    expect(body).toContain('href="/mot-cua/bao-cao/bang?form=months"');
    expect(body).toContain('href="/mot-cua/bao-cao/bang?form=06a&from=2017-04-01&to=2017-05-16">Quý này</a>');
    expect(body).toContain('figure=open&from=2017-01-01&to=2017-06-30">8.077</a>');
    expect(body).toContain('figure=units.divisions.planned&from=2017-01-01&to=2017-06-30">7/13 (53,8%)</a>');
  });
});

describe('a table on the screen', () => {
  it('leads from every count to its facts, and from no rate', async () => {
    const { body } = await page('/bang?form=06a&periodId=h1-2017');
    expect(body).toContain('href="/mot-cua/bao-cao/so-lieu?figure=open&periodId=h1-2017&field=thi">8.077</a>');
    expect(body).toContain('href="/mot-cua/bao-cao/so-lieu?figure=received&periodId=h1-2017">8.182</a>');
    expect(body).toMatch(/<td class="number"><span>99,0<\/span>/);
    const counts = aReportTable.columns.filter(({ figure }) => figure !== null).length;
    const links = body.match(/href="\/mot-cua\/bao-cao\/so-lieu\?/g);
    expect(links).toHaveLength(counts * (aReportTable.rows.length + 1));
  });

  it('says until when it is true, how things are counted, and where the files are', async () => {
    const { body } = await page('/bang?form=06a&periodId=h1-2017');
    expect(body).toContain('Số liệu đến 08:05 ngày 16/05/2017, vị trí 12.345.');
    expect(body).toContain('Đơn vị tính: hồ sơ.');
    for (const format of ['xlsx', 'html', 'pdf', 'json']) {
      expect(body).toContain(`href="/api/v1/reports/06a?periodId=h1-2017&format=${format}"`);
    }
    expect(body).not.toContain('Số liệu chưa đầy đủ');
  });

  it('says above the figures that some facts could not be read', async () => {
    const freshness = { ...aReportTable.freshness, incomplete: 3 };
    desk.services.answering(reportsApi.table, { ...aReportTable, freshness });
    expect((await page('/bang')).body).toMatch(/role="alert"[^>]*>Số liệu chưa đầy đủ: 3 hồ sơ/);
  });

  it('says that there is nothing in a period', async () => {
    const total = { ...aReportTable.total, cells: { received: 0, new: 0, solved: 0, late: 0, open: 0, rate: null } };
    desk.services.answering(reportsApi.table, { ...aReportTable, rows: [], total });
    expect((await page('/bang')).body).toContain('Không có hồ sơ nào trong kỳ và phạm vi này.');
  });

  it('uses the days of a chosen period, and asks for nothing that was left empty', async () => {
    await page('/bang?form=months&periodId=h1-2017&from=2017-02-01&to=&by=unit&version=2017&unit=');
    await page('/bang?from=2017-02-01&channel=online');
    expect(askedTables()).toEqual([
      { form: 'months', periodId: 'h1-2017' },
      { form: '06a', from: '2017-02-01', channel: 'online' },
    ]);
  });

  it('keeps a choice that cannot be, and says what is wrong with it', async () => {
    desk.services.refusing(reportsApi.table, 'invalid', 'period-reversed');
    const { statusCode, body } = await page('/bang?from=2017-06-01&to=2017-05-01');
    expect(statusCode).toBe(422);
    expect(body).toMatch(/role="alert"[^>]*>Lý do: period-reversed/);
    expect(body).toContain('name="from" value="2017-06-01"');
    const wrong = await page(`/bang?form=${encodeURIComponent(EVIL)}`);
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).not.toContain(EVIL);
  });
});

describe('the facts on the screen', () => {
  it('are told in words, as many as the cell, each leading to its dossier', async () => {
    const { body } = await page('/so-lieu?figure=late&periodId=h1-2017&field=vbcc');
    expect(body).toContain('<h1>Hồ sơ đã giải quyết quá hạn</h1>');
    expect(body).toMatch(/<strong>3 hồ sơ<\/strong>.*6 tháng đầu năm 2017.*Lĩnh vực: Hệ thống văn bằng, chứng chỉ/s);
    expect(body).toContain('href="/mot-cua/ho-so/d-1">H50.17.0516-000001</a>');
    expect(body).toContain('Có kết quả, quá hạn (Hồ sơ dồn, thiếu người xử lý)');
    expect(body).toContain('Đang xem 1–2 trên 3.');
    expect(body).toContain('href="/mot-cua/bao-cao/bang?form=06a&periodId=h1-2017&field=vbcc">Về bảng số liệu</a>');
    expect(body).toContain('figure=late&periodId=h1-2017&field=vbcc&cursor=d-2&shown=2"');
    expect(body).toContain('href="/api/v1/reports/facts?figure=late&periodId=h1-2017&field=vbcc&format=csv"');
  });

  it('go on where the page before ended', async () => {
    const items = aFactsPage.items.slice(0, 1);
    desk.services.answering(reportsApi.facts, { ...aFactsPage, items, nextCursor: null });
    const { body } = await page('/so-lieu?figure=late&cursor=d-2&shown=2');
    expect(body).toContain('Đang xem 3–3 trên 3.');
    expect(body).toContain('Trang đầu');
    expect(askedFacts()).toEqual([{ figure: 'late', cursor: 'd-2' }]);
  });

  it('do not lead to dossiers for those who may not open one', async () => {
    const { body } = await desk.see('procedures', '/mot-cua/bao-cao/so-lieu?figure=late');
    expect(body).toContain('<span>H50.17.0516-000001</span>');
    expect(body).not.toContain('/mot-cua/ho-so/');
  });

  it('of acts lead to procedures, units and findings', async () => {
    const items = [{ kind: 'procedure' as const, id: 'SGD-30', label: `Cấp bản sao ${EVIL}`, on: '' }];
    desk.services.answering(reportsApi.facts, {
      ...aFactsPage,
      figure: 'procedures.inForce',
      total: 1,
      items,
      nextCursor: null,
    });
    const { body } = await page('/so-lieu?figure=procedures.inForce');
    expect(body).toContain('<strong>1 thủ tục</strong>');
    expect(body).toContain('href="/mot-cua/thu-tuc/ma/SGD-30"');
    expect(body).not.toContain(EVIL);
  });

  it('say that there is nothing, or what was wrong with the question', async () => {
    desk.services.answering(reportsApi.facts, { ...aFactsPage, total: 0, items: [], nextCursor: null });
    expect((await page('/so-lieu?figure=late')).body).toContain('Không có mục nào phía sau con số này.');
    expect((await page('/so-lieu')).statusCode).toBe(422);
    desk.services.refusing(reportsApi.facts, 'not-found', 'period-not-found');
    expect((await page('/so-lieu?figure=late&periodId=x')).statusCode).toBe(404);
  });
});
