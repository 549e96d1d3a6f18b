import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Role } from '@motcua/auth';
import {
  reorganisationsApi,
  staffApi,
  unitsApi,
  type ReorganisationView,
  type StaffView,
  type UnitDetails,
  type UnitKind,
  type UnitView,
} from '@motcua/contracts';

import { inSession, ownPage, page } from '../testing/browser-in-memory.js';
import { startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';
import { actFrom, idFrom } from './act-from-form.js';

const EVIL = '<script>alert(1)</script>';
const aUnit = (id: string, kind: UnitKind, name = `Đơn vị ${id}`): UnitView => ({
  id,
  name,
  kind,
  parentId: kind === 'department' ? null : 'sgddt',
  code: null,
  validFrom: '2016-07-04',
  dissolvedFrom: null,
});
const units = [
  aUnit('sgddt', 'department'),
  aUnit('p1', 'division', EVIL),
  aUnit('p2', 'division'),
  aUnit('t1', 'affiliated'),
];
const details: UnitDetails = {
  ...aUnit('p1', 'division', EVIL),
  names: [{ name: 'Tên cũ', from: '2016-07-04', decision: null }],
  codes: [{ scheme: 'qcvn-102-2016', code: '000.01.04.H51', from: '2017-01-01', to: null, source: 'QCVN' }],
  end: null,
  predecessors: [],
  children: { divisions: 0, affiliated: 0 },
};
const anAct = (over: Partial<ReorganisationView> = {}): ReorganisationView => ({
  id: 'act-1',
  kind: 'merge',
  state: 'planned',
  unitIds: ['p1', 'p2'],
  successorIds: ['p9'],
  newUnits: [{ unitId: 'p9', name: 'Phòng mới mẫu' }],
  workTo: 'p9',
  effectiveOn: '2017-07-01',
  decision: '99/QĐ-UBND',
  decidedOn: '2017-05-10',
  name: null,
  scheme: null,
  code: null,
  receiver: null,
  note: null,
  plannedAt: '2017-05-16T08:00:00.000+07:00',
  settledAt: null,
  reason: null,
  ...over,
});
const somebody: StaffView = {
  assignmentId: 'a1',
  personId: 'n1',
  name: `Người mẫu ${EVIL}`,
  unitId: 'p1',
  role: 'head',
  roleName: 'Trưởng phòng',
  from: '2016-08-01',
  endedOn: null,
  decision: null,
};

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
});
beforeEach(() => {
  const { services } = gateway;
  services.asked.length = 0;
  services.answering(unitsApi.list, { items: units, nextCursor: null });
  services.answering(unitsApi.get, details);
  services.answering(unitsApi.map, []);
  services.answering(unitsApi.lineage, { unit: details, before: [], after: [] });
  services.answering(reorganisationsApi.list, { items: [anAct()], nextCursor: null });
  services.answering(reorganisationsApi.plan, anAct());
  services.answering(reorganisationsApi.cancel, anAct({ state: 'cancelled' }));
  services.answering(reorganisationsApi.preview, { consequences: ['Hệ quả mẫu.'], atOnce: false });
  services.answering(staffApi.list, [somebody]);
  services.answering(staffApi.appoint, somebody);
});
afterAll(() => gateway.app.close());

const see = async (url: string, role: Role = 'operator') =>
  gateway.app.inject({ method: 'GET', url, headers: { ...page, ...(await inSession(gateway, role)) } });
const send = async (url: string, form: Record<string, string>, role: Role = 'operator') =>
  gateway.app.inject({
    method: 'POST',
    url,
    payload: new URLSearchParams(form).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...page,
      ...ownPage,
      ...(await inSession(gateway, role)),
    },
  });
const askedOf = (subject: string) => gateway.services.asked.filter((one) => one.subject === subject);

describe('the organisation on a page', () => {
  it('shows the two kinds beside each other, each with its own count', async () => {
    const { body } = await see('/mot-cua/don-vi', 'clerk');
    expect(body).toContain('Phòng, tổ thuộc Sở: 2');
    expect(body).toContain('Đơn vị trực thuộc Sở: 1');
    expect(body).not.toContain(EVIL);
  });

  it('is asked for as it was on a day, today unless a day is given', async () => {
    await see('/mot-cua/don-vi?ngay=2016-12-31');
    await see('/mot-cua/don-vi?ngay=2017-02-30');
    const days = askedOf('units.list').map(({ input }) => input['on']);
    expect(days).toEqual(['2016-12-31', undefined, '2017-05-16', undefined]);
  });

  it('lets nobody decide but the operator', async () => {
    const [operator, leader] = [await see('/mot-cua/don-vi'), await see('/mot-cua/don-vi', 'leader')];
    expect(operator.body).toContain('Hủy quyết định nhập nhầm');
    expect(leader.body).not.toContain('Hủy quyết định nhập nhầm');
    expect(leader.body).not.toContain('/mot-cua/don-vi/quyet-dinh');
  });

  it('tells of one unit its codes, history, staff and decisions, as text', async () => {
    const { body } = await see('/mot-cua/don-vi/p1');
    for (const told of ['000.01.04.H51', 'Bắt đầu hoạt động: Tên cũ', 'Trưởng phòng', '99/QĐ-UBND', 'Phòng mới mẫu'])
      expect(body).toContain(told);
    expect(body).not.toContain(EVIL);
  });
});

describe('a decision about units', () => {
  const form = {
    _khoa: 'khoa-1',
    'unit:p1': 'on',
    'unit:p2': 'on',
    newName: 'Phòng mới mẫu',
    decision: '99/QĐ-UBND',
    decidedOn: '2017-05-10',
    effectiveOn: '2017-07-01',
  };
  const url = '/mot-cua/don-vi/quyet-dinh?loai=merge&nhom=division';

  it('offers units of one kind only', async () => {
    await see(url);
    expect(askedOf('units.list')[0]?.input).toMatchObject({ kind: 'division', on: '2017-05-16' });
  });

  it('shows what it would do before it is entered, and enters what was shown', async () => {
    const { body } = await send(url, { ...form, viec: 'xem-truoc' });
    expect(body).toContain('Hệ quả mẫu.');
    expect(askedOf('units.plan-reorganisation')).toEqual([]);
    const { statusCode, headers } = await send(url, { ...form, viec: 'ghi' });
    expect([statusCode, headers.location]).toEqual([303, '/mot-cua/don-vi?da=cho-hieu-luc']);
    const [previewed] = askedOf('units.preview-reorganisation');
    const [planned] = askedOf('units.plan-reorganisation');
    expect(planned?.input).toEqual(previewed?.input);
    expect(planned?.input).toMatchObject({
      kind: 'merge',
      unitIds: ['p1', 'p2'],
      newUnits: [{ unitId: 'phong-moi-mau', name: 'Phòng mới mẫu' }],
    });
  });

  it('comes back with what is wrong with it', async () => {
    gateway.services.refusing(reorganisationsApi.preview, 'invalid', 'kinds-mixed');
    const { statusCode, body } = await send(url, form);
    expect(statusCode).toBe(422);
    expect(body).toContain('Lý do: kinds-mixed.');
    expect(body).toContain('value="99/QĐ-UBND"');
  });

  it('is taken back with a reason', async () => {
    const { headers } = await send('/mot-cua/don-vi/quyet-dinh/act-1/huy', { _khoa: 'k', reason: ' Nhập nhầm ' });
    expect(headers.location).toBe('/mot-cua/don-vi?da=huy');
    expect(askedOf('units.cancel-reorganisation')[0]?.input).toEqual({ actId: 'act-1', reason: 'Nhập nhầm' });
  });

  it('that divides a unit takes rows of existing and new units, and who takes the work', () => {
    const rows = {
      'heir-1': 't2',
      'heirName-2': 'Trường Mới Mẫu',
      'heirId-2': 't9',
      'heirName-1': 'bỏ qua',
      workRow: '2',
    };
    expect(actFrom('split', { ...form, ...rows })).toMatchObject({
      successorIds: ['t2', 't9'],
      newUnits: [{ unitId: 't9', name: 'Trường Mới Mẫu' }],
      workTo: 't9',
    });
  });

  it.each([
    ['Trường THPT Đại Ngãi (mẫu)', 'truong-thpt-dai-ngai-mau'],
    ['  Tổ – Công nghệ  ', 'to-cong-nghe'],
  ])('gives a new unit an id that follows from its name: %s', (name, id) => expect(idFrom(name)).toBe(id));
});

describe('the staff of a unit on a page', () => {
  it('is shown to all, and written by heads and the operator', async () => {
    const [head, handler] = [
      await see('/mot-cua/nhan-su?don-vi=p1', 'head'),
      await see('/mot-cua/nhan-su?don-vi=p1', 'handler'),
    ];
    expect(head.body).toContain('Ghi người nhận nhiệm vụ');
    expect(handler.body).not.toContain('Ghi người nhận nhiệm vụ');
    expect(handler.body).toContain('Trưởng phòng');
    expect(handler.body).not.toContain(EVIL);
  });

  it('is written by heads for their own department only', async () => {
    const elsewhere = { ...details, parentId: 'so-khac' };
    gateway.services.answering(unitsApi.list, { items: [], nextCursor: null });
    gateway.services.answering(unitsApi.get, elsewhere);
    const { body } = await see('/mot-cua/nhan-su?don-vi=p1', 'head');
    expect(body).not.toContain('Ghi người nhận nhiệm vụ');
  });

  it('gets a new member under ids that follow from the form', async () => {
    const form = { _khoa: 'khoa-2', name: 'Người mẫu 7', role: 'clerk', from: '2017-05-01', decision: '' };
    await send('/mot-cua/nhan-su/p1', form, 'head');
    await send('/mot-cua/nhan-su/p1', form, 'head');
    const [first, second] = askedOf('units.appoint-staff');
    expect(first?.input).toMatchObject({ unitId: 'p1', name: 'Người mẫu 7', role: 'clerk', from: '2017-05-01' });
    expect(second?.input).toEqual(first?.input);
    expect(second?.meta.commandId).toBe(first?.meta.commandId);
  });

  it('says why somebody cannot be appointed, and keeps what was typed', async () => {
    gateway.services.refusing(staffApi.appoint, 'conflict', 'head-exists');
    const { statusCode, body } = await send('/mot-cua/nhan-su/p1', {
      name: 'Người mẫu 7',
      role: 'head',
      from: '2017-05-01',
    });
    expect(statusCode).toBe(409);
    expect(body).toContain('Lý do: head-exists.');
    expect(body).toContain('value="Người mẫu 7"');
  });
});
