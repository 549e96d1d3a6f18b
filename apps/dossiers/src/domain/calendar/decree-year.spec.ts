import { describe, expect, it } from '@jest/globals';
import type { DecreeCalendarYear } from '@motcua/contracts';
import { builtInCalendarData, holidayLaws, proposeYear, withYear, WorkingCalendar } from '@motcua/legal-calendar';
import { given } from '@motcua/testing';

import { calendarYear, keepingVersion, versionsOf } from './calendar-year.js';
import { entryView } from './calendar-views.js';
import { decreedHours, decreeHours, hoursFrom, hoursOf, keepingHours } from './decreed-hours.js';
import { decreeYear, entryOf } from './decree-year.js';
import { overlay } from './overlay.js';

const at = '2016-12-20T09:00:00.000+07:00';
const year2017 = builtInCalendarData.years.find(({ year }) => year === 2017)!;
const document = { documentNumber: '1234/QĐ-UBND', documentDate: '2016-12-15' };
/** The calendar of 2017 with Friday 28/04 off, worked on Saturday 06/05. */
const swapDay = { date: '2017-04-28', kind: 'swap', reason: 'Hoán đổi ngày làm việc', workedOn: '2017-05-06' } as const;
const asGiven = (over: Partial<DecreeCalendarYear> = {}): DecreeCalendarYear => {
  const { daysOff, partDays } = entryView(year2017);
  return { year: 2017, ...document, daysOff: [...daysOff, swapDay], partDays, ...over };
};
const decree = (request: DecreeCalendarYear, over: Partial<Parameters<typeof decreeYear>[1]> = {}) => ({
  entry: entryOf(request),
  inForce: year2017,
  versions: 0,
  data: builtInCalendarData,
  at,
  ...over,
});
const decreed = (versions: number) =>
  Array.from({ length: versions }, () => ({
    type: 'dossiers.calendar-year.decreed.v1' as const,
    data: { year: 2017, ...document, decreedAt: at, changedDays: [], daysOff: [], workedDays: [] },
  }));

describe('Entering the calendar of a year', () => {
  it('records the decision and the days that change, the Saturday worked for a swapped day among them', () => {
    const decision = given(calendarYear).when((state) => decreeYear(state, decree(asGiven()), holidayLaws));
    const data = { year: 2017, ...document, decreedAt: at, changedDays: ['2017-04-28', '2017-05-06'] };
    expect(decision).toMatchObject([{ type: 'dossiers.calendar-year.decreed.v1', data }]);
  });

  it('tells which days are off and which weekend days are worked', () => {
    const decision = given(calendarYear).when((state) => decreeYear(state, decree(asGiven()), holidayLaws));
    const daysOff = expect.arrayContaining(['2017-04-28', '2017-09-04']);
    expect(decision).toMatchObject([{ data: { daysOff, workedDays: ['2017-05-06'] } }]);
  });

  it('says of the Saturday for which day it is worked, in the words of the calendar', () => {
    expect(entryOf(asGiven()).workedDays).toEqual([
      { date: '2017-05-06', insteadOf: '2017-04-28', reason: 'Thứ Bảy làm bù cho Thứ Sáu 28/04/2017' },
    ]);
  });

  it('is refused with every fault at once', () => {
    const daysOff = [...entryView(year2017).daysOff.slice(1), { ...swapDay, workedOn: '2017-05-05' }];
    const decision = given(calendarYear).when((state) => decreeYear(state, decree(asGiven({ daysOff })), holidayLaws));
    expect(decision).toMatchObject({ refused: 'invalid', code: 'calendar-year-faulty' });
    const faults = 'errors' in decision ? decision.errors?.map(({ message }) => message) : [];
    expect(faults).toEqual([
      'Ngày làm bù 05/05/2017 không phải Thứ Bảy, Chủ Nhật',
      'Ngày nghỉ 28/04/2017 hoán đổi với 05/05/2017 vốn là ngày làm việc',
      'Có 4 ngày lễ trùng ngày nghỉ hằng tuần nhưng ghi 5 ngày nghỉ bù',
      'Luật định 10 ngày lễ, Tết nhưng ghi 9 ngày',
    ]);
  });

  it('is refused with a document of tomorrow', () => {
    const request = asGiven({ documentDate: '2016-12-21' });
    const decision = given(calendarYear).when((state) => decreeYear(state, decree(request), holidayLaws));
    expect(decision).toMatchObject({ refused: 'invalid', code: 'document-in-future' });
  });

  it('again with the same days and the same decision changes nothing', () => {
    const inForce = entryOf(asGiven());
    const again = decree(asGiven(), { inForce, versions: 1 });
    expect(given(calendarYear, ...decreed(1)).when((state) => decreeYear(state, again, holidayLaws))).toEqual([]);
  });

  it('again with the same days from another decision is a new entry that changes no day', () => {
    const inForce = entryOf(asGiven());
    const again = decree(asGiven({ documentNumber: '99/QĐ' }), { inForce, versions: 1 });
    const decision = given(calendarYear, ...decreed(1)).when((state) => decreeYear(state, again, holidayLaws));
    expect(decision).toMatchObject([{ data: { documentNumber: '99/QĐ', changedDays: [] } }]);
  });

  it('is refused when somebody entered another one meanwhile', () => {
    const decision = given(calendarYear, ...decreed(1)).when((state) =>
      decreeYear(state, decree(asGiven()), holidayLaws),
    );
    expect(decision).toMatchObject({ refused: 'conflict', code: 'changed-meanwhile' });
  });

  it('keeps every entry, so that an earlier one can be decreed again', () => {
    const kept = { by: 'head', at, recordedAt: at };
    const [first, second] = [year2017, entryOf(asGiven())];
    const beside = {
      ...keepingVersion({ ...kept, entry: first })(1),
      ...keepingVersion({ ...kept, entry: second })(2),
    };
    const before = versionsOf({ beside })[0]!.entry;
    const back = decreeYear(
      { ...calendarYear.initial, versions: 2 },
      { entry: { ...before, source: second.source }, inForce: second, versions: 2, data: builtInCalendarData, at },
      holidayLaws,
    );
    expect(back).toMatchObject([{ data: { changedDays: ['2017-04-28', '2017-05-06'] } }]);
  });
});

describe('A year proposed from the lunar calendar', () => {
  it.each(Array.from({ length: 21 }, (_, index) => 2015 + index))('%i can be decreed as it stands', (year) => {
    const { daysOff, workedDays } = entryView(proposeYear(year, holidayLaws));
    const request = { year, ...document, documentDate: '2014-12-31', daysOff, workedDays };
    const inForce = builtInCalendarData.years.find((known) => known.year === year);
    const decision = decreeYear(calendarYear.initial, decree(request, { inForce }), holidayLaws);
    expect(decision).toMatchObject([{ type: 'dossiers.calendar-year.decreed.v1', data: { year } }]);
  });
});

const morning = { opensAt: '07:30', closesAt: '11:30' };
const hours = hoursFrom({
  kind: 'desk',
  validFrom: '2017-03-01',
  ...document,
  weekly: [{ weekdays: [6], sessions: [morning] }],
});

describe('Hours by decision', () => {
  it('open the desk on Saturday mornings without making them working days', () => {
    const data = overlay(builtInCalendarData, { years: [], officeHours: [], deskHours: [hours] });
    const calendar = new WorkingCalendar(data);
    expect(['2017-02-25', '2017-03-04'].map((day) => calendar.deskOpen(day))).toEqual([false, true]);
    expect(calendar.isWorkingDay('2017-03-04')).toBe(false);
  });

  it('replace hours from the same day and keep the others', () => {
    const known = { ...builtInCalendarData.officeHours[0]!, validFrom: '2017-03-01' };
    const data = { ...builtInCalendarData, officeHours: [...builtInCalendarData.officeHours, known] };
    const { officeHours } = overlay(data, { years: [], officeHours: [hours], deskHours: [] });
    expect(officeHours.map(({ validFrom, source }) => [validFrom, source.number])).toEqual([
      ['2015-01-01', null],
      ['2017-03-01', '1234/QĐ-UBND'],
    ]);
  });

  it('are recorded once: the same again changes nothing', () => {
    const act = { kind: 'desk', hours, inForce: [], at };
    expect(given(decreedHours).when((state) => decreeHours(state, act))).toMatchObject([
      { type: 'dossiers.office-hours.decreed.v1', data: { kind: 'desk', validFrom: '2017-03-01' } },
    ]);
    const stored = hoursOf({ beside: keepingHours(hours) });
    expect(given(decreedHours).when((state) => decreeHours(state, { ...act, inForce: stored }))).toEqual([]);
  });

  it.each([
    ['that end before they begin', [{ weekdays: [1], sessions: [{ opensAt: '11:00', closesAt: '07:00' }] }]],
    ['whose sessions overlap', [{ weekdays: [1], sessions: [morning, { opensAt: '11:00', closesAt: '17:00' }] }]],
    ['that name a weekday twice', [{ weekdays: [1, 1], sessions: [morning] }]],
  ])('are refused %s', (_, weekly) => {
    const faulty = { ...hours, weekly: weekly as typeof hours.weekly };
    const decision = decreeHours(decreedHours.initial, { kind: 'office', hours: faulty, inForce: [], at });
    expect(decision).toMatchObject({ refused: 'invalid', code: 'hours-faulty' });
  });

  it('of the office name at least one working day', () => {
    const act = { kind: 'office', hours: { ...hours, weekly: [] }, inForce: [], at };
    expect(decreeHours(decreedHours.initial, act)).toMatchObject({ code: 'no-working-day' });
  });
});

describe('The calendar in use', () => {
  it('has a decreed year in place of the delivered one', () => {
    const data = overlay(builtInCalendarData, { years: [entryOf(asGiven())], officeHours: [], deskHours: [] });
    expect(data.years).toEqual(withYear(builtInCalendarData, entryOf(asGiven())).years);
    expect(new WorkingCalendar(data).isWorkingDay('2017-04-28')).toBe(false);
  });
});
