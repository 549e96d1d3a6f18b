import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { accepted, FINDING_ID, overdue, recorded, submitted, withdrawn } from '../testing/a-finding.js';
import { extendDue, markOverdue } from './due-decisions.js';
import { finding, type FindingFact } from './finding.js';

const telling = (at: string, ...facts: FindingFact[]) =>
  given(finding, ...facts).when((state) => markOverdue(state, FINDING_ID, at));
const extending = (dueOn: string, at: string, ...facts: FindingFact[]) =>
  given(finding, ...facts).when((state) =>
    extendDue(state, { findingId: FINDING_ID, dueOn, reason: 'Chờ vật tư' }, at),
  );

const LAST_EVENING = '2017-05-12T23:59:00+07:00';
const MORNING_AFTER = '2017-05-13T00:01:00+07:00';
const extended = extending('2017-05-31', LAST_EVENING, recorded) as FindingFact[];

describe('the last day of a finding', () => {
  it('is told to be over once, on the day after', () => {
    expect(telling(LAST_EVENING, recorded)).toEqual([]);
    expect(telling(MORNING_AFTER, recorded)).toEqual([overdue]);
    expect(telling('2017-06-01T08:00:00+07:00', recorded, overdue)).toEqual([]);
  });

  it('is over only for what is open', () => {
    for (const facts of [[recorded, submitted], [recorded, submitted, accepted], [recorded, withdrawn], []]) {
      expect(telling(MORNING_AFTER, ...facts)).toEqual([]);
    }
  });

  it('is put off once, to a later day', () => {
    expect(extended).toMatchObject([{ type: 'inspections.finding.due-extended.v1', data: { dueOn: '2017-05-31' } }]);
    expect(extending('2017-06-30', LAST_EVENING, recorded, ...extended)).toMatchObject({ code: 'due-extended' });
    expect(extending('2017-05-12', LAST_EVENING, recorded)).toMatchObject({ errors: [{ field: 'dueOn' }] });
    expect(extending('2017-05-20', '2017-05-21T08:00:00+07:00', recorded)).toMatchObject({ code: 'due-not-later' });
  });

  it('that was put off can pass again, and is told again', () => {
    expect(telling('2017-05-31T10:00:00+07:00', recorded, overdue, ...extended)).toEqual([]);
    expect(telling('2017-06-01T10:00:00+07:00', recorded, overdue, ...extended)).toMatchObject([
      { data: { dueOn: '2017-05-31' } },
    ]);
  });

  it('is put off only for what is open', () => {
    expect(extending('2017-05-31', LAST_EVENING, recorded, submitted)).toMatchObject({ code: 'finding-not-open' });
    expect(extending('2017-05-31', LAST_EVENING)).toMatchObject({ refused: 'not-found' });
  });
});
