import { describe, expect, it } from '@jest/globals';
import type { Clock } from '@motcua/observability';

import { addFigures } from '../../domain/cell-figures.js';
import type { Cell, CountedPeriod } from '../../domain/cells.js';
import type { Figures } from '../../domain/figure-ports.js';
import { AnswerOpenDataHandler } from './answer-open-data.handler.js';

const cell = (procedureCode: string, received: number): Cell => ({
  procedureCode,
  fieldCode: 'gd',
  unitId: 'sgddt',
  channel: 'counter',
  figures: { ...addFigures([]), new: received },
});

/** One small count in February; only the year tells which of the others goes with it. */
const MONTHS: Readonly<Record<string, readonly Cell[]>> = {
  '2017-01': [cell('A', 6), cell('B', 40)],
  '2017-02': [cell('A', 2), cell('B', 30), cell('C', 50)],
  '2017-03': [cell('A', 20), cell('B', 7)],
  '2017-05': [cell('A', 9)],
};

const asked: CountedPeriod[] = [];
const figures = {
  cells: (period: CountedPeriod) => {
    asked.push(period);
    return Promise.resolve(MONTHS[period.from.slice(0, 7)] ?? []);
  },
  freshness: () => Promise.resolve({ asOf: '', position: 7, incomplete: 0 }),
};
const clock = { today: () => '2017-05-16' };
const handler = () => new AnswerOpenDataHandler(figures as unknown as Figures, clock as unknown as Clock);
const counts = async (query: { from?: string; to?: string }) => {
  const { rows } = await handler().handle(query);
  return Object.fromEntries(rows.map((row) => [`${row.procedure} ${row.month}`, row.new]));
};

describe('open data', () => {
  it('hide a small count with others of its field and month, and of its procedure', async () => {
    expect(await counts({})).toEqual({
      'A 2017-01': null,
      'B 2017-01': null,
      'A 2017-02': null,
      'B 2017-02': null,
      'C 2017-02': 50,
      'A 2017-03': null,
      'B 2017-03': null,
    });
  });

  it.each([
    ['2017-01-01', '2017-01-31'],
    ['2017-02-01', '2017-02-28'],
    ['2017-02-01', '2017-03-31'],
    ['2015-06-01', '2017-03-31'],
  ])('hide the same cells when %s to %s are asked for', async (from, to) => {
    const all = await counts({});
    const some = await counts({ from, to });
    expect(Object.keys(some).length).toBeGreaterThan(0);
    expect(all).toMatchObject(some);
  });

  it('leave out the month that is not over', async () => {
    const { to, rows } = await handler().handle({ to: '2017-05-31' });
    expect([to, rows.filter(({ month }) => month === '2017-05')]).toEqual(['2017-04-30', []]);
  });

  it('are computed once until something happens', async () => {
    const one = handler();
    await one.handle({});
    const before = asked.length;
    await one.handle({ from: '2017-02-01' });
    expect(asked.length).toBe(before);
  });

  it('are refused for a month that is not over', async () => {
    const asking = handler().handle({ from: '2017-05-01' });
    await expect(asking).rejects.toMatchObject({ refusal: { refused: 'invalid', code: 'month-not-finished' } });
  });
});
