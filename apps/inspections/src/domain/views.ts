import type { FindingView, PlanView, Stored, VisitView } from '@motcua/contracts';

import type { FindingState } from './finding.js';
import type { PlanState } from './plan.js';
import type { VisitState } from './visit.js';

type Kept<S> = Pick<Stored<S>, 'id' | 'state' | 'beside'>;

/** What callers see of a plan. */
export function planView({ id, state, beside }: Kept<PlanState>): PlanView {
  if (state.status === 'absent') throw new Error(`plan ${id} does not exist`);
  const { number, adoptedOn, year, units, rounds } = state;
  return {
    id,
    number,
    adoptedOn,
    year,
    contents: (beside.contents ?? []) as string[],
    units: [...units],
    rounds: [...rounds],
  };
}

/** What callers see of a visit. */
export function visitView({ id, state }: Omit<Kept<VisitState>, 'beside'>): VisitView {
  if (state.status === 'absent') throw new Error(`visit ${id} does not exist`);
  const { status, closedAt, ...rest } = state;
  return { id, ...rest, state: status, closedAt: closedAt || null };
}

/** What callers see of a finding. */
export function findingView({ id, state, beside }: Kept<FindingState>): FindingView {
  if (state.status === 'absent') throw new Error(`finding ${id} does not exist`);
  const { status, visitId, unitId, kind, severity, procedureCode, channel, dueOn, recordedAt } = state;
  return {
    id,
    visitId,
    unitId,
    kind,
    severity,
    procedureCode: procedureCode || null,
    channel: channel || null,
    text: (beside.text ?? '') as string,
    dueOn,
    state: status,
    recordedAt,
  };
}
