import { describe, expect, it } from '@jest/globals';
import type { DecodedEvent, Fact } from '@motcua/contracts';
import type { DocumentProjection } from '@motcua/messaging';

import { reformDocuments } from './documents.js';
import { reformFindings, reformPlans, reformVisits } from './inspecting.js';
import { reformReorganisations } from './organising.js';
import { reformIndexRounds, reformPetitions, reformSurveys } from './people.js';
import { reformAuditPlans, reformGoals } from './quality.js';

const time = '2017-01-12T23:30:00Z';
const folded = <D extends object>(projection: DocumentProjection<D>, ...facts: Fact[]): D =>
  facts.reduce<D | undefined>((doc, fact) => projection.evolve(doc, { ...fact, time } as DecodedEvent), undefined) as D;
const fact = (type: Fact['type'], data: object): Fact => ({ type, data }) as Fact;

describe('what the reform report knows', () => {
  it('has a document as it was last corrected, until it is withdrawn', () => {
    const registered = fact('posting.document.registered.v1', {
      number: '09/2015',
      symbol: 'QĐ-TTg',
      type: 'decision',
      agency: 'thu-tuong',
      issuedOn: '2015-03-25',
      abstract: 'Một cửa',
    });
    const corrected = { symbol: 'QĐ-UBND', type: 'decision', issuedOn: '2015-03-26', abstract: 'Cơ chế một cửa' };
    expect(folded(reformDocuments, registered).sign).toBe('09/2015/QĐ-TTg');
    expect(folded(reformDocuments, registered, fact('posting.document.corrected.v1', corrected))).toMatchObject({
      sign: '09/2015/QĐ-UBND',
      issuedOn: '2015-03-26',
      abstract: 'Cơ chế một cửa',
      withdrawn: false,
    });
    expect(folded(reformDocuments, registered, fact('posting.document.withdrawn.v1', {})).withdrawn).toBe(true);
  });

  it('has rounds with the first team, once each', () => {
    const plan = folded(
      reformPlans,
      fact('inspections.plan.adopted.v1', { planId: 'p', number: '699/KH-SGDĐT', adoptedOn: '2017-03-27', year: 2017 }),
      fact('inspections.plan.round-opened.v1', { round: 1, startsOn: '2017-04-10', endsOn: '2017-04-28' }),
      fact('inspections.plan.team-appointed.v1', { round: 1, decidedOn: '2017-04-05' }),
      fact('inspections.plan.team-appointed.v1', { round: 1, decidedOn: '2017-04-20' }),
      fact('inspections.plan.unit-added.v1', {}),
    );
    expect(plan.rounds).toEqual([{ round: 1, startsOn: '2017-04-10', endsOn: '2017-04-28', teamOn: '2017-04-05' }]);
  });

  it('has visits by the unit that took the place, with the Vietnamese day', () => {
    const visit = folded(
      reformVisits,
      fact('inspections.visit.scheduled.v1', { planId: 'p', round: 1, unitId: 'a', unitKind: 'division' }),
      fact('inspections.visit.unit-replaced.v1', { successorId: 'b', unitKind: 'division' }),
      fact('inspections.visit.closed.v1', { closedAt: '2017-04-11T17:30:00Z' }),
      fact('inspections.visit.concluded.v1', { issuedOn: '2017-05-02' }),
    );
    expect(visit).toMatchObject({ unitId: 'b', closedOn: '2017-04-12', concludedOn: '2017-05-02', verifies: false });
  });

  it('has findings as they stand', () => {
    const recorded = fact('inspections.finding.recorded.v1', { kind: 'conduct', recordedAt: time });
    const accepted = fact('inspections.finding.remedy-accepted.v1', { acceptedAt: time });
    expect(folded(reformFindings, recorded, accepted).remediedOn).toBe('2017-01-13');
    expect(folded(reformFindings, recorded, accepted, fact('inspections.finding.reopened.v1', {})).remediedOn).toBe('');
    expect(folded(reformFindings, recorded, fact('inspections.finding.withdrawn.v1', {})).withdrawn).toBe(true);
  });

  it('has petitions with their last answer day and end', () => {
    const received = fact('dossiers.petition.received.v1', { receivedAt: time, answerBy: '2017-02-10' });
    const more = fact('dossiers.petition.more-received.v1', { answerBy: '2017-02-20' });
    const answered = fact('dossiers.petition.answered.v1', { answeredAt: time, late: true });
    expect(folded(reformPetitions, received, more)).toMatchObject({ answerBy: '2017-02-20', answeredOn: '' });
    expect(folded(reformPetitions, received, answered)).toMatchObject({ answeredOn: '2017-01-13', late: true });
    expect(
      folded(reformPetitions, received, fact('dossiers.petition.withdrawn.v1', { withdrawnAt: time })),
    ).toMatchObject({ closedOn: '2017-01-13' });
  });

  it('has goals, audits, surveys, rounds of the index and reorganisations', () => {
    const goal = fact('inspections.quality-goal.set.v1', { year: 2017 });
    expect(folded(reformGoals, goal)).toMatchObject({ setOn: '2017-01-13', met: null });
    const plan = fact('inspections.audit-plan.adopted.v1', {
      number: '72/KH-SGDĐT',
      adoptedOn: '2017-01-12',
      year: 2017,
      audits: [{ auditId: 'a' }, { auditId: 'b' }],
    });
    const done = fact('inspections.audit-plan.audit-carried-out.v1', { auditId: 'b', carriedOutOn: '2017-05-10' });
    expect(folded(reformAuditPlans, plan, done).audits.map(({ carriedOutOn }) => carriedOutOn)).toEqual([
      '',
      '2017-05-10',
    ]);
    const survey = fact('inspections.survey-campaign.opened.v1', {
      unitIds: ['a'],
      from: '2017-05-01',
      to: '2017-05-31',
    });
    expect(folded(reformSurveys, survey, fact('inspections.survey-campaign.closed.v1', { closedAt: time })).to).toBe(
      '2017-01-13',
    );
    const round = fact('inspections.index-round.opened.v1', { year: 2017, unitIds: ['a'], openedAt: time });
    const results = [{ grade: 'good' }, { grade: 'good' }, { grade: 'weak' }];
    const decided = fact('inspections.index-round.decided.v1', { decision: '900', decidedOn: '2017-06-01', results });
    expect(folded(reformIndexRounds, round, decided).grades).toEqual({ good: 2, weak: 1 });
    const planned = fact('units.reorganisation.planned.v1', { kind: 'merge' });
    expect(folded(reformReorganisations, planned, fact('units.reorganisation.cancelled.v1', {})).state).toBe(
      'cancelled',
    );
  });
});
