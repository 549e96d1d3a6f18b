import type { Decision } from '@motcua/contracts';

import type { FindingFact, FindingState } from './finding.js';
import type { InspectedKind, PlanFact, PlanState } from './plan.js';
import type { VisitFact, VisitState } from './visit.js';

/** A unit ended; another takes its work, or nobody. */
export interface Succession {
  readonly unitId: string;
  /** Empty: nobody. */
  readonly successorId: string;
  /** Kind of the successor; without meaning where there is none. */
  readonly kind: InspectedKind;
  /** RFC 3339. */
  readonly at: string;
}

/** The place of the ended unit in a plan goes to its successor; a unit that was visited stays where it was. */
export function replaceInPlan(
  state: PlanState,
  planId: string,
  { unitId, successorId, kind, at }: Succession,
  wasVisited: boolean,
): Decision<PlanFact> {
  if (state.status === 'absent' || wasVisited) return [];
  if (!state.units.some((one) => one.unitId === unitId)) return [];
  return [{ type: 'inspections.plan.unit-replaced.v1', data: { planId, unitId, successorId, kind, replacedAt: at } }];
}

/**
 * A visit still to come goes to the successor; it is cancelled when there is none, or when the successor is to be visited
 * in the same round anyway.
 */
export function replaceAtVisit(
  state: VisitState,
  visitId: string,
  { unitId, successorId, kind, at }: Succession,
  isVisitedAnyway: boolean,
): Decision<VisitFact> {
  if (state.status !== 'scheduled' || state.unitId !== unitId) return [];
  if (successorId && !isVisitedAnyway) {
    const data = { visitId, unitId, successorId, unitKind: kind, replacedAt: at };
    return [{ type: 'inspections.visit.unit-replaced.v1', data }];
  }
  const { planId, unitKind } = state;
  return [{ type: 'inspections.visit.cancelled.v1', data: { visitId, planId, unitId, unitKind, cancelledAt: at } }];
}

/** What is still to be remedied is remedied by the successor. */
export function replaceAtFinding(
  state: FindingState,
  findingId: string,
  { unitId, successorId, at }: Succession,
): Decision<FindingFact> {
  if (state.status !== 'open' && state.status !== 'remedy-submitted') return [];
  if (state.unitId !== unitId || !successorId) return [];
  return [{ type: 'inspections.finding.unit-replaced.v1', data: { findingId, unitId, successorId, replacedAt: at } }];
}
