import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { reportsApi, type OpenDataView } from '@motcua/contracts';

import { DeskInMemory } from '../testing/desk-in-memory.js';
import { OPEN_COLUMNS, openCsv } from './open-data-file.js';

const key = { month: '2017-04', field: 'vbcc', procedure: 'SGD-30', channel: 'counter' };
const data: OpenDataView = {
  from: '2016-05-01',
  to: '2017-04-30',
  threshold: 5,
  rows: [
    { ...key, new: 1_234, solved: 60, early: 0, onTime: 54, late: 6 },
    { ...key, channel: 'online', new: null, solved: null, early: null, onTime: null, late: null },
    { ...key, procedure: 'SGD-"1",x', new: 0, solved: 5, early: 5, onTime: 0, late: 0 },
  ],
  freshness: { asOf: '2017-05-16T08:05:12.000+07:00', position: 12_345, incomplete: 0 },
};

let desk: DeskInMemory;
beforeAll(async () => {
  desk = await DeskInMemory.start();
});
afterAll(() => desk.stop());
beforeEach(() => {
  desk.answerAll();
  desk.services.answering(reportsApi.openData, data);
});
const get = (url: string) => desk.gateway.app.inject({ url });
const asked = () => desk.askedOf('statistics.reports.open-data').map(({ input }) => input);

/** RFC 4180, read by hand: quoted fields, doubled quotes. */
const read = (csv: string): string[][] =>
  csv
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(
        ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
      ),
    );

describe('GET /public/open-data/dossiers', () => {
  it('answers the counts as they are published, to everybody and every page', async () => {
    const answer = await get('/api/v1/public/open-data/dossiers?from=2017-01-01&to=2017-04-30');
    expect([answer.statusCode, answer.json()]).toEqual([200, data]);
    expect(answer.headers['access-control-allow-origin']).toBe('*');
    expect(asked()).toEqual([{ from: '2017-01-01', to: '2017-04-30' }]);
  });

  it('is a file with the same counts; a hidden one is empty and its row says so', async () => {
    const answer = await get('/api/v1/public/open-data/dossiers?format=csv');
    expect(answer.headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="ho-so-2016-05-2017-04.csv"',
    });
    expect([...answer.rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [head, ...lines] = read(answer.body.replace('\uFEFF', ''));
    expect(head).toEqual(OPEN_COLUMNS.map(([name]) => name));
    expect(lines).toEqual(
      data.rows.map((row) => [
        ...Object.values(row).map((value) => String(value ?? '')),
        row.new === null ? 'yes' : 'no',
      ]),
    );
  });

  it('has only its head where there is nothing', () => {
    expect(read(openCsv({ ...data, rows: [] }))).toHaveLength(1);
  });

  it.each(['format=xml', 'from=2017-02-30', 'to=x'])('refuses ?%s before anybody is asked', async (query) => {
    const answer = await get(`/api/v1/public/open-data/dossiers?${query}`);
    expect([answer.statusCode, asked()]).toEqual([422, []]);
  });
});

describe('GET /public/open-data', () => {
  it('describes the columns, what is hidden, the months and where to get it', async () => {
    const answer = await get('/api/v1/public/open-data');
    expect(answer.json()).toMatchObject({
      threshold: 5,
      temporal: { startDate: '2016-05-01', endDate: '2017-04-30' },
      columns: OPEN_COLUMNS.map(([name, description]) => ({ name, description })),
      distribution: [{ downloadURL: '/api/v1/public/open-data/dossiers?format=csv' }, { format: 'JSON' }],
    });
  });
});

describe('/du-lieu-mo', () => {
  it('explains, offers both files and shows the first rows', async () => {
    const { body, statusCode } = await get('/du-lieu-mo');
    expect(statusCode).toBe(200);
    expect(body).toContain('từ 01/05/2016 đến 30/04/2017');
    expect(body).toContain('/api/v1/public/open-data/dossiers?from=2016-05-01&to=2017-04-30&format=csv');
    expect(body).toMatch(/<td class="number">1\.234<\/td>/);
    expect(body).toContain('(ẩn)');
  });

  it('says that nothing happened in these months', async () => {
    desk.services.answering(reportsApi.openData, { ...data, rows: [] });
    expect((await get('/du-lieu-mo')).body).toContain('Chưa có hồ sơ nào trong các tháng này.');
  });
});
