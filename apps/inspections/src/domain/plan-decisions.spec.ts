import { describe, expect, it } from '@jest/globals';
import { isRefusal, type AdoptPlan } from '@motcua/contracts';
import { given } from '@motcua/testing';

import type { KnownUnit, KnownUnits } from './known-unit.js';
import { adopt, openRound } from './plan-decisions.js';
import { plan, type PlanFact } from './plan.js';

const unit = (over: Partial<KnownUnit>): KnownUnit => ({
  name: '',
  kind: 'division',
  parentId: 'sgddt',
  dissolvedFrom: '',
  ...over,
});
const known: KnownUnits = new Map([
  ['van-phong', unit({})],
  ['thpt-an-lac-thon', unit({ kind: 'affiliated' })],
  ['phong-cu', unit({ dissolvedFrom: '2017-01-01' })],
]);
const command = {
  planId: '699-kh',
  number: '699/KH-SGDĐT',
  adoptedOn: '2017-03-27',
  year: 2017,
  units: [
    { unitId: 'van-phong', kind: 'division' },
    { unitId: 'thpt-an-lac-thon', kind: 'affiliated' },
  ],
  contents: ['Chỉ thị 10/CT-CTUBND'],
} satisfies AdoptPlan;
const { contents: _beside, ...data } = command;
const adopted: PlanFact = { type: 'inspections.plan.adopted.v1', data };
const round1 = { planId: '699-kh', round: 1, startsOn: '2017-04-03', endsOn: '2017-04-28' };
const opened: PlanFact = { type: 'inspections.plan.round-opened.v1', data: round1 };

describe('an inspection plan', () => {
  it('is adopted once, and its contents stay out of the fact', () => {
    expect(given(plan).when((state) => adopt(state, command, known))).toEqual([adopted]);
    expect(given(plan, adopted).when((state) => adopt(state, command, known))).toMatchObject({ code: 'plan-exists' });
  });

  it('names at least one unit, and none twice', () => {
    const adoptFor = (...units: AdoptPlan['units']) =>
      given(plan).when((state) => adopt(state, { ...command, units }, known));
    expect(adoptFor()).toMatchObject({ code: 'units-missing' });
    expect(
      adoptFor({ unitId: 'van-phong', kind: 'division' }, { unitId: 'van-phong', kind: 'division' }),
    ).toMatchObject({
      code: 'unit-named-twice',
      errors: [{ field: 'units.1.unitId' }],
    });
  });

  it('takes only units that exist on its day and are of the stated kind, and says which do not', () => {
    const adoptFor = (...units: AdoptPlan['units']) =>
      given(plan).when((state) => adopt(state, { ...command, units }, known));
    expect(adoptFor({ unitId: 'thpt-moi', kind: 'affiliated' })).toMatchObject({
      refused: 'not-found',
      code: 'unit-unknown',
      detail: expect.stringContaining('thpt-moi'),
    });
    expect(
      adoptFor({ unitId: 'phong-cu', kind: 'division' }, { unitId: 'van-phong', kind: 'affiliated' }),
    ).toMatchObject({
      code: 'units-not-fit',
      errors: [
        { field: 'units.0.unitId', message: 'Đơn vị phong-cu đã giải thể từ 01/01/2017.' },
        { field: 'units.1.kind', message: 'Đơn vị van-phong là đơn vị thuộc, không phải đơn vị trực thuộc.' },
      ],
    });
  });

  it('keeps a unit that was dissolved only after the plan was adopted', () => {
    const later: KnownUnits = new Map([...known, ['van-phong', unit({ dissolvedFrom: '2018-01-01' })]]);
    expect(given(plan).when((state) => adopt(state, command, later))).toEqual([adopted]);
  });

  it('opens its rounds one after the other', () => {
    const open = (round: number, ...facts: PlanFact[]) =>
      given(plan, ...facts).when((state) => openRound(state, { ...round1, round }));
    expect(open(1, adopted)).toEqual([opened]);
    expect(open(2, adopted)).toMatchObject({ code: 'round-skipped' });
    expect(open(1, adopted, opened)).toMatchObject({ code: 'round-exists' });
    expect(open(2, adopted, opened)).toHaveLength(1);
    expect(open(1)).toMatchObject({ refused: 'not-found', code: 'plan-not-found' });
  });

  it('opens no round before it was adopted and none that ends before it starts', () => {
    const open = (days: { startsOn: string; endsOn: string }) =>
      given(plan, adopted).when((state) => openRound(state, { planId: '699-kh', round: 1, ...days }));
    expect(open({ startsOn: '2017-03-26', endsOn: '2017-04-28' })).toMatchObject({ code: 'round-before-adoption' });
    expect(open({ startsOn: '2017-04-28', endsOn: '2017-04-27' })).toMatchObject({ code: 'round-ends-before-start' });
    expect(isRefusal(open({ startsOn: '2017-03-27', endsOn: '2017-03-27' }))).toBe(false);
  });

  it('is what its facts say', () => {
    const { number, adoptedOn, year, units } = data;
    const rounds = [{ round: 1, startsOn: '2017-04-03', endsOn: '2017-04-28' }];
    expect(given(plan, adopted, opened).state).toEqual({
      status: 'adopted',
      number,
      adoptedOn,
      year,
      units,
      rounds,
      teams: [],
      reports: [],
    });
  });
});
