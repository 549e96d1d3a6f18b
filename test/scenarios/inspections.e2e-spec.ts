import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FindingView, PlanCoverageView, PlanView, SummaryView, VisitFileView, VisitView } from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { startSystem, type RunningSystem } from '../../tools/start/system.mjs';
import { Api } from '../support/api.js';
import { enterSmallCatalogue, PROCEDURE } from '../support/small-catalogue.js';

const PLAN = '699-kh';
const SCHOOL = 'thpt-an-lac-thon';
const TODAY = '2017-05-16';

let dataDir: string;
let system: RunningSystem;
let operator: Api;
let inspector: Api;
let leader: Api;
/** Head of the school. */
let principal: Api;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-inspections-'));
  system = await startSystem({ dataDir, clock: new Date(`${TODAY}T08:00:00+07:00`) });
  [operator, inspector, leader] = [Api.as(system, 'operator'), Api.as(system, 'inspector'), Api.as(system, 'leader')];
  principal = new Api(system.baseUrl, system.access.unitAccounts.find(({ unitId }) => unitId === SCHOOL)?.token);
  await enterSmallCatalogue(operator);
  await enterUnits();
}, 180_000);

afterAll(async () => {
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

/** Thirteen divisions with that of the small catalogue, and a school. */
async function enterUnits(): Promise<void> {
  const unit = (unitId: string, kind: string) =>
    operator.insist('/units', { unitId, name: unitId, kind, parentId: 'sgddt', validFrom: '2016-01-01' }, unitId);
  for (let index = 2; index <= 13; index += 1) await unit(id(index), 'division');
  await unit(SCHOOL, 'affiliated');
}

/** Of a division. */
const id = (index: number): string => (index === 1 ? 'khao-thi' : `phong-${index}`);
const planned = (indexes: readonly number[]) => indexes.map((index) => ({ unitId: id(index), kind: 'division' }));
const divisionsNow = async () => (await operator.get<SummaryView>('/public/summary')).inspections.divisions;

async function visited(unitId: string, visitOn = TODAY): Promise<string> {
  const visit = await inspector.post<VisitView>('/inspections/visits', { planId: PLAN, round: 1, unitId, visitOn });
  expect(visit).toMatchObject({ status: 201 });
  expect(await inspector.post(`/inspections/visits/${visit.body.id}/close`)).toMatchObject({ status: 200 });
  return visit.body.id;
}

describe('a plan of 7 of 13 divisions', () => {
  it('is adopted by a document, and its round is opened', async () => {
    const units = [...planned([1, 2, 3, 4, 5, 6, 7]), { unitId: SCHOOL, kind: 'affiliated' }];
    const legalGrounds = ['Chỉ thị số 10/CT-CTUBND', 'Quyết định số 03/2007/QĐ-BNV'];
    const plan = { planId: PLAN, number: '699/KH-SGDĐT', adoptedOn: '2017-03-27', year: 2017, units, legalGrounds };
    // The directory of units follows within moments.
    await eventually(async () =>
      expect(await operator.post('/inspections/plans', plan, 'plan')).toMatchObject({ status: 201 }),
    );
    const round = { round: 1, startsOn: '2017-05-10', endsOn: '2017-05-31' };
    const { body } = await inspector.post<PlanView>(`/inspections/plans/${PLAN}/rounds`, round);
    expect(body).toMatchObject({ legalGrounds, rounds: [round] });
    await eventually(async () =>
      expect(await divisionsNow()).toMatchObject({ total: 13, planned: 7, plannedRate: 53.8 }),
    );
  });

  it('is inspected as planned, which the public figures show', async () => {
    for (const index of [1, 2, 3, 4, 5, 6]) await visited(id(index));
    await visited(id(7), '2017-05-10');
    await eventually(async () => expect(await divisionsNow()).toMatchObject({ inspected: 7, inspectedRate: 53.8 }));
  });

  it('takes in an eighth by an amendment, and closing its visit moves the figures by itself', async () => {
    const ask = { planId: PLAN, round: 1, unitId: id(8), visitOn: TODAY };
    const before = await inspector.post('/inspections/visits', ask);
    expect(before).toMatchObject({ status: 422, body: { type: expect.stringContaining('unit-not-planned') } });
    const amendment = { reason: 'Bổ sung theo chỉ đạo', document: '900/QĐ-SGDĐT', add: planned([8]) };
    expect(await leader.post(`/inspections/plans/${PLAN}/amend`, amendment)).toMatchObject({ status: 200 });
    await visited(id(8));
    const figures = { total: 13, planned: 8, inspected: 8, plannedRate: 61.5, inspectedRate: 61.5 };
    await eventually(async () => expect(await divisionsNow()).toEqual(figures), 5_000);
    const { kinds } = await operator.get<PlanCoverageView>(`/inspections/plans/${PLAN}/coverage`);
    expect(kinds[0]).toEqual({ kind: 'division', ...figures });
  });
});

describe('a visit to a school', () => {
  let visitId: string;
  const at = (act: string) => `/inspections/visits/${visitId}/${act}`;
  const file = () => inspector.get<VisitFileView>(`/inspections/visits/${visitId}`);

  it('is told to the school, which reports about itself', async () => {
    const ask = { planId: PLAN, round: 1, unitId: SCHOOL, visitOn: TODAY };
    visitId = (await inspector.post<VisitView>('/inspections/visits', ask)).body.id;
    const notice = { number: '990/SGDĐT-VP', issuedOn: TODAY, selfReportDueOn: TODAY };
    expect(await inspector.post(at('notice'), notice)).toMatchObject({ status: 200 });
    const items = (await file()).checklists.flatMap((list) => list.items);
    const answers = items.map(({ code, answers: fitting }) => ({
      item: code,
      note: 'Minh chứng mẫu',
      ...(fitting.includes('number') ? { answer: 'number', value: 100 } : { answer: 'yes' }),
    }));
    const short = await principal.post(at('self-report'), { answers: answers.slice(1) });
    expect(short).toMatchObject({ status: 422, body: { errors: [{ field: 'CT10-1' }] } });
    expect(await principal.post(at('self-report'), { answers })).toMatchObject({
      body: { selfReport: 'submitted' },
    });
  });

  it('is written down item by item; what somebody else wrote is not covered unseen', async () => {
    const items = (await file()).checklists.flatMap((list) => list.items);
    for (const { code, answers } of items) {
      const answer = answers.includes('number') ? { answer: 'number', value: 97.5 } : { answer: 'yes' };
      expect(await inspector.put(at(`answers/${code}`), { ...answer, seen: 0 })).toMatchObject({ status: 200 });
    }
    const unseen = await operator.put(at('answers/DV-4'), { answer: 'no', seen: 0 });
    expect(unseen).toMatchObject({ status: 409, body: { type: expect.stringContaining('item-answered-meanwhile') } });
    expect(await operator.put(at('answers/DV-4'), { answer: 'no', seen: 1 })).toMatchObject({ status: 200 });
  });

  it('ends in minutes of both sides, which need a team, and locks the answers', async () => {
    const present = ['Người mẫu 1 – Tổ trưởng', 'Người mẫu 3 – Hiệu trưởng'];
    const without = await inspector.post(at('sign'), { present });
    expect(without).toMatchObject({ status: 409, body: { type: expect.stringContaining('team-missing') } });
    const members = [
      { name: 'Người mẫu 1', role: 'head' },
      { name: 'Người mẫu 2', role: 'secretary' },
    ];
    const team = { round: 1, decision: '980/QĐ-SGDĐT', decidedOn: '2017-05-10', members };
    expect(await leader.post(`/inspections/plans/${PLAN}/teams`, team)).toMatchObject({ status: 201 });
    expect(await inspector.post(at('sign'), { present })).toMatchObject({ status: 200 });
    expect(await inspector.put(at('answers/DV-4'), { answer: 'yes', seen: 2 })).toMatchObject({ status: 409 });
    expect(await principal.post(at('sign-for-unit'), { opinion: 'Nhất trí' })).toMatchObject({ status: 200 });
    expect(await file()).toMatchObject({ minutes: 'signed', minutesFile: { present, opinion: 'Nhất trí' } });
  });

  it('is concluded by the leader; then it brings no new findings', async () => {
    expect(await inspector.post(at('close'))).toMatchObject({ status: 200 });
    const conclusion = {
      number: '1000/TB-SGDĐT',
      issuedOn: TODAY,
      remedyDueOn: '2017-06-15',
      strengths: 'Nền nếp',
      shortcomings: 'Niêm yết thiếu',
      demands: 'Khắc phục',
    };
    expect(await inspector.post(at('conclude'), conclusion)).toMatchObject({ status: 403 });
    expect(await leader.post(at('conclude'), conclusion)).toMatchObject({ status: 200 });
    const late = { kind: 'conduct', severity: 'minor', text: 'Muộn', dueOn: '2017-06-15' };
    expect(await inspector.post(at('findings'), late)).toMatchObject({ status: 409 });
  });
});

describe('a finding', () => {
  let findingId: string;
  const of = (act: string) => `/inspections/findings/${findingId}/${act}`;
  const view = () => inspector.get<FindingView>(`/inspections/findings/${findingId}`);
  const verification = async (unitId = SCHOOL): Promise<string> => {
    const ask = { planId: PLAN, round: 1, unitId, visitOn: TODAY, purpose: 'verification' };
    return (await inspector.post<VisitView>('/inspections/visits', ask)).body.id;
  };

  it('is told overdue once its last day is over; a leader gives more time, once', async () => {
    const { items } = await inspector.get<{ items: VisitView[] }>(`/inspections/visits?unitId=${id(7)}`);
    const finding = { kind: 'other', severity: 'minor', text: 'Thiếu phân công', dueOn: '2017-05-12' };
    const entered = { ...finding, occurredAt: '2017-05-10T15:00:00+07:00' };
    const { body } = await operator.post<FindingView>(`/inspections/visits/${items[0]?.id}/findings`, entered);
    findingId = body.id;
    expect(await view()).toMatchObject({ state: 'open', overdue: true });
    await eventually(async () => expect((await view()).notes).toMatchObject([{ act: 'overdue' }]), 30_000);
    const more = { dueOn: '2017-05-31', reason: 'Chờ kiện toàn' };
    expect(await leader.post(of('extend'), more)).toMatchObject({ body: { overdue: false, dueExtended: true } });
    expect(await leader.post(of('extend'), { ...more, dueOn: '2017-06-30' })).toMatchObject({ status: 409 });
  }, 60_000);

  it('at a school is remedied by the school alone: returned, done again, accepted', async () => {
    const visitId = await verification();
    const missing = { kind: 'posting-missing', severity: 'major', procedureCode: PROCEDURE, channel: 'board' };
    const finding = { ...missing, text: 'Bảng thiếu thủ tục', dueOn: '2017-05-31', legalGround: 'Nghị định 63' };
    findingId = (await inspector.post<FindingView>(`/inspections/visits/${visitId}/findings`, finding)).body.id;
    expect(await view()).toMatchObject({ postingUnitId: SCHOOL, legalGround: 'Nghị định 63' });
    const photo = { note: 'Đã niêm yết', url: 'https://truong.mau/anh-bang' };
    expect(await principal.post(of('submit-remedy'), photo)).toMatchObject({ status: 200 });
    expect(await inspector.post(of('return-remedy'), { note: 'Ảnh mờ' })).toMatchObject({ body: { state: 'open' } });
    expect(await principal.post(of('submit-remedy'), photo)).toMatchObject({ status: 200 });
    expect(await inspector.post(of('accept-remedy'))).toMatchObject({ body: { state: 'remedied' } });
  });

  it('that did not last is reopened by a verification visit, remedied again and confirmed', async () => {
    const visitId = await verification();
    const back = { visitId, dueOn: '2017-05-31', note: 'Bảng lại thiếu' };
    expect(await inspector.post(of('reopen'), back)).toMatchObject({ body: { state: 'open', dueOn: '2017-05-31' } });
    await principal.post(of('submit-remedy'), { note: 'Đã dán lại, ép nhựa' });
    await inspector.post(of('accept-remedy'));
    expect(await inspector.post(of('verify'), { visitId })).toMatchObject({ body: { verified: true } });
    const { notes } = await view();
    expect(notes.map(({ act }) => act)).toEqual('submit return submit accept reopen submit accept verify'.split(' '));
  });

  it('that was a mistake is withdrawn, counts nowhere, and its posting is what it was before', async () => {
    const posted = await operator.post('/postings', { procedureCode: PROCEDURE, unitId: 'sgddt', channel: 'board' });
    expect(posted.status).toBeLessThan(300);
    const figures = async () => {
      const { inspections, procedures } = await operator.get<SummaryView>('/public/summary');
      return { open: inspections.findings.open, board: procedures.posted.board };
    };
    await eventually(async () => expect(await figures()).toMatchObject({ board: 1 }));
    const before = await figures();
    const visitId = await verification(id(8));
    const missing = { kind: 'posting-missing', severity: 'major', procedureCode: PROCEDURE, channel: 'board' };
    const finding = { ...missing, text: 'Nhầm', dueOn: '2017-05-31' };
    findingId = (await inspector.post<FindingView>(`/inspections/visits/${visitId}/findings`, finding)).body.id;
    await eventually(async () => expect(await figures()).toEqual({ open: before.open + 1, board: 0 }));
    expect(await inspector.post(of('withdraw'), { reason: 'Nhầm đơn vị' })).toMatchObject({ status: 200 });
    await eventually(async () => expect(await figures()).toEqual(before));
  });
});

describe('a unit of a plan that merges into another', () => {
  it('gives its open place to the successor; what was visited stays', async () => {
    const amendment = { reason: 'Bổ sung', add: planned([9, 10]) };
    expect(await leader.post(`/inspections/plans/${PLAN}/amend`, amendment)).toMatchObject({ status: 200 });
    const newUnit = { unitId: 'phong-moi', name: 'Phòng mới' };
    const merger = { kind: 'merge', unitIds: [id(9), id(10)], successorIds: ['phong-moi'], newUnits: [newUnit] };
    const decided = { workTo: 'phong-moi', effectiveOn: TODAY, decision: '99/QĐ-UBND', decidedOn: TODAY };
    expect(await operator.post('/reorganisations', { ...merger, ...decided })).toMatchObject({ status: 201 });
    await eventually(async () => {
      const { units } = await operator.get<PlanView>(`/inspections/plans/${PLAN}`);
      const ids = units.map(({ unitId }) => unitId);
      expect(ids).toEqual([...[1, 2, 3, 4, 5, 6, 7].map(id), SCHOOL, id(8), 'phong-moi']);
    }, 20_000);
  });
});
