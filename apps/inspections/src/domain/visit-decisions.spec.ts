import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { plan, type PlanState } from './plan.js';
import { close, schedule } from './visit-decisions.js';
import { visit, type VisitFact } from './visit.js';

const planned: PlanState = {
  status: 'adopted',
  number: '699/KH-SGDĐT',
  adoptedOn: '2017-03-27',
  year: 2017,
  units: [{ unitId: 'thpt-an-lac-thon', kind: 'affiliated' }],
  rounds: [{ round: 1, startsOn: '2017-04-03', endsOn: '2017-04-28' }],
};
const command = { visitId: 'v1', planId: '699-kh', round: 1, unitId: 'thpt-an-lac-thon', visitOn: '2017-04-12' };
const scheduled: VisitFact = { type: 'inspections.visit.scheduled.v1', data: { ...command, unitKind: 'affiliated' } };
const closed: VisitFact = {
  type: 'inspections.visit.closed.v1',
  data: {
    visitId: 'v1',
    planId: '699-kh',
    unitId: 'thpt-an-lac-thon',
    unitKind: 'affiliated',
    closedAt: '2017-04-12T16:30:00+07:00',
  },
};

describe('a visit', () => {
  it('is scheduled once, for a unit of the plan, within an open round', () => {
    const scheduleIt = (over: Partial<typeof command>, ...facts: VisitFact[]) =>
      given(visit, ...facts).when((state) => schedule(state, { ...command, ...over }, planned));
    expect(scheduleIt({})).toEqual([scheduled]);
    expect(scheduleIt({}, scheduled)).toMatchObject({ code: 'visit-exists' });
    expect(scheduleIt({ round: 2 })).toMatchObject({ code: 'round-not-open' });
    expect(scheduleIt({ unitId: 'van-phong' })).toMatchObject({ code: 'unit-not-planned' });
    expect(scheduleIt({ visitOn: '2017-04-02' })).toMatchObject({ code: 'visit-outside-round' });
    expect(scheduleIt({ visitOn: '2017-04-29' })).toMatchObject({ code: 'visit-outside-round' });
    expect(scheduleIt({ visitOn: '2017-04-28' })).toHaveLength(1);
  });

  it('needs a plan', () => {
    expect(given(visit).when((state) => schedule(state, command, plan.initial))).toMatchObject({
      code: 'plan-not-found',
    });
  });

  it('is closed once, not before its day', () => {
    const closeAt = (at: string, ...facts: VisitFact[]) =>
      given(visit, ...facts).when((state) => close(state, { visitId: 'v1' }, at));
    expect(closeAt('2017-04-12T16:30:00+07:00', scheduled)).toEqual([closed]);
    expect(closeAt('2017-04-11T23:59:59+07:00', scheduled)).toMatchObject({ code: 'visit-not-yet' });
    expect(closeAt('2017-04-11T17:00:00Z', scheduled)).toHaveLength(1);
    expect(closeAt('2017-04-13T08:00:00+07:00', scheduled, closed)).toMatchObject({ code: 'visit-closed' });
    expect(closeAt('2017-04-13T08:00:00+07:00')).toMatchObject({ code: 'visit-not-found' });
  });

  it('is what its facts say', () => {
    const { visitId: _id, ...place } = command;
    const closedAt = '2017-04-12T16:30:00+07:00';
    expect(given(visit, scheduled, closed).state).toEqual({
      status: 'closed',
      ...place,
      unitKind: 'affiliated',
      closedAt,
    });
  });
});
