import { describe, expect, it } from '@jest/globals';

import { withYear } from './calendar-data.js';
import { builtInCalendarData } from './data/built-in.js';
import { CalendarYearMissing, CountingLawMissing, InvalidTimeLimit, OfficeHoursMissing } from './errors.js';
import { addDays } from './local-date.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar(builtInCalendarData);

function workingDaysOfMonth(year: number, month: number): number {
  const prefix = `${year}-${String(month).padStart(2, '0')}-`;
  const days = Array.from({ length: 31 }, (_, index) => addDays(`${prefix}01`, index));
  return days.filter((day) => day.startsWith(prefix) && calendar.isWorkingDay(day)).length;
}

describe('The working calendar', () => {
  it('has 250 working days in 2017, month by month as computed from the law', () => {
    const months = Array.from({ length: 12 }, (_, index) => workingDaysOfMonth(2017, index + 1));
    expect(months).toEqual([17, 19, 23, 19, 21, 22, 21, 23, 20, 22, 22, 21]);
    expect(calendar.workingDaysBetween('2016-12-31', '2017-12-31')).toBe(250);
  });

  it.each([
    ['2017-12-16', 'Thứ Bảy'],
    ['2017-12-17', 'Chủ Nhật'],
    ['2017-04-06', 'Giỗ Tổ Hùng Vương (10/3 âm lịch)'],
    ['2017-01-26', 'Tết Nguyên đán (29 tháng Chạp)'],
    ['2017-09-02', 'Quốc khánh (02/9)'],
    ['2017-09-04', 'Nghỉ bù Quốc khánh (02/09 là Thứ Bảy)'],
    ['2026-01-02', 'Nghỉ hoán đổi, làm bù Thứ Bảy 10/01/2026'],
    ['2017-12-19', null],
    ['2026-01-10', null],
  ])('on %s gives the reason for the day off: %s', (date, reason) => {
    expect(calendar.reasonOff(date)).toBe(reason);
  });

  it('says in whose place a Saturday is worked', () => {
    expect(calendar.reasonWorked('2026-01-10')).toBe('Thứ Bảy làm bù cho Thứ Sáu 02/01/2026');
    expect(calendar.reasonWorked('2026-01-12')).toBeNull();
  });

  it.each([
    ['2017-01-25', '2017-02-02'],
    ['2017-04-28', '2017-05-03'],
    ['2025-12-31', '2026-01-05'],
    ['2026-01-09', '2026-01-10'],
  ])('after %s works again on %s', (date, next) => {
    expect(calendar.nextWorkingDay(date)).toBe(next);
  });

  it.each([
    ['2017-02-02', '2017-01-25', 'before Tết'],
    ['2017-05-03', '2017-04-28', 'before 30/4'],
    ['2026-01-05', '2025-12-31', 'before the swapped Friday'],
    ['2026-01-12', '2026-01-10', 'the worked Saturday'],
    ['2017-03-12', '2017-03-10', 'from a Sunday'],
  ])('before %s worked last on %s (%s)', (date, previous) => {
    expect(calendar.previousWorkingDay(date)).toBe(previous);
  });

  it.each([
    ['2017-02-08', 5, '2017-01-25'],
    ['2026-01-10', 6, '2025-12-31'],
    ['2017-04-06', 0, '2017-04-06'],
  ])('from %s counts %d working days back to %s', (date, days, expected) => {
    expect(calendar.workingDaysBefore(date, days)).toBe(expected);
  });

  it('warns one working day before the due day unless told otherwise', () => {
    expect([calendar.dayToWarn('2017-02-02'), calendar.dayToWarn('2017-02-02', 2)]).toEqual([
      '2017-01-25',
      '2017-01-24',
    ]);
  });

  it.each([-1, 1.5])('refuses to count %d working days back', (days) => {
    expect(() => calendar.workingDaysBefore('2017-03-06', days)).toThrow(InvalidTimeLimit);
  });

  it('works the Saturday of a swap whose other half stands in a year entered before', () => {
    const years = builtInCalendarData.years.map((entry) =>
      entry.year === 2019 ? { ...entry, workedDays: [] } : entry,
    );
    const bare = new WorkingCalendar({ ...builtInCalendarData, years });
    expect(bare.reasonWorked('2019-01-05')).toBe('Thứ Bảy làm bù cho Thứ Hai 31/12/2018');
  });

  it.each([
    ['2017-01-25', 5, '2017-02-08'],
    ['2025-12-31', 6, '2026-01-10'],
    ['2017-04-06', 0, '2017-04-06'],
  ])('from %s counts %d working days to %s', (date, days, expected) => {
    expect(calendar.addWorkingDays(date, days)).toBe(expected);
  });

  it.each([-1, 1.5])('refuses to count %d working days', (days) => {
    expect(() => calendar.addWorkingDays('2017-03-06', days)).toThrow(InvalidTimeLimit);
  });

  it('counts the working days between two dates with a sign', () => {
    expect(calendar.workingDaysBetween('2017-03-06', '2017-03-20')).toBe(10);
    expect(calendar.workingDaysBetween('2017-03-20', '2017-03-06')).toBe(-10);
    expect(calendar.workingDaysBetween('2017-03-06', '2017-03-06')).toBe(0);
  });

  it('holds eight office hours on a working day, a swapped Saturday too, and none on a day off', () => {
    const minutes = ['2017-12-19', '2026-01-10', '2017-12-16'].map((date) => calendar.workingMinutesOn(date));
    expect(minutes).toEqual([480, 480, 0]);
  });

  it.each([
    ['2017-05-19T10:00:00+07:00', '2017-05-19T14:00:00+07:00', 120],
    ['2017-05-19T16:30:00+07:00', '2017-05-22T07:30:00+07:00', 60],
    ['2017-05-20T08:00:00+07:00', '2017-05-21T20:00:00+07:00', 0],
    ['2017-05-19T05:00:00+07:00', '2017-05-19T23:00:00+07:00', 480],
    ['2017-05-19T03:00:00Z', '2017-05-19T07:00:00Z', 120],
    ['2017-05-22T07:30:00+07:00', '2017-05-19T16:30:00+07:00', -60],
    ['2017-05-19T18:00:00+07:00', '2017-05-19T17:30:00+07:00', 0],
  ])('from %s to %s passes %d office minutes', (from, to, minutes) => {
    expect(calendar.workingMinutesBetween(from, to)).toBe(minutes);
  });

  it('refuses a year that was not entered and says which', () => {
    expect(() => calendar.isWorkingDay('2028-01-03')).toThrow(new CalendarYearMissing(2028));
    expect(() => calendar.nextWorkingDay('2027-12-31')).toThrow(
      expect.objectContaining({ code: 'legal-calendar/year-missing', year: 2028 }),
    );
  });

  it('refuses a date without office hours or without a counting law', () => {
    const bare = new WorkingCalendar({ ...builtInCalendarData, officeHours: [], countingLaws: [] });
    expect(() => bare.isWorkingDay('2017-03-06')).toThrow(OfficeHoursMissing);
    expect(() => bare.countingLawOn('2017-03-06')).toThrow(CountingLawMissing);
  });

  it('follows office hours from the day they come into force', () => {
    const [usual] = builtInCalendarData.officeHours;
    const winter = { opensAt: '07:30', closesAt: '11:30' };
    const shorter = {
      ...usual!,
      validFrom: '2017-06-01',
      weekly: [{ weekdays: [1, 2, 3, 4, 5] as const, sessions: [winter] }],
    };
    const changed = new WorkingCalendar({ ...builtInCalendarData, officeHours: [usual!, shorter] });
    expect(['2017-05-31', '2017-06-01'].map((date) => changed.workingMinutesOn(date))).toEqual([480, 240]);
  });

  it('changes when the decision of a year is entered later', () => {
    const reason = 'Ngày Văn hóa Việt Nam (24/11)';
    const entry = builtInCalendarData.years.find(({ year }) => year === 2026)!;
    const decided = { ...entry, daysOff: [...entry.daysOff, { date: '2026-11-24', kind: 'holiday' as const, reason }] };
    expect(calendar.reasonOff('2026-11-24')).toBeNull();
    expect(new WorkingCalendar(withYear(builtInCalendarData, decided)).reasonOff('2026-11-24')).toBe(reason);
  });
});
