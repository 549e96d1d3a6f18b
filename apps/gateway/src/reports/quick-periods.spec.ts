import { describe, expect, it } from '@jest/globals';

import { quickPeriods } from './quick-periods.js';

const told = (today: string) => quickPeriods(today).map(({ days: { from, to } }) => `${from}/${to}`);

describe('periods of the calendar', () => {
  it('end today while they are under way, and have all their days when they are over', () => {
    expect(told('2017-05-16')).toEqual([
      '2017-01-01/2017-05-16',
      '2017-04-01/2017-05-16',
      '2017-05-01/2017-05-16',
      '2017-04-01/2017-04-30',
      '2016-01-01/2016-12-31',
    ]);
  });

  it('reach over the turn of the year', () => {
    expect(told('2024-01-01')).toEqual([
      '2024-01-01/2024-01-01',
      '2024-01-01/2024-01-01',
      '2024-01-01/2024-01-01',
      '2023-12-01/2023-12-31',
      '2023-01-01/2023-12-31',
    ]);
  });
});
