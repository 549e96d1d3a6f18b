import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { periodsApi, reportsApi, statisticsApi, type AgeingView, type ReportTable } from '@motcua/contracts';

import { DeskInMemory, EVIL } from '../testing/desk-in-memory.js';
import { aPeriod, aReportTable } from '../testing/report-samples.js';
import { aSummary } from '../testing/samples.js';
import { ageing, byMonth, coverage, inTimeByField } from './chart-tables.js';
import { drawChart, imageOf, optionOf } from './draw-chart.js';

const month = (key: string, received: number, solved: number) => ({
  key,
  label: key,
  cells: { new: received, solved },
});
const months: ReportTable = {
  ...aReportTable,
  form: 'months',
  by: 'month',
  rows: [month('2017-04', 1_234, 60), month('2017-05', 8, 0)],
};
const ages: AgeingView = {
  on: '2017-05-16',
  open: [
    { label: 'Dưới 5 ngày', count: 7_000 },
    { label: 'Từ 5 ngày', count: 1_077 },
  ],
  overdue: [],
  freshness: aReportTable.freshness,
};

describe('a chart', () => {
  it('of months shows what came in beside what was solved', () => {
    const { categories, series } = byMonth(months);
    expect([categories, series.map(({ values }) => values)]).toEqual([
      ['4/2017', '5/2017'],
      [
        [1_234, 8],
        [60, 0],
      ],
    ]);
  });

  it('of fields leaves out the rate of a field with few solved dossiers, for everybody', () => {
    expect(inTimeByField(aReportTable).series[0]?.values).toEqual([100, 98.9, null]);
    expect(inTimeByField(aReportTable, 20).series[0]?.values).toEqual([null, 98.9, null]);
  });

  it('of coverage takes the rates as the summary says them', () => {
    expect(coverage(aSummary).series[0]?.values).toEqual([100, 100, 53.8, 23.1, 50, 20]);
  });

  it('has a scale to 100 when it shows shares, and lies when names are long', () => {
    expect(optionOf(coverage(aSummary))).toMatchObject({ xAxis: { type: 'value', max: 100 }, animation: false });
    expect(optionOf(byMonth(months))).toMatchObject({ xAxis: { type: 'category' }, legend: { top: 0 } });
  });

  it('carries its numbers as they are read in Vietnamese', () => {
    expect(drawChart(byMonth(months))).toContain('>1.234</text>');
    expect(drawChart(coverage(aSummary))).toContain('>53,8%</text>');
    expect(drawChart(ageing(ages))).toContain('>7.000</text>');
  });

  it('is the same text for the same numbers, small, and without scripts', () => {
    const svg = drawChart(byMonth(months));
    expect(drawChart(byMonth(months))).toBe(svg);
    expect(svg.length).toBeLessThan(60_000);
    expect(svg).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(svg).not.toContain('<script');
  });

  it('cannot be broken out of by a name', () => {
    const svg = drawChart({ ...coverage(aSummary), categories: Array<string>(6).fill(EVIL) });
    expect(svg).not.toContain(EVIL);
    expect(imageOf(svg)).toMatch(/^data:image\/svg\+xml;base64,[A-Za-z0-9+/=]+$/);
  });
});

describe('the pages with charts', () => {
  let desk: DeskInMemory;
  beforeAll(async () => {
    desk = await DeskInMemory.start();
  });
  afterAll(() => desk.stop());
  beforeEach(() => {
    desk.answerAll();
    desk.services.answering(reportsApi.table, aReportTable);
    desk.services.answering(reportsApi.ageing, ages);
    desk.services.answering(periodsApi.list, { items: [aPeriod] });
    desk.services.answering(statisticsApi.summary, aSummary);
  });
  const open = (url: string) => desk.gateway.app.inject({ url, headers: { accept: 'text/html' } });

  it('show the staff four charts of the period, each with its numbers in a table', async () => {
    const { body, statusCode } = await desk.see('handler', '/mot-cua/bao-cao/bieu-do?ky=h1-2017');
    expect([statusCode, body.match(/<img src="data:image\/svg/g)?.length]).toEqual([200, 4]);
    expect(body).toMatch(/<option value="h1-2017" selected/);
    expect(body).toMatch(/Từ 5 ngày\s*<\/th><td class="number">1\.077/);
    const asked = desk.askedOf('statistics.reports.table').map(({ input }) => input);
    expect(asked).toContainEqual({ periodId: 'h1-2017', form: 'months' });
  });

  it('say that there is nothing to draw', async () => {
    desk.services.answering(reportsApi.table, { ...aReportTable, rows: [] });
    const { body } = await desk.see('handler', '/mot-cua/bao-cao/bieu-do');
    expect(body).toContain('Chưa có số liệu để vẽ.');
  });

  it('keep the choice of periods when one is not found', async () => {
    desk.services.refusing(reportsApi.table, 'not-found', 'period-not-found');
    const { body, statusCode } = await desk.see('handler', '/mot-cua/bao-cao/bieu-do?ky=gone');
    expect([statusCode, body.includes('<option value="h1-2017"')]).toEqual([404, true]);
  });

  it('show everybody months, fields and coverage, not the age of open dossiers', async () => {
    const { body, statusCode } = await open('/so-lieu');
    expect(statusCode).toBe(200);
    expect(body).toContain('Tỷ lệ giải quyết sớm và đúng hạn theo lĩnh vực');
    expect(body).not.toContain('Tuổi của hồ sơ');
    expect(body).toContain('href="/du-lieu-mo"');
    expect(desk.askedOf('statistics.reports.ageing')).toEqual([]);
  });
});
