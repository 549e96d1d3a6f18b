import type { AnswerSurvey, Decision, FieldError, IssueSlips, Questionnaire } from '@motcua/contracts';
import { vietnameseDate } from '@motcua/legal-calendar';

import { conflict, faults, invalid, notFound } from '../refusals.js';
import type { AnswerFact, AnswerState } from './answer.js';
import type { Batch, BatchFact, BatchState } from './batch.js';
import { standingOf, type Campaign, type CampaignState } from './campaign.js';
import { noCampaign, unlessUnderway } from './decide-campaign.js';

export const noSlip = notFound(
  'slip-unknown',
  'Không có phiếu nào với mã này. Xin kiểm tra lại mã in trên phiếu; phiếu đã thu hồi không còn dùng được.',
);
export const noBatch = notFound('batch-not-found', 'Không có lượt in phiếu này.');
const used = conflict('slip-used', 'Phiếu này đã được gửi. Mỗi phiếu chỉ trả lời một lần. Xin cảm ơn.');

/** Tokens are shown once: the same print again would need the tokens, and nobody keeps them. */
export function issueSlips(
  state: BatchState,
  { batchId, campaignId, unitId, count }: IssueSlips,
  { campaign, at, today }: { campaign: CampaignState; at: string; today: string },
): Decision<BatchFact> {
  if (state.status !== 'absent') {
    const detail = 'Lượt phiếu này đã in và mã phiếu không được lưu. Nếu bản in hỏng: thu hồi lượt đó rồi in lượt mới.';
    return conflict('batch-printed', detail);
  }
  const refusal = unlessUnderway(campaign, today);
  if (refusal || campaign.status === 'absent') return refusal ?? noCampaign;
  if (!campaign.unitIds.includes(unitId)) {
    return invalid('unit-not-in-survey', 'unitId', 'Đơn vị không thuộc đợt khảo sát này.');
  }
  return [{ type: 'inspections.survey-batch.issued.v1', data: { batchId, campaignId, unitId, count, issuedAt: at } }];
}

export function revokeSlips(state: BatchState, batchId: string, at: string): Decision<BatchFact> {
  if (state.status === 'absent') return noBatch;
  if (state.status === 'revoked') return conflict('batch-revoked', 'Lượt phiếu này đã thu hồi.');
  const { campaignId, unitId } = state;
  return [{ type: 'inspections.survey-batch.revoked.v1', data: { batchId, campaignId, unitId, revokedAt: at } }];
}

/** What a slip is good for now. */
export interface Slip {
  readonly answerId: string;
  readonly batch: Batch;
  readonly campaign: Campaign;
  readonly questionnaire: Questionnaire;
}

/** @returns nothing when the slip can be filled in */
export function unusable({ batch, campaign }: Slip, state: AnswerState, today: string) {
  if (state.status !== 'absent') return used;
  if (batch.status === 'revoked') return noSlip;
  switch (standingOf(campaign, today)) {
    case 'withdrawn':
      return conflict('survey-withdrawn', 'Đợt khảo sát này đã hủy. Phiếu không còn dùng được.');
    case 'ended':
      return conflict('survey-ended', 'Đợt khảo sát đã kết thúc nên không nhận thêm phiếu. Xin cảm ơn sự quan tâm.');
    case 'planned':
      return conflict('survey-not-yet', `Đợt khảo sát nhận phiếu từ ngày ${vietnameseDate(campaign.from)}.`);
    case 'running':
      return undefined;
  }
}

/** A token answers once: the second of two at the same time is told so. */
export function answerSurvey(
  state: AnswerState,
  { scores }: Pick<AnswerSurvey, 'scores'>,
  slip: Slip,
  { at, today }: { at: string; today: string },
): Decision<AnswerFact> {
  const refusal = unusable(slip, state, today) ?? wrongScores(scores, slip.questionnaire);
  if (refusal) return refusal;
  const { answerId, batch } = slip;
  const data = { answerId, campaignId: batch.campaignId, unitId: batch.unitId, scores: [...scores], answeredAt: at };
  return [{ type: 'inspections.survey-answer.given.v1', data }];
}

/** Every question is answered, so that all figures of a unit are of the same people: see ADR 0019. */
function wrongScores(scores: AnswerSurvey['scores'], { parts }: Questionnaire) {
  const asked = parts.flatMap(({ questions }) => questions.map(({ id }) => id));
  const given = scores.map(({ question }) => question);
  const errors: FieldError[] = [
    ...asked
      .filter((id) => !given.includes(id))
      .map((id) => ({ field: `scores.${id}`, message: 'Câu này chưa được trả lời.' })),
    ...given
      .filter((id, index) => !asked.includes(id) || given.indexOf(id) !== index)
      .map((id) => ({ field: `scores.${id}`, message: 'Câu này không có trong phiếu hoặc được trả lời hai lần.' })),
  ];
  return errors.length > 0
    ? faults('survey-incomplete', `Còn ${errors.length} câu chưa được trả lời đúng.`, errors)
    : undefined;
}

export function eraseOpinion(state: AnswerState, answerId: string, at: string): Decision<AnswerFact> {
  if (state.status === 'absent') return notFound('opinion-not-found', 'Không có ý kiến này.');
  if (state.opinionErased) return [];
  const { campaignId } = state;
  return [{ type: 'inspections.survey-answer.opinion-erased.v1', data: { answerId, campaignId, erasedAt: at } }];
}
