import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DossierReceipt, FindingView, Listing, ProcedureDetails, ProcedureListItem } from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { aRequest } from '../support/a-dossier.js';
import type { Api } from '../support/api.js';
import { HalfYear } from '../support/half-year.js';
import { recount } from '../support/recount.js';

const CORRECTION = '2.001914';

let desk: HalfYear;
let open: Api;
let clerk: Api;
let handler: Api;
let inspector: Api;

beforeAll(async () => {
  desk = await HalfYear.start();
  open = desk.as();
  [clerk, handler, inspector] = [desk.as('clerk'), desk.as('handler'), desk.as('inspector')];
}, 240_000);

afterAll(() => desk?.stop(), 60_000);

const summary = () => desk.summary();
const row = (code: string) => desk.row(code);

describe('the department after its half-year', () => {
  it('shows the figures of its report, each computed from events', async () => {
    await eventually(
      async () => expect((await summary()).dossiers).toMatchObject({ received: 8_182, solved: 105 }),
      30_000,
    );
    expect(await summary()).toMatchObject({
      procedures: { inForce: 32, posted: { website: 32, board: 32 }, postedRate: { website: 100, board: 100 } },
      dossiers: {
        received: 8_182,
        carriedOver: 0,
        solved: 105,
        onTime: 105,
        late: 0,
        open: 8_077,
        notDue: 8_077,
        overdue: 0,
        byField: [
          { fieldName: 'Giáo dục và Đào tạo', received: 16, solved: 16, open: 0 },
          { fieldName: 'Hệ thống văn bằng, chứng chỉ', received: 89, solved: 89, open: 0 },
          { fieldName: 'Quy chế thi, tuyển sinh', received: 8_077, solved: 0, open: 8_077 },
        ],
      },
      inspections: {
        divisions: { total: 13, planned: 7, plannedRate: 53.8 },
        affiliatedUnits: { total: 40, planned: 20, plannedRate: 50 },
      },
    });
  });

  it('counts what a recount of the dossiers gives', async () => {
    const dossiers = await desk.stores.all('dossiers', 'dossier');
    expect((await summary()).dossiers).toMatchObject(recount(dossiers, '2017-05-16'));
  });

  it('lists 32 procedures in three fields and 22 documents, newest first', async () => {
    const { items } = await open.get<Listing<ProcedureListItem>>('/public/procedures?limit=100');
    expect(items).toHaveLength(32);
    expect(new Set(items.map(({ field }) => field.name)).size).toBe(3);
    const documents = await open.get<{ items: { number: string; date: string }[] }>('/public/documents?limit=100');
    expect(documents.items).toHaveLength(22);
    expect(documents.items[0]).toMatchObject({ number: '2667', symbol: 'BC-SGDĐT', date: '2017-11-09' });
  });

  it('has no personal data in any event', async () => {
    const bodies = (await desk.stores.all('dossiers', 'journal')).map(({ data }) => JSON.stringify(data));
    expect(bodies.length).toBeGreaterThan(16_000);
    expect(bodies.filter((body) => body.includes('Người nộp'))).toEqual([]);
  });
});

describe('the half-year loaded a second time', () => {
  it('is recognised by its keys: not one fact more', async () => {
    const facts = (await desk.stores.messages('EVENTS')).length;
    await desk.loadAgain();
    expect((await desk.stores.messages('EVENTS')).length).toBe(facts);
  }, 300_000);
});

describe('one more dossier', () => {
  it('accepted, completed and returned changes summary, row and open page by itself', async () => {
    const [before, listed] = [await summary(), await row(CORRECTION)];
    const live = await desk.listen();
    const { status, body: dossier } = await clerk.post<DossierReceipt>('/dossiers', aRequest(CORRECTION, 90_001));
    expect(status).toBe(201);
    expect(dossier).toMatchObject({
      state: 'accepted',
      code: expect.stringMatching(/^Q\d{2}\.2017-\d{4}$/),
      dueOn: '2017-05-23',
    });
    await eventually(async () => expect((await row(CORRECTION)).measured.open).toBe(listed.measured.open + 1), 5_000);
    await desk.act('clerk', dossier.id, 'transfer', { toUnitId: await desk.aDivision() });
    await desk.act('handler', dossier.id, 'complete', { outcome: 'granted' });
    await desk.act('clerk', dossier.id, 'return', { method: 'counter' });
    await eventually(async () => {
      expect((await summary()).dossiers).toMatchObject({
        received: before.dossiers.received + 1,
        solved: before.dossiers.solved + 1,
      });
      expect((await row(CORRECTION)).measured).toMatchObject({
        solved: listed.measured.solved + 1,
        open: listed.measured.open,
      });
    }, 5_000);
    await eventually(() => expect(live.received()).toContain('event: changed'), 5_000);
    await live.close();
  });

  it('is found by code and secret only, and the answer names nobody', async () => {
    const { body: dossier } = await clerk.post<DossierReceipt>('/dossiers', aRequest(CORRECTION, 90_002));
    const found = await open.get<object>(`/public/dossiers/${dossier.code}?secret=${dossier.secret}`);
    expect(found).toMatchObject({ state: 'accepted', dueOn: '2017-05-23', nextStep: expect.any(String) });
    expect(JSON.stringify(found)).not.toContain('Người nộp');
    await expect(open.get(`/public/dossiers/${dossier.code}?secret=WRONGONE`)).rejects.toThrow('404');
  });

  it('explains its due date day by day', async () => {
    const { body: dossier } = await clerk.post<DossierReceipt>('/dossiers', aRequest(CORRECTION, 90_003));
    const { dueOn, days } = await clerk.get<{ dueOn: string; days: { counted: boolean }[] }>(
      `/dossiers/${dossier.id}/deadline`,
    );
    expect(dueOn).toBe('2017-05-23');
    expect(days.filter(({ counted }) => counted)).toHaveLength(5);
  });

  it('sent twice with the same key is one dossier, at every step', async () => {
    const first = await clerk.post<DossierReceipt>('/dossiers', aRequest(CORRECTION, 90_004), 'twice-submit');
    const second = await clerk.post<DossierReceipt>('/dossiers', aRequest(CORRECTION, 90_004), 'twice-submit');
    expect(second.body).toEqual(first.body);
    const division = await desk.aDivision();
    for (const [api, name, body] of [
      [clerk, 'transfer', { toUnitId: division }],
      [handler, 'complete', { outcome: 'granted' }],
      [clerk, 'return', { method: 'counter' }],
    ] as const) {
      const once = await api.post<DossierReceipt>(`/dossiers/${first.body.id}/${name}`, body, `twice-${name}`);
      const again = await api.post<DossierReceipt>(`/dossiers/${first.body.id}/${name}`, body, `twice-${name}`);
      expect([once.status, again.status]).toEqual([200, 200]);
      expect(again.body).toEqual(once.body);
    }
    const reused = await clerk.post('/dossiers', aRequest(CORRECTION, 90_999), 'twice-submit');
    expect(reused).toMatchObject({ status: 422, body: { type: expect.stringContaining('idempotency-key-reused') } });
    const other = await clerk.post(`/dossiers/${first.body.id}/return`, { method: 'counter' });
    expect(other).toMatchObject({ status: 409, body: { type: expect.stringContaining('wrong-move') } });
  });
});

describe('a finding about a posting', () => {
  it('takes listing and coverage from 32 to 31 on that channel, and the accepted remedy brings 32 back', async () => {
    const visitId = await desk.aVisitOfTheDesk();
    const text = 'Bảng niêm yết tại bộ phận tiếp nhận thiếu thủ tục này.';
    const finding = {
      kind: 'posting-missing',
      severity: 'major',
      procedureCode: CORRECTION,
      channel: 'board',
      text,
      dueOn: '2017-05-31',
    };
    const { status, body: recorded } = await inspector.post<FindingView>(
      `/inspections/visits/${visitId}/findings`,
      finding,
    );
    expect(status).toBe(201);
    await eventually(async () => {
      expect((await summary()).procedures.posted).toEqual({ website: 32, board: 31 });
      expect((await row(CORRECTION)).posted).toEqual({ website: true, board: false });
    }, 5_000);
    await inspector.post(`/inspections/findings/${recorded.id}/submit-remedy`, { note: 'Đã niêm yết lại.' });
    const accepted = await inspector.post(`/inspections/findings/${recorded.id}/accept-remedy`, {});
    expect(accepted.status).toBe(200);
    await eventually(async () => {
      expect((await summary()).procedures.posted).toEqual({ website: 32, board: 32 });
      expect((await row(CORRECTION)).posted).toEqual({ website: true, board: true });
    }, 5_000);
    const details = await open.get<ProcedureDetails>(`/public/procedures/${CORRECTION}`);
    expect(details.postings).toHaveLength(2);
  });
});

describe('every event delivered twice', () => {
  it('changes no figure', async () => {
    const before = await summary();
    const lengthBefore = (await desk.wholeFeed()).length;
    const messages = (await desk.stores.messages('EVENTS')).filter(({ subject }) => !subject.includes('measured'));
    await desk.stores.publishAgain(messages.slice(-1_000));
    const { body: sentinel } = await clerk.post<DossierReceipt>('/dossiers', aRequest(CORRECTION, 90_005));
    await eventually(
      async () => expect((await summary()).dossiers.received).toBe(before.dossiers.received + 1),
      30_000,
    );
    const after = await summary();
    expect({ ...after.dossiers, received: 0, open: 0, notDue: 0, byField: [] }).toEqual({
      ...before.dossiers,
      received: 0,
      open: 0,
      notDue: 0,
      byField: [],
    });
    expect(after.procedures).toEqual(before.procedures);
    const subjects = async () => (await desk.feed(lengthBefore)).items.map(({ subject }) => subject);
    await eventually(async () => expect(await subjects()).toContain(sentinel.id), 10_000);
    const added = (await desk.feed(lengthBefore)).items;
    expect(added.every(({ type }) => type.includes('dossier') || type.includes('measured'))).toBe(true);
    expect(added.length).toBeLessThanOrEqual(3);
  }, 120_000);
});

describe('the feed of partners', () => {
  it('is gapless, in order, without repeats and without names', async () => {
    const items = await desk.wholeFeed();
    expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_, index) => index + 1));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    expect(items.length).toBeGreaterThan(16_000);
    expect(JSON.stringify(items)).not.toContain('Người nộp');
  });

  it('is for partners only', async () => {
    await expect(clerk.get('/feed/events')).rejects.toThrow('403');
    await expect(open.get('/feed/events')).rejects.toThrow('401');
  });
});

describe('the logs', () => {
  it('are JSON lines with stable codes and no names', async () => {
    for (const service of ['gateway', 'dossiers', 'units', 'inspections', 'posting', 'statistics', 'partners']) {
      const text = await readFile(join(desk.dataDir, 'logs', `${service}.log`), 'utf8');
      const lines = text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      expect(lines.some((line) => line['event.code'] === 'SERVICE_STARTED')).toBe(true);
      expect(lines.filter((line) => line['level'] === 'error')).toEqual([]);
      expect(text).not.toContain('Người nộp');
    }
  });
});
