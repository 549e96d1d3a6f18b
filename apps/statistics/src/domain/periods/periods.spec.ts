import { describe, expect, it } from '@jest/globals';
import type { DefinePeriod } from '@motcua/contracts';
import { addDays } from '@motcua/legal-calendar';
import { given } from '@motcua/testing';
import fc from 'fast-check';

import { periodOfLaw, periodsOfLaw } from './decree.js';
import { define, period, withdrawPeriod } from './period.js';
import { periodOfDays } from './resolve-period.js';

const year = fc.integer({ min: 2020, max: 2099 });

describe('periods of the decree on reporting', () => {
  it.each([
    ['nd09-2026-m01', 'Tháng 1 năm 2026', '2025-12-15', '2026-01-14'],
    ['nd09-2026-m05', 'Tháng 5 năm 2026', '2026-04-15', '2026-05-14'],
    ['nd09-2026-q2', 'Quý II năm 2026', '2026-03-15', '2026-06-14'],
    ['nd09-2026-h1', '6 tháng đầu năm 2026', '2025-12-15', '2026-06-14'],
    ['nd09-2026-9m', '9 tháng năm 2026', '2025-12-15', '2026-09-14'],
    ['nd09-2026-y', 'Năm 2026', '2025-12-15', '2026-12-14'],
  ])('%s is %s, from %s to %s', (periodId, name, from, to) => {
    expect(periodOfLaw(periodId)).toMatchObject({ name, from, to, cutOff: to, origin: 'law' });
  });

  it('do not exist before it, nor under other names', () => {
    expect(periodsOfLaw(2017)).toEqual([]);
    expect(periodOfLaw('nd09-2017-h1')).toBeNull();
    expect(periodOfLaw('h1-2017')).toBeNull();
  });

  it('of one kind follow each other without a gap or a day counted twice, over the turn of the year too', () => {
    fc.assert(
      fc.property(year, fc.constantFrom('month', 'quarter', 'year'), (first, kind) => {
        const of = (one: number) => periodsOfLaw(one).filter((each) => each.kind === kind);
        const all = [...of(first), ...of(first + 1)];
        const starts = all.slice(1).map(({ from }) => from);
        expect(starts).toEqual(all.slice(0, -1).map(({ to }) => addDays(to, 1)));
      }),
    );
  });
});

describe('a period of the department', () => {
  const command: DefinePeriod = {
    periodId: 'h1-2017',
    name: '6 tháng đầu năm 2017',
    kind: 'half-year',
    year: 2017,
    from: '2017-01-01',
    to: '2017-06-30',
    cutOff: '2017-05-16',
  };
  const { name: _name, ...data } = command;

  it('has its own days, whatever its name', () => {
    expect(define(command)).toEqual([{ type: 'statistics.period.defined.v1', data }]);
  });

  it.each<[string, Partial<DefinePeriod>, string]>([
    ['ends before it begins', { to: '2016-12-31', cutOff: '2017-01-01' }, 'from'],
    ['is cut off after its end', { cutOff: '2017-07-01' }, 'cutOff'],
    ['is cut off before its beginning', { cutOff: '2016-12-31' }, 'cutOff'],
  ])('is refused when it %s', (_what, change, field) => {
    expect(define({ ...command, ...change })).toMatchObject({
      refused: 'invalid',
      errors: expect.arrayContaining([expect.objectContaining({ field })]),
    });
  });

  it('cannot take the place of one of law', () => {
    expect(define({ ...command, periodId: 'nd09-2026-h1' })).toMatchObject({ code: 'period-of-law' });
  });

  it('is withdrawn once', () => {
    const fact = { type: 'statistics.period.defined.v1', data } as const;
    const withdrawn = { type: 'statistics.period.withdrawn.v1', data: { periodId: 'h1-2017' } } as const;
    const asked = (state: Parameters<typeof withdrawPeriod>[0]) => withdrawPeriod(state, 'h1-2017');
    expect(given(period, fact).when(asked)).toEqual([withdrawn]);
    expect(given(period, fact, withdrawn).when(asked)).toEqual([]);
    expect(given(period).when(asked)).toMatchObject({ code: 'period-not-found' });
  });
});

describe('days asked for', () => {
  it('are a period; nothing asked: this year up to today', () => {
    expect(periodOfDays({}, '2017-05-16')).toMatchObject({
      from: '2017-01-01',
      to: '2017-05-16',
      cutOff: '2017-05-16',
    });
    expect(periodOfDays({ from: '2017-02-01', to: '2017-02-28' }, '2017-05-16')).toMatchObject({
      name: 'Từ ngày 01/02/2017 đến ngày 28/02/2017',
      cutOff: '2017-02-28',
    });
  });

  it.each([
    [{ from: '2017-06-01', to: '2017-05-01' }],
    [{ from: '2017-01-01', to: '2017-05-01', cutOff: '2017-05-02' }],
  ])('%j are refused', (asked) => {
    expect(periodOfDays(asked, '2017-05-16')).toMatchObject({ refused: 'invalid', code: 'period-reversed' });
  });
});
