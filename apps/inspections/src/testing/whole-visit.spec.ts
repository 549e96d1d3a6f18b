import { describe, expect, it } from '@jest/globals';
import { aMeta, given, MemoryEvidence, MemoryRepository } from '@motcua/testing';
import { decodeEvent } from '@motcua/contracts';

import { plan, type PlanFact } from '../domain/plan.js';
import { visit, type VisitFact } from '../domain/visit.js';
import { allAnswered, closed, notified, scheduled, VISIT_ID } from './a-visit.js';
import { AnswerItemHandler } from '../features/answer-item/answer-item.handler.js';
import { AppointTeamHandler } from '../features/appoint-team/appoint-team.handler.js';
import { ConcludeVisitHandler } from '../features/conclude-visit/conclude-visit.handler.js';
import { SignMinutesHandler } from '../features/sign-minutes/sign-minutes.handler.js';
import { SupplementMinutesHandler } from '../features/supplement-minutes/supplement-minutes.handler.js';
import { GetVisitHandler } from '../features/get-visit/get-visit.handler.js';

const adopted: PlanFact[] = [
  {
    type: 'inspections.plan.adopted.v1',
    data: {
      planId: '699-kh',
      number: '699/KH-SGDĐT',
      adoptedOn: '2017-03-27',
      year: 2017,
      units: [
        {
          unitId: 'thpt-an-lac-thon',
          kind: 'affiliated',
        },
      ],
    },
  },
  {
    type: 'inspections.plan.round-opened.v1',
    data: { planId: '699-kh', round: 1, startsOn: '2017-04-10', endsOn: '2017-04-28' },
  },
];
const signedByUnit: VisitFact = {
  type: 'inspections.visit.minutes-signed-by-unit.v1',
  data: { visitId: VISIT_ID, unitId: 'thpt-an-lac-thon', signedAt: '2017-04-12T16:20:00+07:00' },
};
const DAY = '2017-04-12T16:00:00+07:00';

/** A visit from its schedule to the signature of the team. */
async function signed() {
  const [plans, visits] = [new MemoryRepository(plan), new MemoryRepository(visit)];
  await plans.execute('699-kh', aMeta(), () => adopted);
  await visits.execute(VISIT_ID, aMeta(), () => [scheduled, notified, ...allAnswered]);
  const members = [
    { name: 'Người mẫu 1', position: 'Phó Chánh Văn phòng', role: 'head' as const },
    { name: 'Người mẫu 2', role: 'secretary' as const },
  ];
  const team = { planId: '699-kh', round: 1, decision: '700/QĐ-SGDĐT', decidedOn: '2017-03-28', members };
  await new AppointTeamHandler(plans).handle(team, aMeta());
  const answer = { visitId: VISIT_ID, item: 'DV-4', answer: 'no' as const, seen: 1, note: 'Thiếu mẫu đơn' };
  const inspector = aMeta({ actor: 'inspector', role: 'inspector', at: DAY });
  await new AnswerItemHandler(visits, new MemoryEvidence()).handle(answer, inspector);
  const minutes = { visitId: VISIT_ID, present: ['Người mẫu 1 – Tổ trưởng', 'Người mẫu 3 – Hiệu trưởng'] };
  await new SignMinutesHandler(visits, plans).handle(minutes, aMeta({ at: DAY }));
  return { plans, visits, get: new GetVisitHandler(visits, plans) };
}

describe('the file of a visit', () => {
  it('holds plan, team with names, checklists, answers and minutes', async () => {
    const { get } = await signed();
    const file = await get.handle({ visitId: VISIT_ID });
    expect(file).toMatchObject({
      planNumber: '699/KH-SGDĐT',
      minutes: 'signed-by-team',
      team: { members: [{ name: 'Người mẫu 1', position: 'Phó Chánh Văn phòng' }, { name: 'Người mẫu 2' }] },
      minutesFile: { present: ['Người mẫu 1 – Tổ trưởng', 'Người mẫu 3 – Hiệu trưởng'], unitSignedAt: null },
      conclusionFile: null,
    });
    expect(file.checklists.map(({ id }) => id)).toEqual(['ct10', 'qd03', 'cchc-dv']);
    expect(file.answers.find(({ item }) => item === 'DV-4')).toMatchObject({
      answer: 'no',
      note: 'Thiếu mẫu đơn',
      revision: 2,
      by: 'inspector',
    });
  });

  it('goes on with supplements and the conclusion', async () => {
    const { visits, get } = await signed();
    const add = new SupplementMinutesHandler(visits);
    await add.handle({ visitId: VISIT_ID, text: 'Đính chính mục 4' }, aMeta({ at: '2017-04-13T08:00:00+07:00' }));
    await visits.execute(VISIT_ID, aMeta(), () => [signedByUnit, closed]);
    const notice = { visitId: VISIT_ID, number: '800/TB-SGDĐT', issuedOn: '2017-04-20', remedyDueOn: '2017-05-31' };
    const texts = { strengths: 'Ưu điểm', shortcomings: 'Tồn tại', demands: 'Yêu cầu' };
    const leader = aMeta({ role: 'leader', at: '2017-04-20T10:00:00+07:00' });
    await new ConcludeVisitHandler(visits).handle({ ...notice, ...texts }, leader);
    expect(await get.handle({ visitId: VISIT_ID })).toMatchObject({
      minutes: 'signed',
      state: 'closed',
      concludeBy: '2017-04-27',
      minutesFile: {
        supplements: [
          {
            no: 1,
            text: 'Đính chính mục 4',
          },
        ],
      },
      conclusion: { number: '800/TB-SGDĐT' },
      conclusionFile: texts,
    });
  });

  it('keeps names and words out of every event, and stores what the events say', async () => {
    const { plans, visits } = await signed();
    expect(JSON.stringify([...plans.events, ...visits.events])).not.toMatch(/Người mẫu|Thiếu mẫu đơn/);
    const facts = visits.events.map((event) => decodeEvent(event) as VisitFact);
    expect(given(visit, ...facts).state).toEqual((await visits.read(VISIT_ID))?.state);
    const decided = plans.events.map((event) => decodeEvent(event) as PlanFact);
    expect(given(plan, ...decided).state).toEqual((await plans.read('699-kh'))?.state);
  });

  it('that does not exist is refused', async () => {
    const { get } = await signed();
    await expect(get.handle({ visitId: 'v9' })).rejects.toMatchObject({ refusal: { code: 'visit-not-found' } });
  });
});
