import { describe, expect, it } from '@jest/globals';
import type { DecodedEvent, Fact } from '@motcua/contracts';
import type { DocumentProjection } from '@motcua/messaging';

import type { CoverageFacts } from '../domain/coverage.js';
import { summaryOf } from '../domain/summary.js';
import { findings, plans, visits } from './inspections.js';

const folded = <D extends object>(projection: DocumentProjection<D>, ...facts: Fact[]): D =>
  facts.reduce<D | undefined>((doc, fact) => projection.evolve(doc, fact as DecodedEvent), undefined) as D;

const unit = (index: number) => ({ unitId: `phong-${index}`, kind: 'division' });
const adopted: Fact = {
  type: 'inspections.plan.adopted.v1',
  data: {
    planId: 'p',
    number: '699/KH-SGDĐT',
    adoptedOn: '2017-03-27',
    year: 2017,
    units: [1, 2, 3, 4, 5, 6, 7].map(unit),
  },
};
const added = (unitId: string, addedAt: string): Fact => ({
  type: 'inspections.plan.unit-added.v1',
  data: { planId: 'p', unitId, kind: 'division', document: '', addedAt },
});
const removed = (unitId: string, removedAt: string): Fact => ({
  type: 'inspections.plan.unit-removed.v1',
  data: { planId: 'p', unitId, kind: 'division', document: '', removedAt },
});
const replaced = (unitId: string, successorId: string): Fact => ({
  type: 'inspections.plan.unit-replaced.v1',
  data: { planId: 'p', unitId, successorId, kind: 'division', replacedAt: '2017-06-01T08:00:00+07:00' },
});
const visit = (unitId: string, purpose?: string): Fact[] => {
  const place = { visitId: `v-${unitId}`, planId: 'p', unitId, unitKind: 'division' };
  return [
    {
      type: 'inspections.visit.scheduled.v1',
      data: { ...place, round: 1, visitOn: '2017-05-10', ...(purpose ? { purpose } : {}) },
    },
    { type: 'inspections.visit.closed.v1', data: { ...place, closedAt: '2017-05-10T16:30:00+07:00' } },
  ];
};

function divisionsOn(day: string, facts: Partial<CoverageFacts>) {
  const units = Array.from({ length: 13 }, (_, index) => ({
    id: `phong-${index + 1}`,
    kind: 'division',
    validFrom: '2016-01-01',
    validTo: '',
  }));
  const all: CoverageFacts = { procedures: [], postings: [], units, plans: [], visits: [], findings: [], ...facts };
  const period = { from: '2017-01-01', to: '2017-12-31' };
  return summaryOf(period, day, [], all, { asOf: `${day}T00:00:00Z`, position: 1 }).inspections;
}

describe('the public figures of inspections', () => {
  it('move when the visit of a division taken in later is closed', () => {
    const seven = [1, 2, 3, 4, 5, 6, 7].map((index) => folded(visits, ...visit(`phong-${index}`)));
    const before = divisionsOn('2017-05-16', { plans: [folded(plans, adopted)], visits: seven });
    expect(before.divisions).toEqual({ total: 13, planned: 7, inspected: 7, plannedRate: 53.8, inspectedRate: 53.8 });
    const amended = folded(plans, adopted, added('phong-8', '2017-05-02T08:00:00+07:00'));
    const after = divisionsOn('2017-05-16', {
      plans: [amended],
      visits: [...seven, folded(visits, ...visit('phong-8'))],
    });
    expect(after.divisions).toEqual({ total: 13, planned: 8, inspected: 8, plannedRate: 61.5, inspectedRate: 61.5 });
  });

  it('of an earlier day count the plan as it stood then', () => {
    const plan = folded(
      plans,
      adopted,
      added('phong-8', '2017-06-01T08:00:00+07:00'),
      removed('phong-1', '2017-07-01T08:00:00+07:00'),
    );
    const planned = (day: string) => divisionsOn(day, { plans: [plan] }).divisions.planned;
    expect([planned('2017-05-31'), planned('2017-06-01'), planned('2017-07-01')]).toEqual([7, 8, 7]);
  });

  it('count the successor of two planned units once', () => {
    const plan = folded(plans, adopted, replaced('phong-1', 'phong-8'), replaced('phong-2', 'phong-8'));
    expect(divisionsOn('2017-06-02', { plans: [plan] }).divisions.planned).toBe(6);
  });

  it('count no visit that only verifies remedies', () => {
    const doc = folded(visits, ...visit('phong-1', 'verification'));
    expect(divisionsOn('2017-05-16', { plans: [folded(plans, adopted)], visits: [doc] }).divisions.inspected).toBe(0);
  });

  it('count no withdrawn finding, and a reopened one as open', () => {
    const about = {
      findingId: 'f',
      unitId: 'phong-1',
      kind: 'other',
      procedureCode: '',
      channel: '',
      postingUnitId: '',
    };
    const recorded: Fact = {
      type: 'inspections.finding.recorded.v1',
      data: { ...about, visitId: 'v', severity: 'minor', dueOn: '2017-06-01', recordedAt: '2017-05-10T09:00:00+07:00' },
    };
    const accepted: Fact = {
      type: 'inspections.finding.remedy-accepted.v1',
      data: { ...about, acceptedAt: '2017-05-12T09:00:00+07:00' },
    };
    const reopened: Fact = {
      type: 'inspections.finding.reopened.v1',
      data: { ...about, visitId: 'v2', dueOn: '2017-07-01', reopenedAt: '2017-05-14T09:00:00+07:00' },
    };
    const withdrawn: Fact = {
      type: 'inspections.finding.withdrawn.v1',
      data: { ...about, withdrawnAt: '2017-05-11T09:00:00+07:00' },
    };
    const counted = (...facts: Fact[]) =>
      divisionsOn('2017-05-16', { findings: [{ id: 'f1', ...folded(findings, recorded, ...facts) }] }).findings;
    expect(counted()).toEqual({ open: 1, remedied: 0 });
    expect(counted(accepted)).toEqual({ open: 0, remedied: 1 });
    expect(counted(accepted, reopened)).toEqual({ open: 1, remedied: 0 });
    expect(counted(withdrawn)).toEqual({ open: 0, remedied: 0 });
  });
});
