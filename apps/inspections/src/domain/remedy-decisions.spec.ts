import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { finding, type FindingFact } from './finding.js';
import { acceptRemedy, returnRemedy, submitRemedy } from './remedy-decisions.js';

const at = '2017-05-02T09:00:00+07:00';
const about = {
  findingId: 'f1',
  unitId: 'van-phong',
  kind: 'posting-missing',
  procedureCode: 'cap-ban-sao',
  channel: 'board',
  postingUnitId: 'sgddt',
};
const recorded: FindingFact = {
  type: 'inspections.finding.recorded.v1',
  data: { ...about, visitId: 'v1', severity: 'major', dueOn: '2017-05-12', recordedAt: '2017-04-12T15:00:00+07:00' },
};
const submitted: FindingFact = {
  type: 'inspections.finding.remedy-submitted.v1',
  data: { findingId: 'f1', submittedAt: at },
};
const returned: FindingFact = {
  type: 'inspections.finding.remedy-returned.v1',
  data: { findingId: 'f1', returnedAt: at },
};
const accepted: FindingFact = { type: 'inspections.finding.remedy-accepted.v1', data: { ...about, acceptedAt: at } };
const act = { findingId: 'f1' };
const submit = (...facts: FindingFact[]) => given(finding, ...facts).when((state) => submitRemedy(state, act, at));
const accept = (...facts: FindingFact[]) => given(finding, ...facts).when((state) => acceptRemedy(state, act, at));
const sendBack = (note: string | undefined, ...facts: FindingFact[]) =>
  given(finding, ...facts).when((state) => returnRemedy(state, { ...act, note }, at));

describe('a remedy', () => {
  it('is submitted while the finding is open, and again after it was returned', () => {
    expect(submit(recorded)).toEqual([submitted]);
    expect(submit(recorded, submitted, returned)).toEqual([submitted]);
    expect(submit(recorded, submitted)).toMatchObject({ refused: 'conflict', code: 'remedy-move-refused' });
    expect(submit(recorded, submitted, accepted)).toMatchObject({ code: 'remedy-move-refused' });
  });

  it('is accepted only once submitted, and tells which posting is in order again', () => {
    expect(accept(recorded, submitted)).toEqual([accepted]);
    expect(accept(recorded)).toMatchObject({ code: 'remedy-move-refused' });
    expect(accept(recorded, submitted, returned)).toMatchObject({ code: 'remedy-move-refused' });
    expect(accept(recorded, submitted, accepted)).toMatchObject({ code: 'remedy-move-refused' });
  });

  it('is returned only once submitted and only with a reason', () => {
    expect(sendBack('Chưa có ảnh bảng niêm yết', recorded, submitted)).toEqual([returned]);
    expect(sendBack(undefined, recorded, submitted)).toMatchObject({
      code: 'note-missing',
      errors: [{ field: 'note' }],
    });
    expect(sendBack('  ', recorded, submitted)).toMatchObject({ code: 'note-missing' });
    expect(sendBack('Chưa đủ', recorded)).toMatchObject({ code: 'remedy-move-refused' });
    expect(sendBack('Chưa đủ', recorded, submitted, accepted)).toMatchObject({ code: 'remedy-move-refused' });
  });

  it('refused says what can be done instead', () => {
    expect(accept(recorded)).toMatchObject({ detail: expect.stringContaining('báo cáo kết quả khắc phục') });
    expect(submit(recorded, submitted)).toMatchObject({ detail: expect.stringContaining('chấp nhận hoặc trả lại') });
    expect(submit(recorded, submitted, accepted)).toMatchObject({
      detail: expect.stringContaining('không còn việc nào'),
    });
  });

  it('belongs to a finding', () => {
    for (const decision of [submit(), accept(), sendBack('Chưa đủ')]) {
      expect(decision).toMatchObject({ refused: 'not-found', code: 'finding-not-found' });
    }
  });

  it('moves the finding from open to remedied', () => {
    const status = (...facts: FindingFact[]) => given(finding, recorded, ...facts).state.status;
    expect([status(), status(submitted), status(submitted, returned), status(submitted, accepted)]).toEqual([
      'open',
      'remedy-submitted',
      'open',
      'remedied',
    ]);
  });
});
