import { checklistsFor } from '../domain/checklists/checklists.js';
import type { Plan, Team } from '../domain/plan.js';
import { FRESH, type Visit, type VisitFact } from '../domain/visit.js';

/** A visit of round 1 to a school on 12/4/2017, and what happens at it. */
export const VISIT_ID = 'v1';
export const SCHOOL = 'thpt-an-lac-thon';
export const ON_THE_DAY = '2017-04-12T15:00:00+07:00';

export const aVisit: Visit = {
  ...FRESH,
  planId: '699-kh',
  round: 1,
  unitId: SCHOOL,
  unitKind: 'affiliated',
  visitOn: '2017-04-12',
};

const place = { visitId: VISIT_ID, planId: '699-kh', unitId: SCHOOL };

export const scheduled: VisitFact = {
  type: 'inspections.visit.scheduled.v1',
  data: { ...place, round: 1, unitKind: 'affiliated', visitOn: '2017-04-12' },
};
export const notified: VisitFact = {
  type: 'inspections.visit.unit-notified.v1',
  data: {
    visitId: VISIT_ID,
    unitId: SCHOOL,
    number: '720/SGDĐT-VP',
    issuedOn: '2017-03-29',
    selfReportDueOn: '2017-04-07',
  },
};
export const cancelledVisit: VisitFact = {
  type: 'inspections.visit.cancelled.v1',
  data: { ...place, unitKind: 'affiliated', cancelledAt: '2017-04-05T08:00:00+07:00' },
};
export const closed: VisitFact = {
  type: 'inspections.visit.closed.v1',
  data: { ...place, unitKind: 'affiliated', closedAt: '2017-04-12T16:30:00+07:00' },
};
export const signedByTeam: VisitFact = {
  type: 'inspections.visit.minutes-signed-by-team.v1',
  data: { visitId: VISIT_ID, unitId: SCHOOL, signedAt: ON_THE_DAY },
};
export const signedByUnit: VisitFact = {
  type: 'inspections.visit.minutes-signed-by-unit.v1',
  data: { visitId: VISIT_ID, unitId: SCHOOL, signedAt: ON_THE_DAY },
};
export const concluded: VisitFact = {
  type: 'inspections.visit.concluded.v1',
  data: { ...place, number: '800/TB-SGDĐT', issuedOn: '2017-04-20', remedyDueOn: '2017-05-31' },
};

/** Every item of the visit's checklists. */
export const allItems = checklistsFor(aVisit).flatMap(({ items }) => items);

/** Everything in order, and numbers where numbers are asked for. */
export const allAnswered: readonly VisitFact[] = allItems.map(({ code, answers }) => ({
  type: 'inspections.visit.item-answered.v1',
  data: {
    visitId: VISIT_ID,
    item: code,
    checklistVersion: 1,
    revision: 1,
    answeredAt: ON_THE_DAY,
    ...(answers.includes('number')
      ? {
          answer: 'number',
          value: 100,
        }
      : { answer: 'yes' }),
  },
}));

export const aTeam: Team = {
  round: 1,
  decision: '700/QĐ-SGDĐT',
  decidedOn: '2017-03-28',
  members: [
    { memberId: 't1-1', role: 'head', account: 'inspector' },
    { memberId: 't1-2', role: 'secretary', account: '' },
  ],
};

export const aPlan: Plan = {
  status: 'adopted',
  number: '699/KH-SGDĐT',
  adoptedOn: '2017-03-27',
  year: 2017,
  units: [
    { unitId: SCHOOL, kind: 'affiliated' },
    { unitId: 'van-phong', kind: 'division' },
  ],
  rounds: [{ round: 1, startsOn: '2017-04-10', endsOn: '2017-04-28' }],
  teams: [],
  reports: [],
};
