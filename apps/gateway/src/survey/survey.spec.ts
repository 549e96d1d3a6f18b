import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  postingApi,
  surveyApi,
  unitsApi,
  type PrintedSlips,
  type SlipView,
  type SurveyFileView,
  type SurveyGroupResult,
} from '@motcua/contracts';

import { inSession, ownPage, page } from '../testing/browser-in-memory.js';
import { as, at, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';

const slip: SlipView = {
  unitName: 'Trường THPT <A>',
  title: 'Khảo sát 2017',
  audience: 'parents',
  to: '2017-08-31',
  source: 'Câu hỏi minh họa',
  parts: [
    { id: 'a', title: 'Tiếp cận', questions: [{ id: 'a1', text: 'Thông tin tuyển sinh' }] },
    { id: 'b', title: 'Cơ sở vật chất', questions: [{ id: 'b1', text: 'Phòng học' }] },
  ],
};
const survey: SurveyFileView = {
  id: 's1',
  title: 'Khảo sát 2017',
  state: 'running',
  level: 'upper-secondary',
  audience: 'parents',
  questionnaire: 'upper-secondary-2017',
  unitIds: ['thpt-a'],
  from: '2017-08-01',
  to: '2017-08-31',
  source: 'Câu hỏi minh họa',
  units: [{ unitId: 'thpt-a', unitName: 'Trường THPT <A>', slips: 30, answers: 0 }],
  batches: [{ batchId: 'b1', unitId: 'thpt-a', count: 30, issuedAt: at('2017-08-01T08:00:00+07:00'), revoked: false }],
};
const figures = { mean: 4.25, satisfied: 87.5, distribution: [0, 0, 1, 4, 3] };
const total: SurveyGroupResult = {
  n: 8,
  overall: figures,
  parts: [{ part: 'a', title: 'Tiếp cận', ...figures }],
  questions: [{ question: 'a1', text: 'Thông tin tuyển sinh', ...figures }],
};
const printed: PrintedSlips = {
  batchId: 'b2',
  unitName: 'Trường THPT A',
  title: 'Khảo sát 2017',
  audience: 'parents',
  from: '2017-08-01',
  to: '2017-08-31',
  issuedAt: at('2017-08-01T08:00:00+07:00'),
  source: 'Câu hỏi minh họa',
  tokens: ['7KQM-2XTB-9PVD', 'AAAA-BBBB-CCCC'],
};

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway({ LOOK_UPS_PER_MINUTE: 5 });
  gateway.services.answering(unitsApi.list, { items: [], nextCursor: null });
  gateway.services.answering(postingApi.listProcedures, { items: [], nextCursor: null, asOf: '', position: 0 });
  gateway.services.answering(surveyApi.list, { items: [survey], nextCursor: null });
  gateway.services.answering(surveyApi.get, survey);
  gateway.services.answering(surveyApi.opinions, { items: [{ answerId: 'h1', text: 'Sửa <b>' }], nextCursor: null });
  gateway.services.answering(surveyApi.readSlip, slip);
  gateway.services.answering(surveyApi.answer, { unitName: 'Trường THPT A' });
  gateway.services.answering(surveyApi.issueSlips, printed);
});
afterAll(() => gateway.app.close());

const form = (url: string, fields: Record<string, string>, headers: object = {}, remoteAddress = '192.0.2.1') =>
  gateway.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...page, ...headers },
    remoteAddress,
  });
const get = (url: string, headers: object = {}, remoteAddress = '192.0.2.1') =>
  gateway.app.inject({ method: 'GET', url, headers: { ...page, ...headers }, remoteAddress });
const lastAsked = (subject: string) => gateway.services.asked.findLast((one) => one.subject === subject);

describe('a slip in a browser', () => {
  it('is a form of parts with five choices a question, texts as text', async () => {
    const { body } = await get('/khao-sat/7KQM-2XTB-9PVD');
    expect(body).toContain('Trường THPT &lt;A>');
    expect(body).toMatch(/Phần 1\/3.*Phần 2\/3.*Phần 3\/3/s);
    expect(body.match(/name="scores\.a1"/g)).toHaveLength(5);
  });

  it('is sent without anything that says who fills it in, and thanked for', async () => {
    const sent = await form('/khao-sat/7KQM-2XTB-9PVD', { 'scores.a1': '4', 'scores.b1': '5', opinion: ' Tốt ' });
    expect([sent.statusCode, sent.body.includes('Xin cảm ơn')]).toEqual([201, true]);
    const { input, meta } = lastAsked('inspections.survey.answer')!;
    expect(input).toEqual({
      token: '7KQM-2XTB-9PVD',
      scores: [
        { question: 'a1', score: 4 },
        { question: 'b1', score: 5 },
      ],
      opinion: 'Tốt',
    });
    expect(meta).toMatchObject({ actor: 'applicant', role: 'applicant' });
  });

  it('sent twice with the same ticks is one command', async () => {
    const commandOf = async (score: string) => {
      await form('/khao-sat/T1', { 'scores.a1': score });
      return lastAsked('inspections.survey.answer')?.meta.commandId;
    };
    const [first, again, other] = [await commandOf('4'), await commandOf('4'), await commandOf('5')];
    expect([again === first, other === first]).toEqual([true, false]);
  });

  it('that was used says so in a friendly way and offers to type another code', async () => {
    gateway.services.refusing(surveyApi.readSlip, 'conflict', 'slip-used');
    const used = await get('/khao-sat/T2', {}, '192.0.2.5');
    expect([used.statusCode, used.body.includes('Mã in trên phiếu mời')]).toEqual([409, true]);
    gateway.services.answering(surveyApi.readSlip, slip);
  });

  it('a code typed by hand leads to its form', async () => {
    expect((await get('/khao-sat?ma=7kqm%202xtb%209pvd')).headers.location).toBe('/khao-sat/7kqm2xtb9pvd');
  });

  it('cannot be guessed: wrong codes cost, good ones do not', async () => {
    const statuses = async (address: string) => {
      const all: number[] = [];
      for (let no = 0; no < 7; no += 1) all.push((await get(`/khao-sat/G${no}`, {}, address)).statusCode);
      return all;
    };
    expect(await statuses('192.0.2.6')).not.toContain(429);
    gateway.services.refusing(surveyApi.readSlip, 'not-found', 'slip-unknown');
    expect(await statuses('192.0.2.7')).toContain(429);
    gateway.services.answering(surveyApi.readSlip, slip);
  });
});

describe('surveys of the staff', () => {
  it('are set up by those who may, and read by all', async () => {
    expect((await get('/mot-cua/khao-sat', as('procedures'))).body).toContain('Mở đợt khảo sát');
    expect((await get('/mot-cua/khao-sat', as('clerk'))).body).not.toContain('Mở đợt khảo sát');
  });

  it('show progress and opinions to the organisers, only progress to the others', async () => {
    const own = (await get('/mot-cua/khao-sat/s1', as('leader'))).body;
    expect(own).toContain('Sửa &lt;b>');
    expect(own).toContain('action="/mot-cua/khao-sat/s1/withdraw"');
    const other = (await get('/mot-cua/khao-sat/s1', as('clerk'))).body;
    expect(other).toContain('Trường THPT &lt;A>');
    expect(other).not.toMatch(/Sửa|action="\/mot-cua\/khao-sat/);
  });

  it('show no opinions and no acts to people of the units surveyed', async () => {
    gateway.services.refusing(surveyApi.opinions, 'forbidden', 'not-of-department');
    expect((await get('/mot-cua/khao-sat/s1', as('head'))).body).not.toMatch(/Ý kiến khác|Thu hồi phiếu/);
    gateway.services.answering(surveyApi.opinions, { items: [], nextCursor: null });
  });

  it('print slips, one a page, each with its own code', async () => {
    const session = { ...(await inSession(gateway, 'procedures')), ...ownPage };
    const { body } = await form('/mot-cua/khao-sat/s1/phieu', { unitId: 'thpt-a', count: '2' }, session);
    expect(body).toContain('7KQM-2XTB-9PVD');
    expect(body.match(/aria-label="Mã QR"/g)).toHaveLength(2);
    expect(lastAsked('inspections.survey.issue-slips')?.input).toMatchObject({ unitId: 'thpt-a', count: 2 });
  });

  it('take the units that are ticked', async () => {
    gateway.services.answering(surveyApi.open, survey);
    const session = { ...(await inSession(gateway, 'procedures')), ...ownPage };
    const fields = { title: 'Đợt 1', level: 'primary', audience: 'parents', from: '2017-08-01', to: '2017-08-31' };
    const sent = await form('/mot-cua/khao-sat', { ...fields, 'unit.th-1': '1', 'unit.th-2': '1' }, session);
    expect(sent.statusCode).toBe(303);
    expect(lastAsked('inspections.survey.open')?.input).toMatchObject({ ...fields, unitIds: ['th-1', 'th-2'] });
  });

  it('say in the results which units are left out', async () => {
    const left = { unitId: 'b', unitName: 'Trường B', shown: 'suppressed', result: null } as const;
    const told = { unitId: 'a', unitName: 'Trường A', shown: 'full', result: total } as const;
    gateway.services.answering(surveyApi.get, { ...survey, state: 'ended' });
    gateway.services.answering(surveyApi.results, {
      campaignId: 's1',
      title: 'Khảo sát 2017',
      fewest: 5,
      total,
      units: [told, left],
    });
    const { body } = await get('/mot-cua/khao-sat/s1', as('clerk'));
    expect(body).toMatch(/Trường A.*4,25.*87,5%.*Trường B.*Không hiển thị \(nhóm nhỏ\)/s);
  });
});
