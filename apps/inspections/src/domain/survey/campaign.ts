import type { Aggregate, FactsOf, SurveyAudience, SurveyLevel, SurveyState } from '@motcua/contracts';

export type CampaignFact = FactsOf<'inspections.survey-campaign'>;

/** A satisfaction survey of units of one level, over a period. The title is kept beside it. */
export interface Campaign {
  readonly status: 'open' | 'closed' | 'withdrawn';
  /** Questionnaire of the dated data. */
  readonly questionnaire: string;
  readonly level: SurveyLevel;
  readonly audience: SurveyAudience;
  readonly unitIds: readonly string[];
  /** First and last day of answers, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

export type CampaignState = { readonly status: 'absent' } | Campaign;

export const campaign: Aggregate<CampaignState, CampaignFact> = {
  name: 'inspections.survey-campaign',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'inspections.survey-campaign.opened.v1') {
      const { questionnaire, unitIds, from, to } = data;
      const [level, audience] = [data.level as SurveyLevel, data.audience as SurveyAudience];
      return { status: 'open', questionnaire, level, audience, unitIds, from, to };
    }
    if (state.status === 'absent') return state;
    switch (type) {
      case 'inspections.survey-campaign.extended.v1':
        return { ...state, to: data.to };
      case 'inspections.survey-campaign.closed.v1':
        return { ...state, status: 'closed' };
      case 'inspections.survey-campaign.withdrawn.v1':
        return { ...state, status: 'withdrawn' };
    }
  },
};

/** @param today `YYYY-MM-DD`: a survey ends by itself after its last day */
export function standingOf({ status, from, to }: Campaign, today: string): SurveyState {
  if (status === 'withdrawn') return 'withdrawn';
  if (status === 'closed' || today > to) return 'ended';
  return today < from ? 'planned' : 'running';
}
