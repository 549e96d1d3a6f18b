import { describe, expect, it } from '@jest/globals';

import { holidayLaws } from './data/holiday-laws.js';
import { workingYears } from './data/years/index.js';
import { HolidayLawMissing } from './errors.js';
import { addDays, isWeekend } from './local-date.js';
import { proposeYear } from './propose-year.js';
import { faultsOfYear } from './working-year-faults.js';
import type { WorkingYear } from './working-year.js';

const years = Array.from({ length: 21 }, (_, index) => 2015 + index);
const rows = ({ daysOff }: WorkingYear): string[] =>
  daysOff.map(({ date, kind, reason }) => `${date} ${kind} ${reason}`);
const only = (some: readonly string[], others: readonly string[]): string[] => some.filter((x) => !others.includes(x));
const swap = (date: string, worked: string): string => `${date} swap Nghỉ hoán đổi, làm bù Thứ Bảy ${worked}`;

/** What the years entered have and the proposals do not: decisions on swaps, and the Tết span entered for 2027. */
const ENTERED_ONLY: Readonly<Record<number, readonly string[]>> = {
  2015: [swap('2015-01-02', '27/12/2014'), swap('2015-02-16', '14/02/2015'), swap('2015-04-29', '25/04/2015')],
  2018: [swap('2018-12-31', '05/01/2019')],
  2019: [swap('2019-04-29', '04/05/2019')],
  2024: [swap('2024-04-29', '04/05/2024')],
  2025: [swap('2025-05-02', '26/04/2025')],
  2026: [swap('2026-01-02', '10/01/2026'), swap('2026-08-31', '22/08/2026')],
  2027: [
    '2027-02-09 holiday Tết Nguyên đán (mùng 4 Tết)',
    '2027-02-10 compensation Nghỉ bù Tết Nguyên đán (06/02 là Thứ Bảy)',
    '2027-02-11 compensation Nghỉ bù Tết Nguyên đán (07/02 là Chủ Nhật)',
  ],
};

/** The other way round. */
const PROPOSED_ONLY: Readonly<Record<number, readonly string[]>> = {
  2027: [
    '2027-02-04 holiday Tết Nguyên đán (28 tháng Chạp)',
    '2027-02-09 compensation Nghỉ bù Tết Nguyên đán (06/02 là Thứ Bảy)',
    '2027-02-10 compensation Nghỉ bù Tết Nguyên đán (07/02 là Chủ Nhật)',
  ],
};

describe('The proposal of a working year', () => {
  it.each(years)('for %d agrees with the Labour Code and says what was chosen', (year) => {
    const proposal = proposeYear(year, holidayLaws);
    expect(faultsOfYear(proposal, holidayLaws)).toEqual([]);
    expect(proposal.source.status).toBe('proposal');
    expect(proposal.note).toContain('Tết Nguyên đán từ ');
    expect(proposal.daysOff.filter(({ kind }) => kind === 'holiday')).toHaveLength(year < 2021 ? 10 : 11);
  });

  it.each(workingYears.map((entry) => [entry.year, entry] as const))(
    'for %d differs from the year entered only as listed',
    (year, entry) => {
      const [entered, proposed] = [rows(entry), rows(proposeYear(year, holidayLaws))];
      expect(only(entered, proposed)).toEqual(ENTERED_ONLY[year] ?? []);
      expect(only(proposed, entered)).toEqual(PROPOSED_ONLY[year] ?? []);
    },
  );

  it('for 2023 gives two days for three holidays in a row from Saturday', () => {
    const days = rows(proposeYear(2023, holidayLaws)).filter((row) => row > '2023-04-29' && row < '2023-05-04');
    expect(days).toEqual([
      '2023-04-29 holiday Giỗ Tổ Hùng Vương (10/3 âm lịch)',
      '2023-04-30 holiday Ngày Chiến thắng (30/4)',
      '2023-05-01 holiday Quốc tế lao động (01/5)',
      '2023-05-02 compensation Nghỉ bù Giỗ Tổ Hùng Vương (29/04 là Thứ Bảy)',
      '2023-05-03 compensation Nghỉ bù Ngày Chiến thắng (30/04 là Chủ Nhật)',
    ]);
  });

  it('for 2030 follows the Vietnamese and not the Chinese new year', () => {
    expect(rows(proposeYear(2030, holidayLaws)).filter((row) => row.includes('Tết Nguyên đán'))).toEqual([
      '2030-01-31 holiday Tết Nguyên đán (28 tháng Chạp)',
      '2030-02-01 holiday Tết Nguyên đán (29 tháng Chạp)',
      '2030-02-02 holiday Tết Nguyên đán (mùng 1 Tết)',
      '2030-02-03 holiday Tết Nguyên đán (mùng 2 Tết)',
      '2030-02-04 holiday Tết Nguyên đán (mùng 3 Tết)',
      '2030-02-05 compensation Nghỉ bù Tết Nguyên đán (02/02 là Thứ Bảy)',
      '2030-02-06 compensation Nghỉ bù Tết Nguyên đán (03/02 là Chủ Nhật)',
    ]);
  });

  it.each(years.filter((year) => year >= 2021))(
    'for %d rests as long around 02/9 as either neighbour allows',
    (year) => {
      const restWith = (neighbour: string): number => restAround(`${year}-09-02`, [neighbour, `${year}-09-02`]);
      const chosen = proposeYear(year, holidayLaws).daysOff.find((day) => day.reason.startsWith('Quốc khánh (ngày'))!;
      const best = Math.max(restWith(`${year}-09-01`), restWith(`${year}-09-03`));
      expect([restWith(chosen.date), isWeekend(chosen.date)]).toEqual([best, false]);
    },
  );

  it('for 2026 admits that the second day of Quốc khánh joins no weekend', () => {
    expect(proposeYear(2026, holidayLaws).note).toContain(
      'Quốc khánh từ 01/09/2026 đến 02/09/2026 theo thông lệ (không liền ngày nghỉ hằng tuần)',
    );
  });

  it('is refused for a year without a Labour Code', () => {
    expect(() => proposeYear(2013, holidayLaws)).toThrow(new HolidayLawMissing(2013));
  });

  it('follows a law entered later', () => {
    const [law] = holidayLaws.slice(-1);
    const culture = {
      name: 'Ngày Văn hóa Việt Nam',
      days: 1,
      falls: { calendar: 'solar', month: 11, day: 24 },
    } as const;
    const amended = { ...law!, validFrom: '2028-01-01', holidays: [...law!.holidays, culture] };
    const proposal = proposeYear(2029, [...holidayLaws, amended]);
    expect(rows(proposal)).toContain('2029-11-24 holiday Ngày Văn hóa Việt Nam (24/11)');
    expect(rows(proposal)).toContain('2029-11-26 compensation Nghỉ bù Ngày Văn hóa Việt Nam (24/11 là Thứ Bảy)');
    expect(faultsOfYear(proposal, [...holidayLaws, amended])).toEqual([]);
  });
});

/** Days off in a row that hold `date`, counted with one following working day for each holiday on a weekend. */
function restAround(date: string, holidays: readonly string[]): number {
  const off = new Set(holidays);
  for (const holiday of holidays.toSorted().filter(isWeekend)) {
    let day = holiday;
    while (isWeekend(day) || off.has(day)) day = addDays(day, 1);
    off.add(day);
  }
  const rests = (day: string): boolean => isWeekend(day) || off.has(day);
  let [first, last] = [date, date];
  while (rests(addDays(first, -1))) first = addDays(first, -1);
  while (rests(addDays(last, 1))) last = addDays(last, 1);
  return Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1;
}
