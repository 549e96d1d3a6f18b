import type { Aggregate, FactsOf } from '@motcua/contracts';

export type BatchFact = FactsOf<'inspections.survey-batch'>;

/** Slips printed together for one unit. Hashes of their tokens are kept beside; the tokens nowhere. */
export interface Batch {
  readonly status: 'issued' | 'revoked';
  readonly campaignId: string;
  readonly unitId: string;
  readonly count: number;
  /** RFC 3339. */
  readonly issuedAt: string;
}

export type BatchState = { readonly status: 'absent' } | Batch;

export const batch: Aggregate<BatchState, BatchFact> = {
  name: 'inspections.survey-batch',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'inspections.survey-batch.issued.v1') {
      const { campaignId, unitId, count, issuedAt } = data;
      return { status: 'issued', campaignId, unitId, count, issuedAt };
    }
    return state.status === 'absent' ? state : { ...state, status: 'revoked' };
  },
};
