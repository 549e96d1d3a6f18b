import type { Aggregate, FactsOf } from '@motcua/contracts';

export type PlanFact = FactsOf<'inspections.plan'>;

/** An inspection plan (kế hoạch kiểm tra): which units, in which rounds. Its contents are kept beside it. */
export type PlanState = { readonly status: 'absent' } | Plan;

/** Thuộc and trực thuộc are two sets that are never merged. */
export type InspectedKind = 'division' | 'affiliated';

export interface PlannedUnit {
  readonly unitId: string;
  readonly kind: InspectedKind;
}

export interface Round {
  readonly round: number;
  /** First and last day, `YYYY-MM-DD`. */
  readonly startsOn: string;
  readonly endsOn: string;
}

export interface Plan {
  readonly status: 'adopted';
  readonly number: string;
  readonly adoptedOn: string;
  readonly year: number;
  readonly units: readonly PlannedUnit[];
  readonly rounds: readonly Round[];
}

export const plan: Aggregate<PlanState, PlanFact> = {
  name: 'inspections.plan',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'inspections.plan.adopted.v1') return adopted(data);
    if (state.status === 'absent') return state;
    if (type === 'inspections.plan.unit-replaced.v1') return replaced(state, data);
    const { round, startsOn, endsOn } = data;
    return { ...state, rounds: [...state.rounds, { round, startsOn, endsOn }] };
  },
};

/** The successor stands in the plan once, also when several planned units become one. */
function replaced(state: Plan, data: Extract<PlanFact, { type: 'inspections.plan.unit-replaced.v1' }>['data']): Plan {
  const { unitId, successorId, kind } = data;
  const others = state.units.filter((one) => one.unitId !== unitId);
  if (!successorId || others.some((one) => one.unitId === successorId)) return { ...state, units: others };
  return { ...state, units: [...others, { unitId: successorId, kind: kind as InspectedKind }] };
}

function adopted(data: Extract<PlanFact, { type: 'inspections.plan.adopted.v1' }>['data']): Plan {
  const { number, adoptedOn, year } = data;
  const units = data.units.map(({ unitId, kind }) => ({ unitId, kind: kind as InspectedKind }));
  return { status: 'adopted', number, adoptedOn, year, units, rounds: [] };
}
