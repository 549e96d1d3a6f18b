import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  AccessView,
  DataRequestView,
  DossierDetails,
  DossierProgress,
  DossierReceipt,
  DossierRow,
  DossierView,
  PersonalDataExport,
  StaffAccessView,
} from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { startSystem, type Role, type RunningSystem } from '../../tools/start/system.mjs';
import type { Contribution } from '../../apps/statistics/src/domain/contribution.js';
import { contributions } from '../../apps/statistics/src/projections/contributions.js';
import { Api } from '../support/api.js';
import { aLife, PERSON, received, TRACES, tracesIn } from '../support/a-person.js';
import { enterSmallCatalogue, PROCEDURE } from '../support/small-catalogue.js';
import { Stores } from '../support/stores.js';

let dataDir: string;
let system: RunningSystem;
let stores: Stores;
let as: (role: Role) => Api;
let ended: DossierReceipt;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'motcua-people-'));
  // A Monday; look-ups are not limited, so that many can be compared.
  const env = { LOOK_UPS_PER_MINUTE: '100000' };
  system = await startSystem({ dataDir, clock: new Date('2026-03-16T08:00:00+07:00'), env });
  stores = await Stores.open(system.engines);
  as = (role) => Api.as(system, role);
  await enterSmallCatalogue(as('operator'));
  await eventually(() => as('clerk').get(`/public/procedures/${PROCEDURE}`), 20_000);
  ended = await aLife(as);
}, 180_000);

afterAll(async () => {
  await stores?.close();
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}, 60_000);

const lookUp = ({ code, secret }: Pick<DossierReceipt, 'code' | 'secret'>) =>
  fetch(`${system.baseUrl}/api/v1/public/dossiers/${code}?secret=${secret}`);

describe('whoever sees personal data', () => {
  it('leaves a trace, which the applicant is told by role, unit, purpose and time', async () => {
    const dossier = await received(as);
    const before = (await (await lookUp(dossier)).json()) as DossierProgress;
    expect(before.accesses).toEqual([]);
    const masked = await as('leader').get<DossierDetails>(`/dossiers/${dossier.id}`);
    expect(masked.applicant).toEqual({
      kind: 'citizen',
      name: PERSON.name,
      identityNumber: '*********321',
      phone: '*******987',
      email: 'm***@example.invalid',
    });
    await as('leader').get(`/dossiers/${dossier.id}`);
    const whole = await as('inspector').get<DossierDetails>(`/dossiers/${dossier.id}?purpose=inspection`);
    expect(whole.applicant).toMatchObject(PERSON);
    const { accesses } = (await (await lookUp(dossier)).json()) as DossierProgress;
    expect(accesses.map(({ role, unit, purpose }: AccessView) => [role, unit, purpose])).toEqual([
      ['Thành viên tổ kiểm tra', 'Sở mẫu', 'Kiểm tra'],
      ['Lãnh đạo Sở', 'Sở mẫu', 'Chỉ đạo, giám sát'],
    ]);
    const staff = await as('head').get<StaffAccessView[]>(`/dossiers/${dossier.id}/accesses`);
    expect(staff.map(({ actor }) => actor)).toEqual(
      ['inspector', 'leader'].map((role) => system.access.accounts.find((one) => one.role === role)?.login),
    );
  });

  it('sees initials in a list unless the work needs the name', async () => {
    const names = async (role: Role) =>
      (await as(role).get<{ items: DossierRow[] }>('/dossiers')).items.map(({ applicantName }) => applicantName);
    expect(await names('clerk')).toContain(PERSON.name);
    expect(new Set(await names('leader'))).toEqual(new Set(['T*** T*** M*** X***']));
  });
});

describe('the public look-up', () => {
  it('answers a wrong code and a wrong secret alike: status, headers, size and words', async () => {
    const { code, secret } = await received(as);
    const wrongCode = `${String(code).slice(0, -4)}9999`;
    const wrongSecret = secret === 'AAAAAAAA' ? 'BBBBBBBB' : 'AAAAAAAA';
    const answers = await Promise.all([lookUp({ code: wrongCode, secret }), lookUp({ code, secret: wrongSecret })]);
    const [first, second] = await Promise.all(
      answers.map(async (answer) => ({
        status: answer.status,
        headers: [...answer.headers].filter(([name]) => !['date', 'x-correlation-id'].includes(name)),
        body: ((await answer.text()) as string).replace(/"(instance|correlationId)":"[^"]*"/g, ''),
      })),
    );
    expect(second).toEqual(first);
    expect(first?.status).toBe(404);
  });

  it('names nobody, found or not', async () => {
    const dossier = await received(as);
    await as('clerk').get(`/dossiers/${dossier.id}`);
    const texts = await Promise.all(
      [dossier, { ...dossier, secret: 'AAAAAAAA' }].map(async (one) => (await lookUp(one)).text()),
    );
    for (const trace of TRACES) expect(texts.join(' ')).not.toContain(trace);
  });
});

describe('a person who asks about the own data', () => {
  const ask = (fields: Record<string, string>) =>
    fetch(`${system.baseUrl}/tra-cuu/yeu-cau`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
      redirect: 'manual',
    });
  const requestsOf = async (dossierId: string) => {
    const { items } = await as('head').get<{ items: DataRequestView[] }>('/data-requests?limit=500');
    return items.filter((one) => one.dossierId === dossierId);
  };

  it('with the receipt has an answer due in two working days, and the data as a file', async () => {
    const { id, code, secret } = await received(as);
    const sent = await ask({ code: String(code), secret, kind: 'access', text: 'Cho tôi xem dữ liệu.' });
    expect(sent.headers.get('location')).toContain('han=2026-03-18');
    const [request] = await requestsOf(id);
    expect(request).toMatchObject({
      kind: 'access',
      code,
      state: 'open',
      remaining: 'Còn 2 ngày làm việc',
      askedBy: 'applicant',
      source: 'Nghị định 356/2025/NĐ-CP',
    });
    const file = await as('head').get<PersonalDataExport>(`/data-requests/${request?.id}/export`);
    expect(file.dossier.applicant).toMatchObject(PERSON);
    expect(JSON.stringify(file)).not.toContain(secret);
    expect(file.accesses.map(({ purpose }) => purpose)).toEqual(['Thực hiện yêu cầu của chủ hồ sơ về dữ liệu cá nhân']);
    const answer = await as('head').post<DataRequestView>(`/data-requests/${request?.id}/answer`, {
      outcome: 'granted',
      answer: 'Gửi kèm tệp dữ liệu.',
    });
    expect(answer.body).toMatchObject({ state: 'answered', outcome: 'granted', late: false });
  });

  it('without the right secret asks nothing', async () => {
    const { id, code } = await received(as);
    const sent = await ask({ code: String(code), secret: 'AAAAAAAA', kind: 'access', text: 'Cho tôi xem.' });
    expect([sent.status, await requestsOf(id)]).toEqual([404, []]);
  });

  it('to erase them while the dossier is open is told why that cannot be yet', async () => {
    const { id } = await received(as);
    const asked = await as('clerk').post<DataRequestView>(`/dossiers/${id}/data-requests`, {
      kind: 'erasure',
      text: 'Xin xóa.',
    });
    const answer = await as('head').post<{ detail: string }>(`/data-requests/${asked.body.id}/answer`, {
      outcome: 'granted',
      answer: 'Đồng ý.',
    });
    expect([answer.status, answer.body.detail]).toEqual([409, expect.stringContaining('còn cần để giải quyết')]);
    expect((await requestsOf(id))[0]).toMatchObject({ state: 'open' });
    expect((await as('clerk').get<DossierDetails>(`/dossiers/${id}`)).applicant).toMatchObject(PERSON);
  });
});

describe('erasure', () => {
  it('on request leaves the person nowhere, and every figure as it was', async () => {
    const before = await as('head').get<DossierDetails>(`/dossiers/${ended.id}`);
    const asked = await as('clerk').post<DataRequestView>(`/dossiers/${ended.id}/data-requests`, {
      kind: 'erasure',
      text: `Tôi, ${PERSON.name}, xin xóa dữ liệu.`,
    });
    expect(await tracesIn(system.engines.mongoUri, ended.id)).toEqual([
      'motcua-dossiers.data-request',
      'motcua-dossiers.dossier',
    ]);
    const summary = await as('clerk').get<{ dossiers: object }>('/public/summary');
    const answer = await as('head').post(`/data-requests/${asked.body.id}/answer`, {
      outcome: 'granted',
      answer: `Đã xóa dữ liệu của ${PERSON.name}.`,
    });
    expect(answer.status).toBe(200);
    expect(await tracesIn(system.engines.mongoUri, ended.id)).toEqual([]);
    const after = await as('head').get<DossierDetails>(`/dossiers/${ended.id}`);
    expect(after).toMatchObject({
      state: 'returned',
      applicant: { kind: 'citizen', name: '(đã xóa)' },
      submitter: { kind: 'proxy', name: '(đã xóa)' },
      erasedAt: expect.stringContaining('2026-03-16'),
      acceptedAt: before.acceptedAt,
      completedAt: before.completedAt,
      returnedAt: before.returnedAt,
      timeliness: before.timeliness,
    });
    expect(after.supplements).toHaveLength(before.supplements.length);
    expect((await as('clerk').get<{ dossiers: object }>('/public/summary')).dossiers).toEqual(summary.dossiers);
  });

  it('is found in no search, and done again changes nothing', async () => {
    const { items } = await as('clerk').get<{ items: DossierRow[] }>('/dossiers?q=mau%20xoa&state=returned');
    expect(items).toEqual([]);
    const { version } = await as('clerk').get<DossierView>(`/dossiers/${ended.id}`);
    const again = await as('head').post<DossierView>(`/dossiers/${ended.id}/erase`, { reason: 'Hết thời hạn lưu.' });
    expect([again.status, again.body.version]).toEqual([200, version]);
  });

  it('changes no contribution to the figures', async () => {
    const other = await aLife(as);
    const contribution = async () => {
      const [found] = await stores.all('statistics', `${contributions.name}_v${contributions.version}`, {
        _id: other.id,
      });
      return found as { doc: Contribution; seen: object } | undefined;
    };
    const before = await eventually(async () => {
      const found = await contribution();
      expect(found?.doc.returnedOn).toBe('2026-03-16');
      return found;
    }, 15_000);
    const { status } = await as('operator').post(`/dossiers/${other.id}/erase`, { reason: 'Hết thời hạn lưu.' });
    expect(status).toBe(200);
    const after = await eventually(async () => {
      const found = await contribution();
      expect(found?.seen).not.toEqual(before?.seen);
      return found;
    }, 15_000);
    expect(after?.doc).toEqual(before?.doc);
  }, 60_000);
});
