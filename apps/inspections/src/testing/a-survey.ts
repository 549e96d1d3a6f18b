import type { AnswerFact } from '../domain/survey/answer.js';
import type { BatchFact } from '../domain/survey/batch.js';
import type { CampaignFact } from '../domain/survey/campaign.js';
import { questionnaireOf } from '../domain/survey/questionnaires.js';

/** A survey of two schools in May 2017, with slips for one of them. */
export const SURVEY_ID = 's1';
export const questionnaire = questionnaireOf('upper-secondary-2017');
export const opened: CampaignFact = {
  type: 'inspections.survey-campaign.opened.v1',
  data: {
    campaignId: SURVEY_ID,
    questionnaire: questionnaire.id,
    level: 'upper-secondary',
    audience: 'parents',
    unitIds: ['thpt-a', 'thpt-b'],
    from: '2017-08-01',
    to: '2017-08-31',
    openedAt: '2017-07-20T08:00:00+07:00',
  },
};
export const issued: BatchFact = {
  type: 'inspections.survey-batch.issued.v1',
  data: { batchId: 'b1', campaignId: SURVEY_ID, unitId: 'thpt-a', count: 2, issuedAt: '2017-08-01T08:00:00+07:00' },
};

/** Every question of the questionnaire with the same score. */
export const allWith = (score: number) =>
  questionnaire.parts.flatMap(({ questions }) => questions.map(({ id }) => ({ question: id, score })));

export const answered: AnswerFact = {
  type: 'inspections.survey-answer.given.v1',
  data: {
    answerId: 'h1',
    campaignId: SURVEY_ID,
    unitId: 'thpt-a',
    scores: allWith(4),
    answeredAt: '2017-08-02T08:00:00+07:00',
  },
};
