import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  calendarApi,
  type CalendarDaysView,
  type CalendarPreview,
  type CalendarYearView,
  type RescheduledRow,
} from '@motcua/contracts';

import { inSession, ownPage, page } from '../testing/browser-in-memory.js';
import { as, startGateway, type GatewayUnderTest } from '../testing/gateway-under-test.js';
import { linesOf } from './calendar-lines.js';

const aYear: CalendarYearView = {
  year: 2017,
  origin: 'decreed',
  document: { number: '1/QĐ', date: '2016-12-15', title: 'Lịch <năm> 2017', status: 'official' },
  workingDays: 250,
  versions: 2,
  decreedAt: '2016-12-20T08:00:00.000+07:00',
  note: '',
  daysOff: [
    { date: '2017-01-02', kind: 'compensation', reason: 'Nghỉ bù' },
    { date: '2017-04-28', kind: 'swap', reason: 'Hoán đổi', workedOn: '2017-05-06' },
    { date: '2017-01-01', kind: 'holiday', reason: 'Tết Dương lịch' },
  ],
  workedDays: [],
  partDays: [{ date: '2017-12-29', sessions: [{ opensAt: '07:00', closesAt: '11:00' }], reason: 'Nửa ngày' }],
  history: [2, 1].map((version) => ({
    version,
    documentNumber: `${version}/QĐ`,
    documentDate: '2016-12-15',
    decreedAt: '2016-12-20T08:00:00.000+07:00',
    recordedAt: '2016-12-20T08:00:00.000+07:00',
    by: 'head',
  })),
};
const days: CalendarDaysView = {
  workingDays: 1,
  days: [
    { date: '2017-01-01', kind: 'off', reason: 'Tết Dương lịch', sessions: [] },
    { date: '2017-01-03', kind: 'working', reason: null, sessions: ['07:00–11:00'] },
  ],
};
const preview: CalendarPreview = {
  year: 2017,
  changedDays: [{ date: '2017-04-28', wasWorking: true, isWorking: false, reason: 'Hoán đổi' }],
  examined: 12,
  moved: 7,
  more: false,
};
const moved: RescheduledRow = {
  dossierId: 'd-1',
  code: 'C-1',
  procedureCode: '2.001914',
  state: 'accepted',
  stateName: 'đã tiếp nhận',
  previousDueOn: '2017-05-26',
  dueOn: '2017-05-29',
  rescheduledAt: '2017-05-20T08:00:00.000+07:00',
  applicantName: 'Người nộp mẫu',
  phone: '0000',
  email: null,
  toldAt: null,
  toldBy: null,
};

let gateway: GatewayUnderTest;
beforeAll(async () => {
  gateway = await startGateway();
  const { services } = gateway;
  services.answering(calendarApi.list, [aYear]);
  services.answering(calendarApi.get, aYear);
  services.answering(calendarApi.days, days);
  services.answering(calendarApi.preview, preview);
  services.answering(calendarApi.decree, aYear);
  services.answering(calendarApi.propose, { ...aYear, note: 'Dự kiến' });
  services.answering(calendarApi.hours, { kind: 'office', entries: [] });
  services.answering(calendarApi.decreeHours, { kind: 'office', entries: [] });
  services.answering(calendarApi.rescheduled, { items: [moved], nextCursor: null });
  services.answering(calendarApi.told, moved);
});
afterAll(() => gateway.app.close());

const FORM = { 'content-type': 'application/x-www-form-urlencoded', ...page, ...ownPage };
const last = (subject: string) => gateway.services.asked.findLast((one) => one.subject === subject);

async function post(url: string, form: Record<string, string>, role: 'head' | 'clerk' = 'head') {
  const session = await inSession(gateway, role);
  const payload = new URLSearchParams(form).toString();
  return gateway.app.inject({ method: 'POST', url, payload, headers: { ...FORM, ...session } });
}
async function open(url: string, role: 'head' | 'inspector' = 'head') {
  const headers = { ...page, ...(await inSession(gateway, role)) };
  return (await gateway.app.inject({ url, headers })).body;
}

describe('The calendar over HTTP', () => {
  it('is entered under the year of the address, by whoever may', async () => {
    const { daysOff } = aYear;
    const payload = { documentNumber: '1/QĐ', documentDate: '2016-12-15', daysOff };
    const answer = await gateway.app.inject({
      method: 'PUT',
      url: '/api/v1/calendar/years/2017',
      payload,
      headers: { ...as('procedures'), 'idempotency-key': 'k' },
    });
    expect(answer.statusCode).toBe(200);
    expect(last('dossiers.calendar.decree')?.input).toEqual({ year: 2017, ...payload });
  });

  it('names every field that is wrong', async () => {
    const payload = {
      documentNumber: '',
      documentDate: '2017-02-30',
      daysOff: [{ date: '2017-01-01', kind: 'swap', reason: 'x' }],
    };
    const answer = await gateway.app.inject({
      method: 'PUT',
      url: '/api/v1/calendar/years/2017',
      payload,
      headers: as('head'),
    });
    expect(answer.statusCode).toBe(422);
    const fields = (answer.json() as { errors: { field: string }[] }).errors.map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['documentNumber', 'documentDate', 'daysOff.0.workedOn']));
  });
});

describe('The page of the calendar', () => {
  it('shows the year, its document and its days, and escapes what was typed', async () => {
    const body = await open('/mot-cua/lich?nam=2017');
    for (const part of [
      'Lịch làm việc năm 2017',
      '1/QĐ',
      'Lịch &lt;năm> 2017',
      'Tết Dương lịch',
      'Nhập lại từ lần này',
    ])
      expect(body).toContain(part);
  });

  it('offers entering and telling only to those who may', async () => {
    const body = await open('/mot-cua/lich?nam=2017', 'inspector');
    expect(body).not.toContain('/mot-cua/lich/nhap');
    expect(body).not.toContain('/mot-cua/lich/doi-han');
  });

  it('first shows what an entry would change, then enters it once under the key of the form', async () => {
    const form = {
      _khoa: 'k-1',
      documentNumber: '9/QĐ',
      documentDate: '2017-05-01',
      documentTitle: '',
      ngay: linesOf(aYear),
    };
    const shown = await post('/mot-cua/lich/nhap?nam=2017', { ...form, viec: 'xem-truoc' });
    for (const part of ['1 ngày thay đổi', '7 hồ sơ', 'làm việc → nghỉ', 'Nhập lịch này', 'k-1'])
      expect(shown.body).toContain(part);
    const [first, second] = [
      await post('/mot-cua/lich/nhap?nam=2017', { ...form, viec: 'ban-hanh' }),
      await post('/mot-cua/lich/nhap?nam=2017', { ...form, viec: 'ban-hanh' }),
    ];
    expect([first.statusCode, second.headers.location]).toEqual([303, '/mot-cua/lich?nam=2017&da=ban-hanh']);
    const ids = gateway.services.asked.filter(({ subject }) => subject === 'dossiers.calendar.decree').slice(-2);
    expect(ids[0]?.meta.commandId).toBe(ids[1]?.meta.commandId);
  });

  it('gives the form back with what is wrong beside the days', async () => {
    const answer = await post('/mot-cua/lich/nhap?nam=2017', {
      documentNumber: '9/QĐ',
      documentDate: '2017-05-01',
      ngay: 'gì đó',
    });
    expect(answer.statusCode).toBe(422);
    for (const part of ['Dòng 1:', 'gì đó', '9/QĐ']) expect(answer.body).toContain(part);
  });

  it('starts a form from the proposal', async () => {
    const body = await open('/mot-cua/lich/nhap?nam=2017&tu=de-xuat');
    for (const part of ['Dự kiến', '01/01/2017 | lễ | Tết Dương lịch']) expect(body).toContain(part);
  });

  it('lists whom to tell and remembers who was told', async () => {
    const body = await open('/mot-cua/lich/doi-han?nam=2017');
    for (const part of ['C-1', '26/05/2017', '29/05/2017', '0000', 'Đã báo']) expect(body).toContain(part);
    const answer = await post('/mot-cua/lich/doi-han/d-1?nam=2017', {}, 'clerk');
    expect(answer.headers.location).toBe('/mot-cua/lich/doi-han?nam=2017&da=bao');
    expect(last('dossiers.calendar.told')).toMatchObject({
      input: { year: 2017, dossierId: 'd-1' },
      meta: { actor: 'clerk' },
    });
  });

  it('enters hours of the desk by weekday', async () => {
    const document = { documentNumber: '8/QĐ', documentDate: '2017-05-01' };
    const answer = await post('/mot-cua/lich/gio', {
      kind: 'desk',
      validFrom: '2017-06-01',
      ...document,
      'thu-6': '07:30-11:00',
    });
    expect(answer.statusCode).toBe(303);
    expect(last('dossiers.calendar.decree-hours')?.input).toEqual({
      kind: 'desk',
      validFrom: '2017-06-01',
      ...document,
      weekly: [{ weekdays: [6], sessions: [{ opensAt: '07:30', closesAt: '11:00' }] }],
    });
  });
});
