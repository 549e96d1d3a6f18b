import { describe, expect, it } from '@jest/globals';
import type { ItemAnswerInput, NotifyUnit } from '@motcua/contracts';
import { given } from '@motcua/testing';

import {
  allAnswered,
  allItems,
  cancelledVisit,
  closed,
  notified,
  scheduled,
  signedByTeam,
  SCHOOL,
  VISIT_ID,
} from '../testing/a-visit.js';
import { notifyUnit, returnSelfReport, submitSelfReport } from './self-report.js';
import { visit, type VisitFact } from './visit.js';

const notice: NotifyUnit = {
  visitId: VISIT_ID,
  number: '720/SGDĐT-VP',
  issuedOn: '2017-03-29',
  selfReportDueOn: '2017-04-07',
};
const telling = (over: Partial<NotifyUnit> = {}, ...facts: VisitFact[]) =>
  given(visit, scheduled, ...facts).when((state) =>
    notifyUnit(state, { ...notice, ...over }, '2017-03-29T10:00:00+07:00'),
  );

describe('the notice to the unit', () => {
  it('says until when the unit reports about itself', () => {
    expect(telling()).toEqual([notified]);
    expect(telling({ selfReportDueOn: '2017-04-13' })).toMatchObject({ code: 'self-report-due' });
    expect(telling({ selfReportDueOn: '2017-03-28' })).toMatchObject({ code: 'self-report-due' });
    expect(telling({ issuedOn: '2017-03-30' })).toMatchObject({ code: 'issued-later' });
  });

  it('comes before the visit', () => {
    expect(telling({}, closed)).toMatchObject({ code: 'visit-closed' });
    expect(telling({}, cancelledVisit)).toMatchObject({ code: 'visit-cancelled' });
  });
});

const answers: ItemAnswerInput[] = allItems.map(({ code, answers: fitting, evidenceRequired }) => ({
  item: code,
  ...(fitting.includes('number') ? { answer: 'number' as const, value: 100 } : { answer: 'yes' as const }),
  ...(evidenceRequired ? { note: 'Quyết định mẫu số 1' } : {}),
}));
const IN_TIME = '2017-04-07T16:00:00+07:00';
const reporting = (given_: ItemAnswerInput[], facts: readonly VisitFact[], at = IN_TIME) =>
  given(visit, ...facts).when((state) => submitSelfReport(state, { visitId: VISIT_ID, answers: given_ }, at));
const reported = reporting(answers, [scheduled, notified]) as VisitFact[];
const back: VisitFact = {
  type: 'inspections.visit.self-report-returned.v1',
  data: { visitId: VISIT_ID, unitId: SCHOOL, returnedAt: '2017-04-08T08:00:00+07:00' },
};
const sendBack = (...facts: VisitFact[]) =>
  given(visit, scheduled, notified, ...facts).when((state) =>
    returnSelfReport(state, { visitId: VISIT_ID, reason: 'Thiếu minh chứng' }, '2017-04-08T08:00:00+07:00'),
  );

describe('the report of a unit about itself', () => {
  it('answers every item, and is in time until the end of the last day', () => {
    expect(reported).toMatchObject([{ data: { items: allItems.length, late: false } }]);
    expect(reporting(answers, [scheduled, notified], '2017-04-08T07:00:00+07:00')).toMatchObject([
      { data: { late: true } },
    ]);
  });

  it('that leaves items open says which', () => {
    expect(reporting(answers.slice(2), [scheduled, notified])).toMatchObject({
      code: 'self-report-incomplete',
      errors: [{ field: 'CT10-1' }, { field: 'CT10-2' }],
    });
    expect(reporting([...answers, ...answers.slice(0, 1)], [scheduled, notified])).toMatchObject({
      code: 'item-twice',
    });
  });

  it('proves what it says is in order where evidence is required', () => {
    const bare = answers.map((one) => (one.item === 'CT10-8' ? { item: one.item, answer: one.answer } : one));
    expect(reporting(bare, [scheduled, notified])).toMatchObject({ errors: [{ field: 'CT10-8' }] });
    const file = bare.map((one) => (one.item === 'CT10-8' ? { ...one, evidenceIds: ['e1'] } : one));
    expect(reporting(file, [scheduled, notified])).toHaveLength(1);
    const honest = bare.map((one) => (one.item === 'CT10-8' ? { ...one, answer: 'no' as const } : one));
    expect(reporting(honest, [scheduled, notified])).toHaveLength(1);
  });

  it('is asked for by a notice, handed in once, and again after it was returned', () => {
    expect(reporting(answers, [scheduled])).toMatchObject({ code: 'not-notified' });
    expect(reporting(answers, [scheduled, notified, ...reported])).toMatchObject({ code: 'self-report-submitted' });
    expect(sendBack(...reported)).toEqual([back]);
    expect(reporting(answers, [scheduled, notified, ...reported, back])).toHaveLength(1);
  });

  it('is returned only while one waits, and not after the minutes', () => {
    expect(sendBack()).toMatchObject({ code: 'no-self-report' });
    expect(sendBack(...reported, back)).toMatchObject({ code: 'no-self-report' });
    const done = [...reported, ...allAnswered, signedByTeam];
    expect(sendBack(...done)).toMatchObject({ code: 'minutes-signed' });
    expect(reporting(answers, [scheduled, notified, ...allAnswered, signedByTeam])).toMatchObject({
      code: 'minutes-signed',
    });
  });
});
