import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { periodsApi, reportsApi, statisticsApi, type AgeingView, type OpenDataView } from '@motcua/contracts';

import { openCsv } from '../open-data/open-data-file.js';
import { as, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';
import { aReportTable } from '../testing/report-samples.js';
import type { ChartTable } from './chart-table.js';
import { ageing, byMonth, coverage, inTimeByField } from './chart-tables.js';
import { drawChart } from './draw-chart.js';

const months: ChartTable = {
  id: 'theo-thang',
  title: 'Theo tháng',
  of: 'Tháng',
  categories: ['4/2017', '5/2017'],
  series: [
    { name: 'Tiếp nhận', values: [8077, 42] },
    { name: 'Đã giải quyết', values: [37, null] },
  ],
  unit: 'hồ sơ',
  lying: false,
  note: '',
};
const freshness = { asOf: '2017-05-16T08:00:00+07:00', position: 1, incomplete: 0 };
const open: OpenDataView = {
  from: '2017-01-01',
  to: '2017-05-31',
  threshold: 5,
  rows: [
    {
      month: '2017-05',
      field: 'gd',
      procedure: 'P1',
      channel: 'counter',
      new: 12,
      solved: null,
      early: null,
      onTime: null,
      late: null,
    },
    {
      month: '2017-05',
      field: 'vb',
      procedure: 'P2',
      channel: 'online',
      new: 7,
      solved: 6,
      early: 6,
      onTime: 0,
      late: 0,
    },
  ],
  freshness,
};
const ages: AgeingView = { on: '2017-05-16', open: [{ label: '0–5 ngày', count: 3 }], overdue: [], freshness };
const rates = { plannedRate: 53.8, inspectedRate: 15.3, total: 13, planned: 7, inspected: 2 };
const summary = {
  procedures: { inForce: 32, posted: { website: 32, board: 31 } },
  inspections: { divisions: rates, affiliatedUnits: { ...rates, plannedRate: 50 } },
} as never;

describe('a chart', () => {
  it('carries its numbers and names as they are read in Vietnamese, and no script', () => {
    const svg = drawChart(months);
    for (const text of ['8.077', '42', '37', '4/2017', 'Tiếp nhận']) expect(svg).toContain(`>${text}<`);
    expect(svg).not.toMatch(/<script|onload|href="http/);
    expect(svg.length).toBeLessThan(60_000);
  });

  it('is the same text for the same numbers', () => {
    expect(drawChart(months)).toBe(drawChart(months));
  });

  it('says percent with a decimal comma, and nothing where there is no rate', () => {
    const svg = drawChart({ ...months, unit: '%', lying: true, series: [{ name: 'A', values: [53.8, null] }] });
    expect(svg).toContain('>53,8%<');
  });

  it('is well-formed: no text ends an attribute', () => {
    const attributes = drawChart(months).matchAll(/<\w+((?:\s[\w:-]+="[^"]*")*)\s*\/?>/g);
    const tags = drawChart(months).match(/<\w/g) ?? [];
    expect([...attributes]).toHaveLength(tags.length);
  });

  it('does not let a name break out of the picture', () => {
    expect(drawChart({ ...months, categories: ['<script>', 'b'] })).not.toContain('<script>');
  });
});

describe('the tables of the charts', () => {
  const row = (key: string, label: string, cells: Record<string, number | null>) => ({ key, label, cells });
  const table = (rows: ReturnType<typeof row>[]) => ({ rows }) as never;

  it('take months and fields as the statistics computed them', () => {
    const [received] = byMonth(table([row('2017-05', 'Tháng 5/2017', { new: 42, solved: 4 })])).series;
    expect(received?.values).toEqual([42]);
    const fields = [row('a', 'A', { solved: 4, rate: 75 }), row('b', 'B', { solved: 80, rate: 97.5 })];
    expect(inTimeByField(table(fields)).series[0]?.values).toEqual([75, 97.5]);
    expect(inTimeByField(table(fields), 5).series[0]?.values).toEqual([null, 97.5]);
  });

  it('show 31 of 32 as 96,8 %, never rounded up to all', () => {
    expect(coverage(summary).series[0]?.values).toEqual([100, 96.8, 53.8, 15.3, 50, 15.3]);
  });

  it('take the ages of the open dossiers', () => {
    expect(ageing(ages).series[0]?.values).toEqual([3]);
  });
});

describe('pages of charts and open data', () => {
  let gateway: GatewayUnderTest;
  beforeAll(async () => {
    gateway = await startGateway();
    const { services } = gateway;
    services.answering(reportsApi.table, aReportTable);
    services.answering(reportsApi.ageing, ages);
    services.answering(reportsApi.openData, open);
    services.answering(statisticsApi.summary, summary);
    services.answering(periodsApi.list, { items: [] });
  });
  afterAll(() => gateway.app.close());
  const get = (url: string, headers = {}) => gateway.app.inject({ url, headers });

  it('show each chart as an image with its numbers in a table', async () => {
    const page = await get('/mot-cua/bao-cao/bieu-do', as('clerk'));
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('<img src="data:image/svg+xml;base64,');
    expect(page.body).toContain('0–5 ngày');
    const everybody = await get('/so-lieu');
    expect(everybody.body).toContain('96,8%');
    expect(everybody.body).not.toContain('0–5 ngày');
  });

  it('say what was asked wrongly', async () => {
    gateway.services.refusing(reportsApi.table, 'not-found', 'period-not-found');
    const page = await get('/mot-cua/bao-cao/bieu-do?ky=khong-co', as('clerk'));
    gateway.services.answering(reportsApi.table, aReportTable);
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain('period-not-found');
  });

  it('give the data as JSON and as CSV, with hidden counts empty in both', async () => {
    const json = await get('/api/v1/public/open-data/dossiers?from=2017-01-01');
    expect(json.json()).toMatchObject({ threshold: 5, rows: [{ new: 12, solved: null }, { solved: 6 }] });
    const csv = await get('/api/v1/public/open-data/dossiers?format=csv');
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.body).toBe(openCsv(open));
    expect(csv.body.split('\r\n')[1]).toBe('2017-05,gd,P1,counter,12,,,,,yes');
    expect(csv.body.split('\r\n')[2]).toBe('2017-05,vb,P2,online,7,6,6,0,0,no');
  });

  it('refuse another format', async () => {
    expect((await get('/api/v1/public/open-data/dossiers?format=xml')).statusCode).toBe(422);
  });

  it('describe the data and show a part of it', async () => {
    expect((await get('/api/v1/public/open-data')).json()).toMatchObject({ language: 'vi' });
    const page = await get('/du-lieu-mo');
    expect(page.body).toContain('(ẩn)');
    expect(page.body).toContain('Tải CSV');
  });
});
