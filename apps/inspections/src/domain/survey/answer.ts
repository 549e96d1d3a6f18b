import type { Aggregate, FactsOf } from '@motcua/contracts';

export type AnswerFact = FactsOf<'inspections.survey-answer'>;

/** One slip filled in; its id is the hash of the token, so that a token answers once. The opinion is kept beside. */
export interface Answer {
  readonly status: 'given';
  readonly campaignId: string;
  readonly unitId: string;
  /** Question → 1 to 5. */
  readonly scores: Readonly<Record<string, number>>;
  readonly opinionErased: boolean;
}

export type AnswerState = { readonly status: 'absent' } | Answer;

export const answer: Aggregate<AnswerState, AnswerFact> = {
  name: 'inspections.survey-answer',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'inspections.survey-answer.given.v1') {
      const scores = Object.fromEntries(data.scores.map(({ question, score }) => [question, score]));
      return { status: 'given', campaignId: data.campaignId, unitId: data.unitId, scores, opinionErased: false };
    }
    return state.status === 'absent' ? state : { ...state, opinionErased: true };
  },
};
