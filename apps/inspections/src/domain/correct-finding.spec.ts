import { describe, expect, it } from '@jest/globals';
import type { CorrectFinding } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { accepted, FINDING_ID, overdue, recorded, submitted, withdrawn } from '../testing/a-finding.js';
import { aVisit } from '../testing/a-visit.js';
import { correctFinding, withdrawFinding } from './correct-finding.js';
import { markOverdue } from './due-decisions.js';
import { finding, type FindingFact } from './finding.js';
import type { Visit } from './visit.js';

const at = '2017-04-13T09:00:00+07:00';
const conclusion = { number: '800/TB-SGDĐT', issuedOn: '2017-04-20', remedyDueOn: '2017-05-31' };
const over: Visit = { ...aVisit, status: 'closed', conclusion };
const correcting = (change: Partial<CorrectFinding>, visit: Visit = aVisit, ...facts: FindingFact[]) =>
  given(finding, recorded, ...facts).when((state) =>
    correctFinding(state, { findingId: FINDING_ID, reason: 'Ghi nhầm', ...change }, visit, at),
  );
const takingBack = (visit: Visit, ...facts: FindingFact[]) =>
  given(finding, ...facts).when((state) =>
    withdrawFinding(state, { findingId: FINDING_ID, reason: 'Nhầm đơn vị' }, visit, at),
  );

describe('a finding that was written down wrongly', () => {
  it('gets another severity, last day or wording', () => {
    expect(correcting({ severity: 'minor' })).toMatchObject([{ data: { severity: 'minor', dueOn: '2017-05-12' } }]);
    expect(correcting({ dueOn: '2017-05-20' })).toMatchObject([{ data: { severity: 'major', dueOn: '2017-05-20' } }]);
    const reworded = correcting({ text: 'Nội dung mới' });
    expect(reworded).toHaveLength(1);
    expect(JSON.stringify(reworded)).not.toContain('Nội dung mới');
  });

  it('is corrected by something, and to a day that can be kept', () => {
    expect(correcting({})).toMatchObject({ code: 'nothing-corrected' });
    expect(correcting({ severity: 'major', dueOn: '2017-05-12' })).toMatchObject({ code: 'nothing-corrected' });
    expect(correcting({ dueOn: '2017-04-12' })).toMatchObject({ code: 'due-before-recorded' });
  });

  it('can be late again by its new last day', () => {
    const corrected = correcting({ dueOn: '2017-05-20' }, aVisit, overdue) as FindingFact[];
    const state = given(finding, recorded, overdue, ...corrected).state;
    expect(markOverdue(state, FINDING_ID, '2017-05-21T00:01:00+07:00')).toHaveLength(1);
  });

  it('is not corrected once the unit reported a remedy or the conclusion was issued', () => {
    expect(correcting({ severity: 'minor' }, over)).toMatchObject({ code: 'visit-concluded' });
    expect(correcting({ severity: 'minor' }, aVisit, submitted)).toMatchObject({ code: 'remedy-under-way' });
  });
});

describe('a finding that was a mistake', () => {
  it('is withdrawn and names the posting it was about', () => {
    expect(takingBack(aVisit, recorded)).toEqual([withdrawn]);
    expect(given(finding, recorded, withdrawn).state.status).toBe('withdrawn');
  });

  it('is withdrawn once, and only until the conclusion', () => {
    expect(takingBack(aVisit, recorded, withdrawn)).toMatchObject({ code: 'finding-withdrawn' });
    expect(takingBack(over, recorded)).toMatchObject({ code: 'visit-concluded' });
    expect(takingBack(aVisit, recorded, submitted)).toMatchObject({ code: 'remedy-under-way' });
    expect(takingBack(aVisit, recorded, submitted, accepted)).toMatchObject({ code: 'remedy-under-way' });
    expect(takingBack(aVisit)).toMatchObject({ refused: 'not-found', code: 'finding-not-found' });
  });
});
