import type { FindingFact } from '../domain/finding.js';
import { SCHOOL, VISIT_ID } from './a-visit.js';

/** A posting missing on the board of a school, and what happens to it. */
export const FINDING_ID = 'f1';
export const about = {
  findingId: FINDING_ID,
  unitId: SCHOOL,
  kind: 'posting-missing',
  procedureCode: 'cap-ban-sao',
  channel: 'board',
  postingUnitId: SCHOOL,
};
export const recorded: FindingFact = {
  type: 'inspections.finding.recorded.v1',
  data: {
    ...about,
    visitId: VISIT_ID,
    severity: 'major',
    dueOn: '2017-05-12',
    recordedAt: '2017-04-12T15:00:00+07:00',
  },
};
export const submitted: FindingFact = {
  type: 'inspections.finding.remedy-submitted.v1',
  data: { findingId: FINDING_ID, submittedAt: '2017-05-02T09:00:00+07:00' },
};
export const accepted: FindingFact = {
  type: 'inspections.finding.remedy-accepted.v1',
  data: { ...about, acceptedAt: '2017-05-04T09:00:00+07:00' },
};
export const withdrawn: FindingFact = {
  type: 'inspections.finding.withdrawn.v1',
  data: { ...about, withdrawnAt: '2017-04-13T09:00:00+07:00' },
};
export const overdue: FindingFact = {
  type: 'inspections.finding.overdue.v1',
  data: {
    findingId: FINDING_ID,
    unitId: SCHOOL,
    severity: 'major',
    dueOn: '2017-05-12',
    noticedAt: '2017-05-13T00:01:00+07:00',
  },
};
