import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '@motcua/auth';
import { evidenceApi, inspectionsApi, postingApi, unitsApi, type UnitKind, type UnitView } from '@motcua/contracts';

import { inSession, ownPage, page } from '../testing/browser-in-memory.js';
import { startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';
import { aCoverage, aFinding, aPlan, aVisit, concluded, signed } from '../testing/inspection-samples.js';

const EVIL = '<script>alert(1)</script>';
const aUnit = (id: string, kind: UnitKind, name: string): UnitView => ({
  id,
  name,
  kind,
  parentId: 'sgddt',
  code: null,
  validFrom: '2016-07-04',
  dissolvedFrom: null,
});
const units = [
  aUnit('p1', 'division', `Phòng ${EVIL}`),
  aUnit('p2', 'division', 'Phòng hai'),
  aUnit('t1', 'affiliated', 'Trường một'),
];

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
});
beforeEach(() => {
  const { services } = gateway;
  services.asked.length = 0;
  services.answering(unitsApi.list, { items: units, nextCursor: null });
  services.answering(postingApi.listProcedures, { items: [], nextCursor: null } as never);
  services.answering(inspectionsApi.listPlans, { items: [aPlan()], nextCursor: null });
  services.answering(inspectionsApi.getPlan, aPlan());
  services.answering(inspectionsApi.adoptPlan, aPlan());
  services.answering(inspectionsApi.planCoverage, aCoverage());
  services.answering(inspectionsApi.listVisits, { items: [aVisit()], nextCursor: null });
  services.answering(inspectionsApi.getVisit, aVisit());
  services.answering(inspectionsApi.answerItem, aVisit());
  services.answering(inspectionsApi.listFindings, { items: [aFinding()], nextCursor: null });
  services.answering(inspectionsApi.getFinding, aFinding());
  services.answering(inspectionsApi.submitRemedy, aFinding());
});
afterAll(() => gateway.app.close());

const see = async (url: string, role: Role = 'inspector') =>
  gateway.app.inject({ method: 'GET', url, headers: { ...page, ...(await inSession(gateway, role)) } });
const post = async (url: string, payload: string | Buffer, type: string, role: Role) =>
  gateway.app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': type, ...page, ...ownPage, ...(await inSession(gateway, role)) },
  });
const send = (url: string, form: Record<string, string>, role: Role = 'inspector') =>
  post(url, new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded', role);
/** As a browser sends a form with a photo. */
const sendPhoto = (url: string, form: Record<string, string>, role: Role = 'inspector') => {
  const part = (name: string, more: string, content: string) =>
    `--ranh-gioi\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${content}\r\n`;
  const fields = Object.entries(form).map(([name, value]) => part(name, '', value));
  const file = part('file', '; filename="anh.jpg"', 'abc');
  return post(url, [...fields, file, '--ranh-gioi--\r\n'].join(''), 'multipart/form-data; boundary=ranh-gioi', role);
};
const askedOf = (subject: string) => gateway.services.asked.filter((one) => one.subject === subject);

describe('the page of a plan', () => {
  it('shows coverage planned and actual with the decimal comma', async () => {
    const { statusCode, body } = await see('/mot-cua/kiem-tra/kh-1');
    expect(statusCode).toBe(200);
    expect(body).toContain('Theo kế hoạch: 7/13 = 53,8');
    expect(body).toContain('Theo kế hoạch: 20/40 = 50');
    expect(body).toContain('Đã kiểm tra: 19/40 = 47,5');
    expect(body).toContain('Trường một (lịch ngày 23/05/2017)');
    expect(body).not.toContain(EVIL);
  });

  it('offers each role its own acts only', async () => {
    const [inspector, clerk] = [await see('/mot-cua/kiem-tra/kh-1'), await see('/mot-cua/kiem-tra/kh-1', 'clerk')];
    expect(inspector.body).toContain('Lập lịch kiểm tra');
    expect(clerk.body).not.toContain('Lập lịch kiểm tra');
  });

  it('takes a new plan once, with the ticked units by kind', async () => {
    const form = {
      _khoa: 'k1',
      number: '700/KH',
      adoptedOn: '2017-05-16',
      year: '2017',
      contents: 'Một\nHai',
      'unit.p2': 'division',
    };
    await send('/mot-cua/kiem-tra', form);
    const { statusCode, headers } = await send('/mot-cua/kiem-tra', form);
    const [first, second] = askedOf('inspections.adopt-plan');
    expect([statusCode, headers['location']]).toEqual([303, '/mot-cua/kiem-tra/kh-1?da=adopt']);
    expect(first?.input).toMatchObject({ contents: ['Một', 'Hai'], units: [{ unitId: 'p2', kind: 'division' }] });
    expect(second?.meta.commandId).toBe(first?.meta.commandId);
  });

  it('gives the refusal of a new plan beside what was typed', async () => {
    gateway.services.refusing(inspectionsApi.adoptPlan, 'conflict', 'plan-exists');
    const form = { number: '700/KH', adoptedOn: '2017-05-16', year: '2017', contents: 'Một', 'unit.p2': 'division' };
    const { statusCode, body } = await send('/mot-cua/kiem-tra', form);
    expect(statusCode).toBe(409);
    expect(body).toContain('Lý do: plan-exists.');
    expect(body).toContain('value="700/KH"');
  });
});

describe('the page of a visit', () => {
  it('says what is next for whom', async () => {
    const acts = async (over: object, role: Role) => {
      gateway.services.answering(inspectionsApi.getVisit, aVisit(over));
      const { body } = await see('/mot-cua/cuoc-kiem-tra/v1', role);
      return [...body.matchAll(/<details class="action[^"]*" id="([a-z-]+)"/g)].map(([, act]) => act);
    };
    expect(await acts({}, 'inspector')).toEqual(['notice', 'findings', 'close', 'reschedule', 'cancel']);
    expect(await acts({ ...signed, minutes: 'signed-by-team' }, 'head')).toEqual(['sign-for-unit', 'refuse-to-sign']);
    expect(await acts(signed, 'leader')).toEqual(['conclude']);
    expect(await acts(concluded, 'inspector')).toEqual([]);
  });

  it('links a wanting answer to a finding filled in beforehand', async () => {
    expect((await see('/mot-cua/cuoc-kiem-tra/v1')).body).toContain('/mot-cua/cuoc-kiem-tra/v1?muc=m1#findings');
    const { body } = await see('/mot-cua/cuoc-kiem-tra/v1?muc=m1');
    expect(body).toContain('Chưa bảo đảm: Câu hỏi m1?');
    expect(body).toMatch(/id="findings" open/);
  });

  it('is at the step after the last one done, whatever was left out before', async () => {
    gateway.services.answering(inspectionsApi.getVisit, aVisit({ state: 'closed' }));
    const { body } = await see('/mot-cua/cuoc-kiem-tra/v1');
    expect(body).toMatch(/aria-current="step">Biên bản</);
  });

  it('marks what was not found in a published text', async () => {
    expect((await see('/mot-cua/cuoc-kiem-tra/v1')).body).toContain('Câu hỏi m2? (minh họa)');
  });

  it('saves one answer with its photo, and keeps the photos before it', async () => {
    gateway.services.answering(evidenceApi('inspections').put, { file: { evidenceId: 'e2' } as never });
    const form = { _khoa: 'k2', kept: 'e1', seen: '3', answer: 'partly', note: 'Đã treo một nửa' };
    const { statusCode } = await sendPhoto('/mot-cua/cuoc-kiem-tra/v1/muc/m1', form);
    expect(statusCode).toBe(303);
    expect(askedOf('inspections.answer-item')[0]?.input).toMatchObject({
      visitId: 'v1',
      item: 'm1',
      seen: 3,
      answer: 'partly',
      evidenceIds: ['e1', 'e2'],
    });
  });

  it('shows the answer of another inspector beside the one that was typed', async () => {
    gateway.services.refusing(inspectionsApi.answerItem, 'conflict', 'answered-meanwhile');
    const { statusCode, body } = await send('/mot-cua/cuoc-kiem-tra/v1/muc/m1', {
      seen: '2',
      answer: 'yes',
      note: 'Của tôi',
    });
    expect(statusCode).toBe(409);
    expect(body).toContain('Lý do: answered-meanwhile.');
    expect(body).toContain('Bảng trống');
    expect(body).toContain('value="Của tôi"');
  });

  it('takes no act of another role', async () => {
    const { statusCode } = await send('/mot-cua/cuoc-kiem-tra/v1/conclude', { number: '1' }, 'inspector');
    expect([statusCode, askedOf('inspections.conclude-visit')]).toEqual([403, []]);
  });
});

describe('findings', () => {
  it('are filtered as asked', async () => {
    const { body } = await see('/mot-cua/ton-tai?state=open&overdue=true&unitId=&kind=conduct');
    expect(askedOf('inspections.list-findings')[0]?.input).toEqual({
      state: 'open',
      overdue: 'true',
      kind: 'conduct',
      limit: 100,
    });
    expect(body).toContain('Chờ khắc phục, quá hạn');
  });

  it('name their dossiers by the codes people know', async () => {
    expect((await see('/mot-cua/ton-tai/f1')).body).toContain('Hồ sơ 000.00.01.H51-170516-0001');
  });

  it('take a remedy with a photo from the unit', async () => {
    gateway.services.answering(evidenceApi('inspections').put, { file: { evidenceId: 'e9' } as never });
    await sendPhoto('/mot-cua/ton-tai/f1/submit-remedy', { _khoa: 'k3', note: 'Đã niêm yết' }, 'head');
    expect(askedOf('inspections.submit-remedy')[0]?.input).toEqual({
      findingId: 'f1',
      note: 'Đã niêm yết',
      evidenceIds: ['e9'],
    });
  });

  it('give the refusal of a photo, and keep what was typed', async () => {
    gateway.services.refusing(evidenceApi('inspections').put, 'invalid', 'evidence-too-large');
    const { statusCode, body } = await sendPhoto('/mot-cua/ton-tai/f1/submit-remedy', { note: 'Đã niêm yết' }, 'head');
    expect([statusCode, askedOf('inspections.submit-remedy')]).toEqual([422, []]);
    expect(body).toContain('Đã niêm yết');
  });

  it('are judged by inspectors only', async () => {
    gateway.services.answering(inspectionsApi.getFinding, aFinding({ state: 'remedy-submitted' }));
    const { statusCode, body } = await send('/mot-cua/ton-tai/f1/accept-remedy', {}, 'head');
    expect([statusCode, askedOf('inspections.accept-remedy')]).toEqual([403, []]);
    expect(body).toContain('Vai trò này không làm được việc này.');
  });

  it('are confirmed at one of the verification visits of the unit', async () => {
    gateway.services.answering(inspectionsApi.getFinding, aFinding({ state: 'remedied' }));
    const visits = [aVisit(), aVisit({ id: 'v9', purpose: 'verification', visitOn: '2017-06-20' })];
    gateway.services.answering(inspectionsApi.listVisits, { items: visits, nextCursor: null });
    const { body } = await see('/mot-cua/ton-tai/f1');
    expect(body).toContain('Phúc tra ngày 20/06/2017, đợt 1');
    expect(body).not.toContain('Phúc tra ngày 16/05/2017');
  });
});
