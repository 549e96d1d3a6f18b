import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { periodsApi, reportsApi, scoreApi } from '@motcua/contracts';

import { DeskInMemory, EVIL } from '../testing/desk-in-memory.js';
import { as } from '../testing/gateway-under-test.js';
import { aPeriod } from '../testing/report-samples.js';
import { aScore, anAgeing } from '../testing/score-samples.js';
import { exact, rateText } from './score-words.js';

let desk: DeskInMemory;
beforeAll(async () => {
  desk = await DeskInMemory.start();
});
afterAll(() => desk.stop());
beforeEach(() => {
  desk.answerAll();
  desk.services.answering(scoreApi.score, aScore);
  desk.services.answering(reportsApi.ageing, anAgeing);
  desk.services.answering(periodsApi.list, { items: [aPeriod] });
});

const get = (url: string) => desk.gateway.app.inject({ url: `/api/v1/reports${url}`, headers: as('clerk') });
const page = (url = '') => desk.see('leader', `/mot-cua/bao-cao/diem-766${url}`);
const asked = (subject: string) => desk.askedOf(subject).map(({ input }) => input);

describe('figures of the score', () => {
  it.each([
    [19.9976, '19,9976'],
    [20, '20'],
    [0.0024, '0,0024'],
    [1234.5, '1.234,5'],
  ])('%d reads %s', (value, text) => expect(exact(value)).toBe(text));

  it('that are not known read as a dash', () => {
    expect([rateText(null), rateText(99.99)]).toEqual(['–', '99,99%']);
  });
});

describe('GET /reports/score-766', () => {
  it('answers the estimate of a period as the statistics give it', async () => {
    const answer = await get('/score-766?periodId=h1-2017');
    expect([answer.statusCode, answer.json()]).toEqual([200, aScore]);
    expect(asked('statistics.score-766')).toEqual([{ periodId: 'h1-2017' }]);
  });

  it.each([
    ['?periodId=h1-2017&to=2017-05-16', 'period-or-days'],
    ['?to=2017-02-30', 'invalid-request'],
    ['?unit=sgddt', 'invalid-request'],
  ])('refuses %s', async (query, type) => {
    const answer = await get(`/score-766${query}`);
    expect([answer.statusCode, answer.json()]).toMatchObject([422, { type: `urn:motcua:problem:${type}` }]);
  });
});

describe('GET /reports/ageing', () => {
  it('answers the age of open dossiers on a day', async () => {
    const answer = await get('/ageing?to=2017-05-16');
    expect([answer.statusCode, answer.json()]).toEqual([200, anAgeing]);
    expect(asked('statistics.reports.ageing')).toEqual([{ to: '2017-05-16' }]);
  });
});

describe('the page of the score', () => {
  it('says first that it is an estimate, and a trial before the decision was in force', async () => {
    const { body } = await page();
    expect(body).toContain('không phải điểm chính thức');
    expect(body).toContain('Hệ thống tính được 26 trong 100 điểm');
    expect(body).toContain('chính thức từ ngày 01/08/2022');
  });

  it('shows groups and indicators with what they are made of', async () => {
    const { body } = await page();
    expect(body).toContain('25,9976 trên 26 điểm tính được');
    expect(body).toMatch(
      /<meter min="0" max="20" value="19.9976" aria-label="Tiến độ, kết quả giải quyết: 19,9976\/20 điểm"/,
    );
    expect(body).toMatch(/8\.181\/8\.182.*99,99%.*100% \(\*\).*19,9976\/20/s);
    expect(body).toMatch(/Số hóa hồ sơ.*Chưa tính được điểm/s);
    expect(body).toContain('Hệ thống chưa có dữ liệu.');
  });

  it('names dossiers and procedures that cost points, with links to them', async () => {
    const { body } = await page();
    expect(body).toContain('<a href="/mot-cua/ho-so/d-1">HS-1</a>');
    expect(body).toContain('Đến hạn ngày 18/05/2017, hiện chưa có kết quả.');
    expect(body).toMatch(/Hồ sơ đang bị tính trễ.*HS-2/s);
    expect(body).toContain('href="/mot-cua/thu-tuc/ma/STG.01"');
    expect(body).toContain('Chưa rõ điểm');
    expect(body).toContain('/mot-cua/bao-cao/so-lieu?figure=overdue&from=2017-01-01');
  });

  it('shows the age of open dossiers on the last counted day', async () => {
    const { body } = await page();
    expect(asked('statistics.reports.ageing').at(-1)).toEqual({ to: '2017-05-16' });
    expect(body).toMatch(/Tuổi hồ sơ đang giải quyết.*16\/05\/2017.*6\.877/s);
  });

  it('asks for the chosen period, whose days need no dates beside it', async () => {
    await page('?periodId=h1-2017&from=2017-01-01&to=');
    expect(asked('statistics.score-766').at(-1)).toEqual({ periodId: 'h1-2017' });
    await page('?periodId=&from=2017-02-01&to=2017-03-01&cutOff=');
    expect(asked('statistics.score-766').at(-1)).toEqual({ from: '2017-02-01', to: '2017-03-01' });
  });

  it('says what is wrong with a choice and keeps it', async () => {
    const { statusCode, body } = await page('?from=2017-02-30');
    expect(statusCode).toBe(422);
    expect(body).toContain('role="alert"');
    expect(body).toContain('value="2017-02-30"');
  });

  it('says so where nothing was received and nothing costs points', async () => {
    const empty = { ...aScore, procedures: [], next: { dossiers: [], procedures: [] } };
    desk.services.answering(scoreApi.score, empty);
    const { body } = await page();
    expect(body).toContain('Không có hồ sơ đang chạy hạn trong kỳ này.');
    expect(body).toContain('Không có thủ tục nào làm mất điểm');
    expect(body).toContain('Không có hồ sơ tiếp nhận hoặc xử lý trong kỳ này.');
  });

  it('warns where facts could not be read', async () => {
    desk.services.answering(scoreApi.score, { ...aScore, freshness: { ...aScore.freshness, incomplete: 2 } });
    expect((await page()).body).toContain('Số liệu chưa đầy đủ: 2 hồ sơ');
  });

  it('writes names as text', async () => {
    const [first] = aScore.procedures;
    desk.services.answering(scoreApi.score, { ...aScore, procedures: [{ ...first!, name: EVIL }] });
    expect((await page()).body).not.toContain(EVIL);
  });
});
