import { describe, expect, it } from '@jest/globals';
import type { AppointTeam, ReportRound, TeamMemberInput } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { plan, teamFor, type Plan, type PlanFact } from './plan.js';
import { appointTeam, namesOf, reportRound } from './team-decisions.js';

const at = '2017-05-16T08:00:00+07:00';
const adopted: PlanFact = {
  type: 'inspections.plan.adopted.v1',
  data: {
    planId: 'p',
    number: '699/KH-SGDĐT',
    adoptedOn: '2017-03-27',
    year: 2017,
    units: [
      {
        unitId: 'van-phong',
        kind: 'division',
      },
    ],
  },
};
const opened: PlanFact = {
  type: 'inspections.plan.round-opened.v1',
  data: { planId: 'p', round: 1, startsOn: '2017-04-10', endsOn: '2017-04-28' },
};
const head: TeamMemberInput = { name: 'Người mẫu 1', role: 'head', account: 'inspector' };
const secretary: TeamMemberInput = { name: 'Người mẫu 2', position: 'Chuyên viên', role: 'secretary' };
const command = (over: Partial<AppointTeam> = {}): AppointTeam => ({
  planId: 'p',
  round: 1,
  decision: '700/QĐ-SGDĐT',
  decidedOn: '2017-03-28',
  members: [head, secretary],
  ...over,
});
const appointing = (over: Partial<AppointTeam> = {}, ...facts: PlanFact[]) =>
  given(plan, adopted, opened, ...facts).when((state) => appointTeam(state, command(over), 'k'));
const appointed = appointing() as PlanFact[];

describe('the team of a round', () => {
  it('has its members by opaque ids; no name is in the fact', () => {
    expect(appointed).toMatchObject([
      {
        type: 'inspections.plan.team-appointed.v1',
        data: {
          members: [
            { memberId: 'k-1', role: 'head', account: 'inspector' },
            { memberId: 'k-2', account: '' },
          ],
        },
      },
    ]);
    expect(JSON.stringify(appointed)).not.toContain('Người mẫu');
    expect(namesOf(command(), 'k')).toEqual({
      'member:k-1': { name: 'Người mẫu 1', position: '' },
      'member:k-2': { name: 'Người mẫu 2', position: 'Chuyên viên' },
    });
  });

  it('has one head and one secretary', () => {
    expect(appointing({ members: [secretary, secretary] })).toMatchObject({ code: 'team-head' });
    expect(appointing({ members: [head, head, secretary] })).toMatchObject({ code: 'team-head' });
    expect(appointing({ members: [head, { ...secretary, role: 'member' }] })).toMatchObject({ code: 'team-secretary' });
  });

  it('is changed by a later decision, which is the one in force', () => {
    expect(appointing({ decision: '710/QĐ', decidedOn: '2017-03-27' }, ...appointed)).toMatchObject({
      code: 'team-decided-earlier',
    });
    const later = appointing({ decision: '710/QĐ', decidedOn: '2017-04-12' }, ...appointed) as PlanFact[];
    const state = given(plan, adopted, opened, ...appointed, ...later).state as Plan;
    expect([state.teams.length, teamFor(state, 1)?.decision]).toEqual([2, '710/QĐ']);
  });

  it('needs an open round of an adopted plan', () => {
    expect(appointing({ round: 2 })).toMatchObject({ refused: 'not-found', code: 'round-not-open' });
    expect(given(plan).when((state) => appointTeam(state, command(), 'k'))).toMatchObject({ code: 'plan-not-found' });
  });
});

const report = (over: Partial<ReportRound> = {}): ReportRound => ({
  planId: 'p',
  round: 1,
  number: '790/BC-TKT',
  reportedOn: '2017-05-03',
  text: 'Nhận xét chung',
  ...over,
});
const reporting = (over: Partial<ReportRound>, ...facts: PlanFact[]) =>
  given(plan, adopted, opened, ...facts).when((state) => reportRound(state, report(over), at));

describe('the report on a round', () => {
  it('is made by its team, not before the round and not ahead of time', () => {
    expect(reporting({}, ...appointed)).toMatchObject([{ data: { number: '790/BC-TKT', reportedOn: '2017-05-03' } }]);
    expect(reporting({})).toMatchObject({ code: 'team-missing' });
    expect(reporting({ reportedOn: '2017-04-09' }, ...appointed)).toMatchObject({ code: 'reported-on' });
    expect(reporting({ reportedOn: '2017-05-17' }, ...appointed)).toMatchObject({ code: 'reported-on' });
    expect(reporting({ round: 2 }, ...appointed)).toMatchObject({ code: 'round-not-open' });
  });

  it('leaves its text out of the fact', () => {
    expect(JSON.stringify(reporting({}, ...appointed))).not.toContain('Nhận xét');
  });
});
