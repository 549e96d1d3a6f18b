import { describe, expect, it } from '@jest/globals';

import { ageingOf } from './ageing.js';

const counts = (bands: readonly { label: string; count: number }[]) => bands.map(({ count }) => count);
const days = (...all: [string, number][]) => all.map(([day, count]) => ({ day, count }));

describe('the age of open dossiers', () => {
  const received = days(
    ['2017-05-16', 1],
    ['2017-05-11', 2],
    ['2017-05-10', 4],
    ['2017-05-06', 8],
    ['2017-04-26', 16],
    ['2017-04-25', 32],
    ['2017-04-16', 64],
    ['2017-04-15', 128],
    ['2016-12-30', 256],
  );

  it('is counted in calendar days since acceptance, each in one band', () => {
    const { open } = ageingOf('2017-05-16', { received, due: [] });
    expect(counts(open)).toEqual([3, 12, 16, 96, 384]);
    expect(open.map(({ label }) => label)).toEqual([
      '0–5 ngày',
      '6–10 ngày',
      '11–20 ngày',
      '21–30 ngày',
      'Trên 30 ngày',
    ]);
    expect(counts(open).reduce((a, b) => a + b)).toBe(511);
  });

  it('of overdue ones is counted since the due day', () => {
    const due = days(['2017-05-15', 1], ['2017-05-11', 2], ['2017-05-10', 4], ['2017-04-16', 8], ['2017-04-15', 16]);
    const { overdue } = ageingOf('2017-05-16', { received: [], due });
    expect(counts(overdue)).toEqual([3, 4, 8, 16]);
  });

  it('has empty bands where nothing is open', () => {
    const { open, overdue } = ageingOf('2017-05-16', { received: [], due: [] });
    expect([...counts(open), ...counts(overdue)]).toEqual(Array(9).fill(0));
  });
});
