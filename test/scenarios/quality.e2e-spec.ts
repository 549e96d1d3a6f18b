import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AuditPlanView,
  IndexRoundView,
  NonconformityView,
  Page,
  PetitionFiguresView,
  PetitionProgress,
  PetitionReceipt,
  PetitionView,
  PublishedPetition,
  QualityGoalView,
  UnitScoreView,
} from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { startSystem, type RunningSystem } from '../../tools/start/system.mjs';
import { Api } from '../support/api.js';
import { DIVISION, enterSmallCatalogue } from '../support/small-catalogue.js';

const SCHOOL = 'thpt-an-lac-thon';
const OTHER = 'phong-hai';

let dataDir: string;
let system: RunningSystem;
let operator: Api;
let leader: Api;
let inspector: Api;
let principal: Api;
const anybody = () => Api.as(system);

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-quality-'));
  system = await startSystem({ dataDir, clock: new Date('2017-05-16T08:00:00+07:00') });
  [operator, leader, inspector] = [Api.as(system, 'operator'), Api.as(system, 'leader'), Api.as(system, 'inspector')];
  principal = new Api(system.baseUrl, system.access.unitAccounts.find(({ unitId }) => unitId === SCHOOL)?.token);
  await enterSmallCatalogue(operator);
  const unit = (unitId: string, kind: string) =>
    operator.insist('/units', { unitId, name: unitId, kind, parentId: 'sgddt', validFrom: '2016-01-01' }, unitId);
  await Promise.all([unit(SCHOOL, 'affiliated'), unit(OTHER, 'division')]);
}, 180_000);

afterAll(async () => {
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

/** Directories of the services learn of units a moment later. */
const insist = <T>(api: Api, path: string, body: object = {}, method: 'post' | 'put' = 'post') =>
  eventually(async () => {
    const answer = await api[method]<T>(path, body);
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  }, 20_000);

describe('a petition', () => {
  let receipt: PetitionReceipt;
  const follow = (secret: string) =>
    anybody().get<PetitionProgress>(`/public/petitions/${receipt.code}?secret=${secret}`);

  it('is sent without an account, classified, asked about, told more, answered and published', async () => {
    receipt = await insist<PetitionReceipt>(anybody(), '/public/petitions', {
      subject: 'Giờ tiếp nhận',
      text: 'Quầy đóng lúc nào?',
      sender: { name: 'Người gửi mẫu' },
    });
    const at = `/petitions/${receipt.petitionId}`;
    await insist(operator, `${at}/classify`, { kind: 'conduct', unitId: DIVISION });
    await insist(operator, `${at}/ask`, { question: 'Quầy nào?' });
    expect(await follow(receipt.secret)).toMatchObject({ question: 'Quầy nào?', mayRate: false });
    await insist(anybody(), `/public/petitions/${receipt.code}/more`, { secret: receipt.secret, text: 'Quầy 1.' });
    await insist(operator, `${at}/answer`, { answer: 'Quầy mở đến 11 giờ.' });
    const refused = await operator.post(`${at}/publish`, { question: 'Hỏi', answer: 'Đáp', checked: false });
    expect(refused.status).toBe(422);
    await insist(leader, `${at}/publish`, { question: 'Quầy đóng lúc nào?', answer: 'Mở đến 11 giờ.', checked: true });
    const { items } = await anybody().get<Page<PublishedPetition>>('/public/petitions?q=quay');
    expect(items).toMatchObject([{ code: receipt.code, question: 'Quầy đóng lúc nào?' }]);
    expect(JSON.stringify(items)).not.toContain('Người gửi mẫu');
  });

  it('stands among those published, newest first, page by page', async () => {
    const { petitionId } = await insist<PetitionReceipt>(operator, '/petitions', {
      channel: 'letter',
      subject: 'Lịch tiếp',
      text: 'Lịch tiếp công dân?',
      occurredAt: '2017-05-10T08:00:00+07:00',
    });
    const acts = { classify: { kind: 'regulation', unitId: DIVISION }, answer: { answer: 'Thứ Hai.' } };
    for (const [act, body] of Object.entries(acts)) await insist(operator, `/petitions/${petitionId}/${act}`, body);
    const texts = { question: 'Lịch tiếp?', answer: 'Thứ Hai.', checked: true };
    await insist(leader, `/petitions/${petitionId}/publish`, texts);
    const page = (rest = '') => anybody().get<Page<PublishedPetition>>(`/public/petitions?limit=1${rest}`);
    const first = await page();
    const second = await page(`&cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
    const told = [...first.items, ...second.items].map(({ question }) => question);
    expect([told, second.nextCursor]).toEqual([['Lịch tiếp?', 'Quầy đóng lúc nào?'], null]);
  });

  it('is followed up with the right secret only, rated, and counted', async () => {
    await expect(follow('SAISAISAI')).rejects.toThrow('404');
    await insist(anybody(), `/public/petitions/${receipt.code}/rating`, { secret: receipt.secret, liked: true });
    expect(await operator.get<PetitionFiguresView>('/petitions/figures?from=2017-05-16&to=2017-05-16')).toMatchObject({
      received: 1,
      byKind: { conduct: 1, regulation: 0 },
      answered: { onTime: 1, late: 0 },
      published: { onTime: 1, late: 0 },
      liked: 1,
    });
  });

  it('shows its sender to those who handle it, masked to others, and to nobody once it is erased', async () => {
    const at = `/petitions/${receipt.petitionId}`;
    const read = (api: Api) => api.get<PetitionView>(at);
    expect((await read(Api.as(system, 'procedures'))).sender).toEqual({ name: 'Người gửi mẫu' });
    expect((await read(leader)).sender?.name).toBe('N*** g*** m***');
    expect((await inspector.post(`${at}/erase`)).status).toBe(403);
    expect(await insist<PetitionView>(operator, `${at}/erase`)).toMatchObject({ sender: null, erased: true, acts: [] });
  });
});

describe('the quality system', () => {
  it('evaluates a goal by its last value', async () => {
    const goal = { unitId: DIVISION, year: 2017, text: 'Đúng hạn', measure: '%', direction: 'at-least', target: 98.5 };
    const { id } = await insist<QualityGoalView>(leader, '/quality/goals', { ...goal, dueOn: '2017-12-31' });
    await insist(leader, `/quality/goals/${id}/measure`, { value: 98.5, measuredOn: '2017-05-15' });
    expect(await insist(leader, `/quality/goals/${id}/evaluate`)).toMatchObject({ state: 'met', value: 98.5 });
  });

  it('follows a nonconformity from the audit to the look at what its correction is worth', async () => {
    const audit = { auditId: 'dg-1', unitId: DIVISION, plannedOn: '2017-05-15', auditors: 'Người mẫu 1' };
    const plan = (auditorUnitIds: string[]) => ({
      planId: 'dgnb',
      number: '72/KH-MAU',
      adoptedOn: '2017-01-12',
      year: 2017,
      audits: [{ ...audit, auditorUnitIds }],
    });
    await insist<AuditPlanView>(leader, '/quality/audit-plans', plan([OTHER]));
    const own = await leader.post('/quality/audit-plans', { ...plan([DIVISION]), planId: 'dgnb-2' });
    expect(own).toMatchObject({ status: 422, body: { type: 'urn:motcua:problem:audits-not-fit' } });
    await insist(inspector, '/quality/audit-plans/dgnb/audits/dg-1/carry-out', {
      carriedOutOn: '2017-05-15',
      result: 'Đạt',
    });
    const found = { clause: '8.5.1', severity: 'minor', text: 'Thiếu hồ sơ', dueOn: '2017-06-15' };
    const recorded = await insist<NonconformityView>(
      inspector,
      '/quality/audit-plans/dgnb/audits/dg-1/nonconformities',
      found,
    );
    const at = `/quality/nonconformities/${recorded.id}`;
    const correction = { cause: 'Chưa lưu', correction: 'Đã lưu', correctiveAction: 'Phân công' };
    expect((await principal.post(`${at}/submit`, correction)).status).toBe(403);
    await insist(Api.as(system, 'head'), `${at}/submit`, correction);
    await insist(inspector, `${at}/judge`, { accepted: true });
    const checked = await insist<NonconformityView>(inspector, `${at}/check`, { effective: true, note: 'Đã duy trì' });
    expect(checked).toMatchObject({ state: 'accepted', effective: true });
    expect(checked.story.map(({ act }) => act)).toEqual([
      'Đơn vị báo cáo khắc phục',
      'Chấp nhận khắc phục',
      'Xác nhận hiệu lực',
    ]);
  });
});

describe('the reform index', () => {
  const sheet = `/index-rounds/r-2017/units/${SCHOOL}`;

  it('is scored by the school, appraised by the department and decided by the leader', async () => {
    const items = [
      { code: '1', name: 'Chỉ đạo', max: 4_000, scoring: 'rate' },
      {
        code: '2',
        name: 'Niêm yết',
        max: 6_000,
        scoring: 'steps',
        steps: [0, 3_000, 6_000],
        findingKinds: ['register-gap'],
      },
    ];
    const set = {
      setId: 'bo-1',
      code: 'bo',
      version: 1,
      name: 'Bộ mẫu',
      document: '746/QĐ-SGDĐT',
      validFrom: '2017-04-18',
      illustrative: true,
    };
    expect((await leader.post('/index-sets', { ...set, total: 9_000, items })).status).toBe(422);
    await insist(leader, '/index-sets', { ...set, total: 10_000, items });
    const round = {
      roundId: 'r-2017',
      setId: 'bo-1',
      year: 2017,
      unitIds: [SCHOOL],
      selfBy: '2017-06-15',
      answerBy: '2017-06-30',
    };
    await insist<IndexRoundView>(leader, '/index-rounds', round);
    const scores = [
      { item: '1', score: 4_000 },
      { item: '2', score: 6_000 },
    ];
    await insist(principal, `${sheet}/self-scores`, { scores }, 'put');
    await insist(principal, `${sheet}/submit`);
    expect((await principal.put(`${sheet}/appraisal`, { scores })).status).toBe(403);
    const unexplained = await operator.put(`${sheet}/appraisal`, { scores: [{ item: '2', score: 3_000 }] });
    expect(unexplained.status).toBe(422);
    const appraisal = [scores[0], { item: '2', score: 3_000, reason: 'Niêm yết thiếu' }];
    await insist(operator, `${sheet}/appraisal`, { scores: appraisal }, 'put');
    expect(await operator.get<UnitScoreView>(sheet)).toMatchObject({ items: [{}, { self: 6_000, appraised: 3_000 }] });
    await insist(operator, `${sheet}/conclude`);
    await insist(principal, `${sheet}/answer`, { accepted: true });
    const decision = { decision: '900/QĐ-MAU', decidedOn: '2017-05-16' };
    expect((await operator.post('/index-rounds/khong-co/decide', decision)).status).toBe(404);
    const decided = await insist<IndexRoundView>(leader, '/index-rounds/r-2017/decide', decision);
    expect(decided).toMatchObject({
      decision: { number: '900/QĐ-MAU' },
      results: [{ unitId: SCHOOL, rank: 1, perMille: 700 }],
    });
  });
});
