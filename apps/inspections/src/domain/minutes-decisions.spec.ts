import { describe, expect, it } from '@jest/globals';
import type { VisitRef } from '@motcua/contracts';
import { given } from '@motcua/testing';

import {
  allAnswered,
  aTeam,
  cancelledVisit,
  closed,
  concluded,
  ON_THE_DAY,
  scheduled,
  signedByTeam,
  signedByUnit,
  VISIT_ID,
} from '../testing/a-visit.js';
import { conclude } from './conclude-visit.js';
import { refuseToSign, signForUnit, signMinutes, supplementMinutes, type Signing } from './minutes-decisions.js';
import { visit, type VisitFact } from './visit.js';

const ref: VisitRef = { visitId: VISIT_ID };
const byHead: Signing = { actor: 'inspector', role: 'inspector', team: aTeam, at: ON_THE_DAY };
const ready = [scheduled, ...allAnswered];
const signing = (over: Partial<Signing> = {}, facts: readonly VisitFact[] = ready) =>
  given(visit, ...facts).when((state) => signMinutes(state, ref, { ...byHead, ...over }));
const onBehalf = (decide: typeof signForUnit, ...facts: VisitFact[]) =>
  given(visit, ...ready, ...facts).when((state) => decide(state, ref, ON_THE_DAY));

describe('the minutes', () => {
  it('are signed by the head of the team when every item is answered', () => {
    expect(signing()).toEqual([signedByTeam]);
    expect(signing({}, [scheduled])).toMatchObject({
      code: 'items-unanswered',
      detail: expect.stringContaining('CT10-1'),
    });
  });

  it('are signed by nobody else, but for the operator; where no account was named, by any inspector', () => {
    expect(signing({ actor: 'inspector-2' })).toMatchObject({ refused: 'forbidden', code: 'not-team-head' });
    expect(signing({ actor: 'operator', role: 'operator' })).toHaveLength(1);
    const open = { ...aTeam, members: aTeam.members.map((one) => ({ ...one, account: '' })) };
    expect(signing({ actor: 'inspector-2', team: open })).toHaveLength(1);
  });

  it('need a team, the day of the visit, and are signed once', () => {
    expect(signing({ team: undefined })).toMatchObject({ code: 'team-missing' });
    expect(signing({ at: '2017-04-11T08:00:00+07:00' })).toMatchObject({ code: 'visit-not-yet' });
    expect(signing({}, [...ready, signedByTeam])).toMatchObject({ code: 'minutes-signed' });
    expect(signing({}, [scheduled, cancelledVisit])).toMatchObject({ code: 'visit-cancelled' });
    expect(signing({}, [])).toMatchObject({ code: 'visit-not-found' });
  });

  it('are signed or not signed by the unit after the team, once', () => {
    expect(onBehalf(signForUnit)).toMatchObject({ code: 'minutes-not-signed' });
    expect(onBehalf(signForUnit, signedByTeam)).toEqual([signedByUnit]);
    expect(onBehalf(refuseToSign, signedByTeam)).toMatchObject([
      { type: 'inspections.visit.minutes-refused-by-unit.v1' },
    ]);
    expect(onBehalf(refuseToSign, signedByTeam, signedByUnit)).toMatchObject({ code: 'minutes-answered' });
    expect(onBehalf(signForUnit, signedByTeam, signedByUnit)).toMatchObject({ code: 'minutes-answered' });
  });

  it('are corrected by supplements only, numbered in order, until the conclusion', () => {
    const supplement = (...facts: VisitFact[]) =>
      given(visit, ...ready, ...facts).when((state) => supplementMinutes(state, { ...ref, text: 'x' }, ON_THE_DAY));
    expect(supplement()).toMatchObject({ code: 'minutes-not-signed' });
    const first = supplement(signedByTeam) as VisitFact[];
    expect(first).toMatchObject([{ data: { supplement: 1 } }]);
    expect(supplement(signedByTeam, ...first)).toMatchObject([{ data: { supplement: 2 } }]);
    expect(supplement(signedByTeam, signedByUnit, closed, concluded)).toMatchObject({ code: 'visit-concluded' });
  });
});

const notice = {
  visitId: VISIT_ID,
  number: '800/TB-SGDĐT',
  issuedOn: '2017-04-20',
  remedyDueOn: '2017-05-31',
  strengths: 'a',
  shortcomings: 'b',
  demands: 'c',
};
const concluding = (over: Partial<typeof notice>, ...facts: VisitFact[]) =>
  given(visit, ...ready, ...facts).when((state) =>
    conclude(state, { ...notice, ...over }, '2017-04-20T10:00:00+07:00'),
  );

describe('the notice of conclusions', () => {
  it('follows a closed visit whose minutes are done', () => {
    expect(concluding({}, signedByTeam, signedByUnit, closed)).toEqual([concluded]);
    expect(concluding({}, signedByTeam, signedByUnit)).toMatchObject({ code: 'visit-not-closed' });
    expect(concluding({}, closed)).toMatchObject({ code: 'minutes-not-signed' });
    expect(concluding({}, signedByTeam, closed)).toMatchObject({ code: 'minutes-not-signed' });
  });

  it('also follows when the unit did not sign', () => {
    const refused = onBehalf(refuseToSign, signedByTeam) as VisitFact[];
    expect(concluding({}, signedByTeam, ...refused, closed)).toHaveLength(1);
  });

  it('is issued once, after the visit, not ahead of time, and leaves time for remedies', () => {
    const done = [signedByTeam, signedByUnit, closed];
    expect(concluding({}, ...done, concluded)).toMatchObject({ code: 'visit-concluded' });
    expect(concluding({ issuedOn: '2017-04-11' }, ...done)).toMatchObject({ code: 'issued-on' });
    expect(concluding({ issuedOn: '2017-04-21' }, ...done)).toMatchObject({ code: 'issued-on' });
    expect(concluding({ remedyDueOn: '2017-04-20' }, ...done)).toMatchObject({ code: 'remedy-due' });
  });

  it('says nothing in words in its fact', () => {
    const fact = JSON.stringify(concluding({ strengths: 'Ưu điểm mẫu' }, signedByTeam, signedByUnit, closed));
    expect(fact).not.toContain('Ưu điểm');
  });
});
