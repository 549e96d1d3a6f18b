import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { accepted, about, FINDING_ID, recorded, submitted } from '../testing/a-finding.js';
import { aVisit } from '../testing/a-visit.js';
import { finding, type FindingFact } from './finding.js';
import { submitRemedy } from './remedy-decisions.js';
import { reopenFinding, verifyFinding } from './verify-finding.js';
import { visit as visits, type Visit, type VisitState } from './visit.js';

const at = '2017-06-20T09:00:00+07:00';
const second: Visit = { ...aVisit, purpose: 'verification', visitOn: '2017-06-20' };
const remedied = [recorded, submitted, accepted];
const confirming = (visit: VisitState, ...facts: FindingFact[]) =>
  given(finding, ...facts).when((state) => verifyFinding(state, { findingId: FINDING_ID, visitId: 'v2' }, visit, at));
const reopening = (dueOn: string, visit: VisitState, ...facts: FindingFact[]) =>
  given(finding, ...facts).when((state) =>
    reopenFinding(state, { findingId: FINDING_ID, visitId: 'v2', dueOn, note: 'Bảng lại bị gỡ' }, visit, at),
  );
const verified = confirming(second, ...remedied) as FindingFact[];

describe('a verification visit', () => {
  it('finds an accepted remedy in place, once', () => {
    expect(verified).toMatchObject([{ type: 'inspections.finding.verified.v1', data: { visitId: 'v2' } }]);
    expect(given(finding, ...remedied, ...verified).state).toMatchObject({ status: 'remedied', verified: true });
    expect(confirming(second, ...remedied, ...verified)).toMatchObject({ code: 'finding-verified' });
  });

  it('finds that a remedy did not last: the finding is open again and tells of its posting', () => {
    const reopened = reopening('2017-06-30', second, ...remedied) as FindingFact[];
    expect(reopened).toEqual([
      {
        type: 'inspections.finding.reopened.v1',
        data: { ...about, visitId: 'v2', dueOn: '2017-06-30', reopenedAt: at },
      },
    ]);
    const { state } = given(finding, ...remedied, ...reopened);
    expect(state).toMatchObject({ status: 'open', dueOn: '2017-06-30', verified: false });
    expect(submitRemedy(state, { findingId: FINDING_ID }, at)).toHaveLength(1);
    expect(reopening('2017-06-19', second, ...remedied)).toMatchObject({ code: 'due-past' });
  });

  it('is a visit of its own kind at the same unit, on its day', () => {
    expect(confirming(aVisit, ...remedied)).toMatchObject({ code: 'not-a-verification' });
    expect(confirming({ ...second, status: 'cancelled' }, ...remedied)).toMatchObject({ code: 'not-a-verification' });
    expect(confirming({ ...second, unitId: 'van-phong' }, ...remedied)).toMatchObject({ code: 'other-unit' });
    expect(confirming({ ...second, visitOn: '2017-06-21' }, ...remedied)).toMatchObject({ code: 'visit-not-yet' });
    expect(confirming(visits.initial, ...remedied)).toMatchObject({ code: 'visit-not-found' });
  });

  it('looks only after accepted remedies', () => {
    expect(confirming(second, recorded)).toMatchObject({ code: 'finding-not-remedied' });
    expect(reopening('2017-06-30', second, recorded, submitted)).toMatchObject({ code: 'finding-not-remedied' });
    expect(confirming(second)).toMatchObject({ refused: 'not-found', code: 'finding-not-found' });
  });
});
