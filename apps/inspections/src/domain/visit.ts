import type { Aggregate, FactsOf } from '@motcua/contracts';

import type { InspectedKind } from './plan.js';

export type VisitFact = FactsOf<'inspections.visit'>;

/** A visit of the inspection team to one unit in one round. */
export type VisitState = { readonly status: 'absent' } | Visit;

export interface Visit {
  readonly status: 'scheduled' | 'closed';
  readonly planId: string;
  readonly round: number;
  readonly unitId: string;
  readonly unitKind: InspectedKind;
  /** `YYYY-MM-DD`. */
  readonly visitOn: string;
  /** RFC 3339, or empty. */
  readonly closedAt: string;
}

export const visit: Aggregate<VisitState, VisitFact> = {
  name: 'inspections.visit',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'inspections.visit.scheduled.v1') return scheduled(data);
    if (state.status === 'absent') return state;
    return { ...state, status: 'closed', closedAt: data.closedAt };
  },
};

function scheduled(data: Extract<VisitFact, { type: 'inspections.visit.scheduled.v1' }>['data']): Visit {
  const { planId, round, unitId, visitOn } = data;
  return {
    status: 'scheduled',
    planId,
    round,
    unitId,
    unitKind: data.unitKind as InspectedKind,
    visitOn,
    closedAt: '',
  };
}
