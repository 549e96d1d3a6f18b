import { describe, expect, it } from '@jest/globals';

import { addDays } from '../../local-date.js';
import { faultsOfYear } from '../../working-year-faults.js';
import { holidayLaws } from '../holiday-laws.js';
import { workingYears } from './index.js';

const dayOf = (year: number, reason: string): string | undefined =>
  workingYears.find((entry) => entry.year === year)?.daysOff.find((day) => day.reason === reason)?.date;

/** Year, mùng 1 Tết, Giỗ Tổ: the lunar table of the domain dossier (Vietnamese calendar, UTC+7). */
const LUNAR = [
  [2016, '2016-02-08', '2016-04-16'],
  [2017, '2017-01-28', '2017-04-06'],
  [2018, '2018-02-16', '2018-04-25'],
  [2019, '2019-02-05', '2019-04-14'],
  [2020, '2020-01-25', '2020-04-02'],
  [2021, '2021-02-12', '2021-04-21'],
  [2022, '2022-02-01', '2022-04-10'],
  [2023, '2023-01-22', '2023-04-29'],
  [2024, '2024-02-10', '2024-04-18'],
  [2025, '2025-01-29', '2025-04-07'],
  [2026, '2026-02-17', '2026-04-26'],
  [2027, '2027-02-06', '2027-04-16'],
] as const;

describe('The working years delivered', () => {
  it('cover 2015 to 2027 without a gap', () => {
    expect(workingYears.map(({ year }) => year)).toEqual(Array.from({ length: 13 }, (_, index) => 2015 + index));
  });

  it.each(workingYears.map((entry) => [entry.year, entry] as const))(
    '%d agrees with the Labour Code',
    (_year, entry) => {
      expect(faultsOfYear(entry, holidayLaws)).toEqual([]);
    },
  );

  it.each(LUNAR)('%d has mùng 1 Tết on %s and Giỗ Tổ on %s', (year, newYear, ancestors) => {
    expect(dayOf(year, 'Tết Nguyên đán (mùng 1 Tết)')).toBe(newYear);
    expect(dayOf(year, 'Giỗ Tổ Hùng Vương (10/3 âm lịch)')).toBe(ancestors);
  });

  it.each(workingYears.map((entry) => [entry.year, entry] as const))(
    '%d has five days of Tết in a row',
    (_year, entry) => {
      const days = entry.daysOff.filter((day) => day.reason.startsWith('Tết Nguyên đán')).map((day) => day.date);
      expect(days).toEqual(Array.from({ length: 5 }, (_, index) => addDays(days[0]!, index)));
    },
  );

  it('pair every swapped day off with the day worked for it', () => {
    const offDays = workingYears.flatMap(({ daysOff }) => daysOff.filter((day) => day.kind === 'swap'));
    const worked = workingYears.flatMap(({ workedDays }) => workedDays);
    const pairs = worked.map((day) => `${day.insteadOf} ${day.date}`).toSorted();
    const known = offDays.filter((day) => day.workedOn >= '2015-01-01').map((day) => `${day.date} ${day.workedOn}`);
    expect(pairs).toEqual(known.toSorted());
  });

  it('claim to be official only with the number and date of a document', () => {
    const swaps = workingYears.flatMap(({ daysOff }) => daysOff.filter((day) => day.kind === 'swap'));
    const sources = [...workingYears, ...swaps]
      .map(({ source }) => source)
      .filter(({ status }) => status === 'official');
    expect(sources.map(({ number }) => number)).toEqual(['2450/VPCP-KGVX', '12729/VPCP-KGVX']);
  });
});
