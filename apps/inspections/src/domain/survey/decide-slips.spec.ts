import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { allWith, answered, issued, opened, questionnaire, SURVEY_ID } from '../../testing/a-survey.js';
import { answer, type Answer } from './answer.js';
import { batch, type Batch } from './batch.js';
import { campaign, type Campaign, type CampaignFact } from './campaign.js';
import { answerSurvey, eraseOpinion, issueSlips, revokeSlips } from './decide-slips.js';

const at = '2017-08-02T08:00:00+07:00';
const today = '2017-08-02';
const running = given(campaign, opened).state as Campaign;
const closed: CampaignFact = {
  type: 'inspections.survey-campaign.closed.v1',
  data: { campaignId: SURVEY_ID, closedAt: at },
};
const withdrawn: CampaignFact = {
  type: 'inspections.survey-campaign.withdrawn.v1',
  data: { campaignId: SURVEY_ID, withdrawnAt: at },
};
const revoked = {
  type: 'inspections.survey-batch.revoked.v1',
  data: { batchId: 'b1', campaignId: SURVEY_ID, unitId: 'thpt-a', revokedAt: at },
} as const;
const slip = { answerId: 'h1', batch: given(batch, issued).state as Batch, campaign: running, questionnaire };
const command = { batchId: 'b1', campaignId: SURVEY_ID, unitId: 'thpt-a', count: 2 };

describe('printing slips', () => {
  const print = (change: Partial<typeof command>, on: typeof running = running) =>
    given(batch).when((state) => issueSlips(state, { ...command, ...change }, { campaign: on, at, today }));

  it('says for which unit and how many; no token is in the fact', () => {
    expect(print({})).toEqual([{ ...issued, data: { ...issued.data, issuedAt: at } }]);
  });

  it('is refused for other units, for a survey that is over, and twice', () => {
    expect(print({ unitId: 'thpt-c' })).toMatchObject({ code: 'unit-not-in-survey' });
    expect(print({}, given(campaign, opened, closed).state as Campaign)).toMatchObject({ code: 'survey-ended' });
    const again = given(batch, issued).when((state) => issueSlips(state, command, { campaign: running, at, today }));
    expect(again).toMatchObject({ code: 'batch-printed' });
  });

  it('is taken back once', () => {
    expect(given(batch, issued).when((state) => revokeSlips(state, 'b1', at))).toEqual([revoked]);
    expect(given(batch, issued, revoked).when((state) => revokeSlips(state, 'b1', at))).toMatchObject({
      code: 'batch-revoked',
    });
    expect(given(batch).when((state) => revokeSlips(state, 'b1', at))).toMatchObject({ code: 'batch-not-found' });
  });
});

describe('filling in a slip', () => {
  const fill = (scores: ReturnType<typeof allWith>, change: Partial<typeof slip> = {}, on = today) =>
    given(answer).when((state) => answerSurvey(state, { scores }, { ...slip, ...change }, { at, today: on }));

  it('records the scores of every question', () => {
    expect(fill(allWith(4))).toEqual([answered]);
  });

  it('wants an answer to every question, and to no other', () => {
    expect(fill(allWith(4).slice(1))).toMatchObject({ code: 'survey-incomplete', errors: [{ field: 'scores.a1' }] });
    expect(fill([...allWith(4), { question: 'z9', score: 1 }])).toMatchObject({ errors: [{ field: 'scores.z9' }] });
    expect(fill([...allWith(4), { question: 'a1', score: 1 }])).toMatchObject({ errors: [{ field: 'scores.a1' }] });
  });

  it('works once', () => {
    const again = given(answer, answered).when((state) =>
      answerSurvey(state, { scores: allWith(1) }, slip, { at, today }),
    );
    expect(again).toMatchObject({ code: 'slip-used' });
  });

  it.each([
    ['revoked', { batch: given(batch, issued, revoked).state as Batch }, today, 'slip-unknown'],
    [
      'of a survey closed early',
      { campaign: given(campaign, opened, closed).state as Campaign },
      today,
      'survey-ended',
    ],
    [
      'of a survey taken back',
      { campaign: given(campaign, opened, withdrawn).state as Campaign },
      today,
      'survey-withdrawn',
    ],
    ['too early', {}, '2017-07-31', 'survey-not-yet'],
    ['too late', {}, '2017-09-01', 'survey-ended'],
  ])('is refused when the slip is %s', (_, change, on, code) => {
    expect(fill(allWith(4), change, on)).toMatchObject({ code });
  });
});

describe('an opinion that names somebody', () => {
  it('is taken out; the scores stay', () => {
    const facts = given(answer, answered).when((state) => eraseOpinion(state, 'h1', at));
    expect(facts).toMatchObject([{ type: 'inspections.survey-answer.opinion-erased.v1' }]);
    const { state } = given(answer, answered, {
      type: 'inspections.survey-answer.opinion-erased.v1',
      data: { answerId: 'h1', campaignId: SURVEY_ID, erasedAt: at },
    });
    expect((state as Answer).scores['a1']).toBe(4);
    expect(given(answer).when((none) => eraseOpinion(none, 'h1', at))).toMatchObject({ code: 'opinion-not-found' });
  });
});
