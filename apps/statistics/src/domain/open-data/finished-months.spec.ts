import { describe, expect, it } from '@jest/globals';

import { finishedMonths, yearsOf } from './finished-months.js';

const TODAY = '2017-05-16';

describe('months of open data', () => {
  it('are the last twelve that are over', () => {
    expect(finishedMonths({}, TODAY)).toEqual({ from: '2016-05-01', to: '2017-04-30', finished: '2017-04-30' });
  });

  it('are whole, and end before the month of today', () => {
    const asked = finishedMonths({ from: '2017-02-14', to: '2017-05-16' }, TODAY);
    expect(asked).toMatchObject({ from: '2017-02-01', to: '2017-04-30' });
  });

  it('end on the last day of February in a leap year', () => {
    expect(finishedMonths({ from: '2016-02-03', to: '2016-02-03' }, TODAY)).toMatchObject({ to: '2016-02-29' });
  });

  it.each([
    [{ from: '2017-03-02', to: '2017-03-01' }, 'period-reversed'],
    [{ from: '2017-05-01' }, 'month-not-finished'],
    [{ from: '2000-01-01', to: '2017-04-30' }, 'too-many-months'],
  ])('%j are refused: %s', (asked, refusal) => {
    expect(finishedMonths(asked, TODAY)).toBe(refusal);
  });

  it('lie in calendar years, the running one up to what is over', () => {
    expect(yearsOf({ from: '2016-05-01', to: '2017-02-28' }, '2017-04-30')).toEqual([
      { from: '2016-01-01', to: '2016-12-31' },
      { from: '2017-01-01', to: '2017-04-30' },
    ]);
  });
});
