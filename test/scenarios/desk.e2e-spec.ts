import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  decodeFact,
  type DeadlineView,
  type DossierActView,
  type DossierDetails,
  type DossierProgress,
  type DossierReceipt,
  type DossierView,
  type EventType,
  type Page,
  type SummaryView,
} from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { startSystem, type Role, type RunningSystem } from '../../tools/start/system.mjs';
import { dossier } from '../../apps/dossiers/src/domain/dossier.js';
import type { DossierFact, DossierState } from '../../apps/dossiers/src/domain/state.js';
import { aRequest } from '../support/a-dossier.js';
import { Api, type Answer } from '../support/api.js';
import { recount } from '../support/recount.js';
import { DIVISION, enterSmallCatalogue, PROCEDURE } from '../support/small-catalogue.js';
import { Stores } from '../support/stores.js';

interface Problem {
  readonly type: string;
  readonly detail: string;
}

let dataDir: string;
let system: RunningSystem;
let stores: Stores;
let as: (role: Role) => Api;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-desk-'));
  // A working Monday under NĐ 61/2018, before 15:00.
  system = await startSystem({ dataDir, clock: new Date('2019-05-20T08:00:00+07:00') });
  stores = await Stores.open(system.engines);
  as = (role) => Api.as(system, role);
  await enterSmallCatalogue(as('operator'));
  // The desk has its own copy of the catalogue: ready when it takes a dossier.
  await eventually(() => received({ accept: false }), 20_000);
}, 180_000);

afterAll(async () => {
  await stores?.close();
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

let applicants = 0;
async function received(over: object = {}): Promise<DossierReceipt> {
  const { status, body } = await as('clerk').post<DossierReceipt>(
    '/dossiers',
    aRequest(PROCEDURE, (applicants += 1), over),
  );
  expect(status).toBe(201);
  return body;
}

/** An act that must succeed. */
async function act(role: Role, id: string, name: string, body: object = {}): Promise<DossierView> {
  const answer = await as(role).post<DossierView>(`/dossiers/${id}/${name}`, body);
  expect({ name, status: answer.status, body: answer.body }).toMatchObject({ status: 200 });
  return answer.body;
}

const refused = (answer: Answer<unknown>) => ({ status: answer.status, ...(answer.body as Problem) });
const reason = 'Lý do mẫu.';

describe('the whole life of a dossier over HTTP', () => {
  it('goes through supplement, consultation, payment, apology, withdrawal called off, correction, result, return', async () => {
    const { id, dueOn } = await received();
    expect(dueOn).toBe('2019-05-27');
    await act('clerk', id, 'transfer', { toUnitId: DIVISION, stepDays: 2 });
    await act('handler', id, 'request-supplement', {
      items: ['Bản sao giấy khai sinh'],
      reason,
      approvedBy: 'Trưởng phòng mẫu',
    });
    expect(await act('clerk', id, 'receive-supplement')).toMatchObject({ state: 'in-process', pausedAt: null });
    await act('handler', id, 'consult', { unitId: 'sgddt', workingDays: 2, question: 'Ý kiến?' });
    await act('handler', id, 'consultation-answered', { answer: 'Đồng ý.' });
    await act('handler', id, 'request-payment', { amount: 250_000, reason: 'Phí xác minh' });
    expect(await act('clerk', id, 'confirm-payment', { receiptNumber: 'BL-01' })).toMatchObject({
      payment: { status: 'paid', amount: 250_000 },
    });
    expect(await act('head', id, 'extend', { dueOn: '2019-06-03', reason })).toMatchObject({
      dueOn: '2019-05-27',
      extendedDueOn: '2019-06-03',
    });
    await act('clerk', id, 'request-withdrawal', { reason });
    expect(await act('clerk', id, 'cancel-withdrawal', { reason })).toMatchObject({ state: 'in-process' });
    expect(
      await act('clerk', id, 'correct', { reason, applicant: { kind: 'citizen', name: 'Người nộp mẫu đúng' } }),
    ).toMatchObject({ correctionWaiting: 1 });
    expect(await act('head', id, 'approve-correction')).toMatchObject({ correctionWaiting: null });
    await act('handler', id, 'complete', { outcome: 'granted' });
    await act('clerk', id, 'return', { method: 'counter' });
    await act('clerk', id, 'undo-return', { reason });
    expect(await act('clerk', id, 'return', { method: 'post' })).toMatchObject({
      state: 'returned',
      timeliness: 'early',
      delivery: { status: 'handed-over', method: 'post' },
      moves: expect.arrayContaining([{ act: 'undo-return', label: 'hủy việc trả kết quả' }]),
    });

    const details = await as('clerk').get<DossierDetails>(`/dossiers/${id}`);
    expect(details).toMatchObject({
      applicant: { name: 'Người nộp mẫu đúng' },
      receiptNo: 2,
      ruleSet: 'nd-61-2018',
      supplements: [{ no: 1, stage: 'handling', items: ['Bản sao giấy khai sinh'] }],
      handOvers: [{ from: 'sgddt', to: DIVISION, stepDueOn: '2019-05-22' }],
    });
    const acts = await as('head').get<DossierActView[]>(`/dossiers/${id}/acts`);
    expect(acts.map(({ seq }) => seq)).toEqual(acts.map((_, index) => index + 1));
    expect(acts).toHaveLength(18);
    expect(acts.find(({ type }) => type.endsWith('.corrected.v1'))).toMatchObject({
      actor: 'head',
      note: { reason, requestedBy: 'clerk', approvedBy: 'head' },
    });
  });

  it('sent back at the counter, then accepted; the code comes with acceptance only', async () => {
    const { id, code } = await received({ accept: false });
    expect(code).toBeNull();
    await act('clerk', id, 'request-supplement', { items: ['Đơn'], reason });
    expect(await act('clerk', id, 'receive-supplement')).toMatchObject({ state: 'submitted', dueOn: null });
    expect(await act('clerk', id, 'accept')).toMatchObject({
      state: 'accepted',
      code: expect.stringMatching(/^000\.00\.NN\.H51-190520-\d{4}$/),
    });
  });

  it('refused, withdrawn and stopped dossiers take no more acts', async () => {
    const submitted = await received({ accept: false });
    await act('clerk', submitted.id, 'refuse', { reason, ground: 'Không thuộc thẩm quyền' });
    const leaving = await received();
    await act('clerk', leaving.id, 'request-withdrawal', { reason });
    await act('head', leaving.id, 'withdraw');
    const stopping = await received();
    await act('clerk', stopping.id, 'transfer', { toUnitId: DIVISION });
    await act('head', stopping.id, 'stop', { reason });
    for (const { id } of [submitted, leaving, stopping]) {
      const answer = refused(await as('clerk').post(`/dossiers/${id}/transfer`, { toUnitId: DIVISION }));
      expect(answer).toMatchObject({ status: 409, detail: expect.stringContaining('không còn việc nào') });
    }
  });

  it('refuses a second new appointment, a supplement nobody approved, and approving one’s own correction', async () => {
    const { id } = await received();
    await act('clerk', id, 'transfer', { toUnitId: DIVISION });
    await act('head', id, 'extend', { reason, dueOn: '2019-06-04' });
    const again = await as('head').post(`/dossiers/${id}/extend`, { reason, dueOn: '2019-06-11' });
    expect(refused(again)).toMatchObject({ status: 409, type: expect.stringContaining('extension-used') });
    const alone = await as('handler').post(`/dossiers/${id}/request-supplement`, { items: ['Đơn'], reason });
    expect(refused(alone)).toMatchObject({ status: 422, type: expect.stringContaining('approval-needed') });
    await act('clerk', id, 'correct', { reason, acceptedAt: '2019-05-17T09:00:00+07:00' });
    const clerk = await as('clerk').post(`/dossiers/${id}/approve-correction`);
    expect(clerk.status).toBe(403);
    expect(await act('leader', id, 'approve-correction')).toMatchObject({ dueOn: '2019-05-24' });
  });

  it('answers the same key with the same answer at every act', async () => {
    const { id } = await received();
    const body = { toUnitId: DIVISION };
    const [first, second] = await Promise.all(
      [1, 2].map(() => as('clerk').post<DossierView>(`/dossiers/${id}/transfer`, body, `same-${id}`)),
    );
    expect([first?.status, second?.status]).toEqual([200, 200]);
    expect(second?.body.version).toBe(first?.body.version);
  });

  it('explains the due day day by day, under the law of its acceptance', async () => {
    const { id } = await received();
    const deadline = await as('clerk').get<DeadlineView>(`/dossiers/${id}/deadline`);
    expect(deadline).toMatchObject({ dueOn: '2019-05-27', ruleSet: { code: 'nd-61-2018' } });
    expect(deadline.days.filter(({ counted }) => counted)).toHaveLength(5);
    expect(deadline.remaining).toContain('Còn');
  });

  it('is late: its head says why, and it leaves the list of the unexplained', async () => {
    const { id } = await received();
    const corrected = await act('head', id, 'correct', { reason, acceptedAt: '2019-05-06T09:00:00+07:00' });
    expect(corrected).toMatchObject({ dueOn: '2019-05-13', latenessReason: null });
    const unexplained = () => as('head').get<Page<DossierView>>('/dossiers?overdue=true&unexplained=true');
    expect(await unexplained()).toMatchObject({ items: [{ id }] });
    const stated = await act('head', id, 'explain-lateness', { reason: 'workload', note: reason });
    expect([stated.latenessReason, (await unexplained()).items]).toEqual(['workload', []]);
    const acts = await as('head').get<DossierActView[]>(`/dossiers/${id}/acts`);
    expect(acts.at(-1)).toMatchObject({ note: { lateness: 'Hồ sơ dồn, thiếu người xử lý', note: reason } });
  });

  it('is looked up by code and secret, in any case of letters, without anything personal', async () => {
    const { code, secret } = await received();
    const found = await as('clerk').get<DossierProgress>(
      `/public/dossiers/${code?.toLowerCase()}?secret=${secret.toLowerCase()}`,
    );
    expect(found).toMatchObject({ code, state: 'accepted', stateName: 'đã tiếp nhận' });
    expect(JSON.stringify(found)).not.toContain('Người nộp');
  });
});

describe('100 clerks accepting at once', () => {
  it('get codes that are unique and gapless', async () => {
    await Promise.all(Array.from({ length: 100 }, () => received()));
    const all = await stores.all('dossiers', 'dossier', { 'state.code': { $exists: true } });
    const numbers = all.map(({ state }) => Number(String(state.code).slice(-4))).toSorted((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(numbers.length).toBeGreaterThanOrEqual(100);
  });
});

describe('after all of it', () => {
  it('each state is the fold of its journal', async () => {
    await eventually(
      async () => expect(await stores.all('dossiers', 'dossier', { outboxAt: { $exists: true } })).toEqual([]),
      20_000,
    );
    const journal = Map.groupBy(await stores.all('dossiers', 'journal'), ({ aggregateId }) => aggregateId as string);
    for (const { _id, state } of await stores.all('dossiers', 'dossier')) {
      const facts = (journal.get(String(_id)) ?? []).toSorted((a, b) => a.seq - b.seq);
      const folded = facts.reduce(
        (current: DossierState, { type, data }) =>
          dossier.evolve(current, { type, data: decodeFact(type as EventType, data) } as DossierFact),
        dossier.initial,
      );
      expect(folded).toEqual(state);
    }
  });

  it('figures are the recount of the dossiers', async () => {
    const dossiers = await stores.all('dossiers', 'dossier');
    await eventually(async () => {
      const summary = await as('clerk').get<SummaryView>('/public/summary');
      expect(summary.dossiers).toMatchObject(recount(dossiers, '2019-05-20'));
    }, 20_000);
  });

  it('has no personal data in any event', async () => {
    const bodies = (await stores.all('dossiers', 'journal')).map(({ data }) => JSON.stringify(data));
    expect(bodies.filter((body) => /Người nộp|Lý do mẫu/.test(body))).toEqual([]);
  });
});
