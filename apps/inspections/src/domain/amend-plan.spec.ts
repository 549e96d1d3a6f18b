import { describe, expect, it } from '@jest/globals';
import type { AmendPlan, PlannedUnitInput } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { amend } from './amend-plan.js';
import type { KnownUnits } from './known-unit.js';
import { plan, type PlanFact } from './plan.js';
import { schedule } from './visit-decisions.js';
import { visit } from './visit.js';

const at = '2017-05-16T08:00:00+07:00';
const division = (name: string) => ({ name, kind: 'division', parentId: 'sgddt', dissolvedFrom: '' }) as const;
const known: KnownUnits = new Map([
  ['van-phong', division('Văn phòng')],
  ['thanh-tra', division('Thanh tra')],
  ['to-cu', { ...division('Tổ cũ'), dissolvedFrom: '2017-01-01' }],
]);
const adopted: PlanFact = {
  type: 'inspections.plan.adopted.v1',
  data: {
    planId: 'p',
    number: '699/KH-SGDĐT',
    adoptedOn: '2017-03-27',
    year: 2017,
    units: [
      {
        unitId: 'van-phong',
        kind: 'division',
      },
      {
        unitId: 'thpt-a',
        kind: 'affiliated',
      },
    ],
  },
};
const opened: PlanFact = {
  type: 'inspections.plan.round-opened.v1',
  data: { planId: 'p', round: 1, startsOn: '2017-05-10', endsOn: '2017-05-31' },
};
const unit = (unitId: string, kind: PlannedUnitInput['kind'] = 'division') => ({ unitId, kind });
const command = (over: Partial<AmendPlan>): AmendPlan => ({ planId: 'p', reason: 'Theo chỉ đạo mới', ...over });
const amending = (over: Partial<AmendPlan>, visited: string[] = []) =>
  given(plan, adopted, opened).when((state) => amend(state, command(over), { known, visited: new Set(visited), at }));

const added: PlanFact = {
  type: 'inspections.plan.unit-added.v1',
  data: { planId: 'p', unitId: 'thanh-tra', kind: 'division', document: '900/QĐ-SGDĐT', addedAt: at },
};

describe('a plan', () => {
  it('takes in a unit by an amendment, and the unit stands in it', () => {
    expect(amending({ document: '900/QĐ-SGDĐT', add: [unit('thanh-tra')] })).toEqual([added]);
    expect(given(plan, adopted, added).state).toMatchObject({
      units: [{ unitId: 'van-phong' }, { unitId: 'thpt-a' }, { unitId: 'thanh-tra', kind: 'division' }],
    });
  });

  it('lets a unit be visited only after it was taken in', () => {
    const ask = { visitId: 'v', planId: 'p', round: 1, unitId: 'thanh-tra', visitOn: '2017-05-17' };
    const on = (...facts: PlanFact[]) => schedule(visit.initial, ask, given(plan, adopted, opened, ...facts).state);
    expect(on()).toMatchObject({ code: 'unit-not-planned', detail: expect.stringContaining('điều chỉnh kế hoạch') });
    expect(on(added)).toHaveLength(1);
  });

  it('takes in only units that exist, are of that kind and are not in it yet', () => {
    expect(amending({ add: [unit('to-la')] })).toMatchObject({ refused: 'not-found', code: 'unit-unknown' });
    expect(amending({ add: [unit('thanh-tra', 'affiliated')] })).toMatchObject({
      code: 'units-not-fit',
      errors: [{ field: 'add.0.kind' }],
    });
    expect(amending({ add: [unit('to-cu')] })).toMatchObject({ errors: [{ field: 'add.0.unitId' }] });
    expect(amending({ add: [unit('van-phong')] })).toMatchObject({ errors: [{ field: 'add.0.unitId' }] });
    expect(amending({ add: [unit('thanh-tra'), unit('thanh-tra')] })).toMatchObject({
      errors: [{ field: 'add.1.unitId' }],
    });
  });

  it('lets a unit go that was not visited', () => {
    expect(amending({ remove: ['van-phong'] })).toMatchObject([
      { type: 'inspections.plan.unit-removed.v1', data: { unitId: 'van-phong', kind: 'division' } },
    ]);
    expect(amending({ remove: ['van-phong'] }, ['van-phong'])).toMatchObject({
      refused: 'conflict',
      code: 'unit-visited',
    });
    expect(amending({ remove: ['thanh-tra'] })).toMatchObject({ code: 'unit-not-planned' });
  });

  it('is never left without units, and never amended by nothing', () => {
    expect(amending({ remove: ['van-phong', 'thpt-a'] })).toMatchObject({ code: 'units-missing' });
    expect(amending({})).toMatchObject({ code: 'nothing-amended' });
  });

  it('that does not exist is not amended', () => {
    const none = given(plan).when((state) => amend(state, command({}), { known, visited: new Set(), at }));
    expect(none).toMatchObject({ refused: 'not-found', code: 'plan-not-found' });
  });
});
