import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { allAnswered, aPlan, cancelledVisit } from '../testing/a-visit.js';
import { plan, type Plan } from './plan.js';
import { cancel, close, reschedule, schedule } from './visit-decisions.js';
import { FRESH, visit, type VisitFact } from './visit.js';

const planned: Plan = { ...aPlan, rounds: [{ round: 1, startsOn: '2017-04-03', endsOn: '2017-04-28' }] };
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
    expect(scheduleIt({ unitId: 'thanh-tra' })).toMatchObject({ code: 'unit-not-planned' });
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
      ...FRESH,
      status: 'closed',
      ...place,
      unitKind: 'affiliated',
      closedAt,
    });
  });
});

describe('a visit that has not taken place', () => {
  const moving = (visitOn: string, ...facts: VisitFact[]) =>
    given(visit, scheduled, ...facts).when((state) =>
      reschedule(state, { visitId: 'v1', visitOn, reason: 'Trường thi thử' }, planned),
    );
  const cancelling = (...facts: VisitFact[]) =>
    given(visit, scheduled, ...facts).when((state) =>
      cancel(state, { visitId: 'v1', reason: 'Đã kiểm tra lồng ghép' }, '2017-04-05T08:00:00+07:00'),
    );

  it('is moved to another day of its round', () => {
    const moved = moving('2017-04-20') as VisitFact[];
    expect(moved).toMatchObject([{ data: { fromOn: '2017-04-12', visitOn: '2017-04-20' } }]);
    expect(given(visit, scheduled, ...moved).state).toMatchObject({ visitOn: '2017-04-20' });
    expect(moving('2017-04-29')).toMatchObject({ code: 'visit-outside-round' });
    expect(moving('2017-04-12')).toMatchObject({ code: 'same-day' });
  });

  it('is cancelled, and then nothing is done at it', () => {
    expect(cancelling()).toEqual([cancelledVisit]);
    expect(cancelling(cancelledVisit)).toMatchObject({ code: 'visit-cancelled' });
    expect(moving('2017-04-20', cancelledVisit)).toMatchObject({ code: 'visit-cancelled' });
    const closing = given(visit, scheduled, cancelledVisit).when((state) =>
      close(state, { visitId: 'v1' }, '2017-04-12T16:30:00+07:00'),
    );
    expect(closing).toMatchObject({ code: 'visit-cancelled' });
  });

  it('is neither moved nor cancelled once it began or ended', () => {
    expect(moving('2017-04-20', allAnswered[0] as VisitFact)).toMatchObject({ code: 'visit-under-way' });
    expect(cancelling(closed)).toMatchObject({ code: 'visit-closed' });
  });

  it('that verifies remedies may come after its round, and at no unit that is gone', () => {
    const later = { ...command, visitOn: '2017-06-20' };
    const on = (over: object, dissolvedFrom = '') => {
      const unit = { name: 'Trường', kind: 'affiliated' as const, parentId: 'sgddt', dissolvedFrom };
      return schedule(visit.initial, { ...later, ...over }, planned, unit);
    };
    expect(on({})).toMatchObject({ code: 'visit-outside-round' });
    expect(on({ purpose: 'verification' })).toMatchObject([{ data: { purpose: 'verification' } }]);
    expect(on({ purpose: 'verification' }, '2017-06-01')).toMatchObject({ code: 'unit-dissolved' });
  });
});
