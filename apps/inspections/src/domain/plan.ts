import type { Aggregate, FactsOf, TeamRole } from '@motcua/contracts';

export type PlanFact = FactsOf<'inspections.plan'>;
type Data<T extends PlanFact['type']> = Extract<PlanFact, { type: T }>['data'];

/** An inspection plan (kế hoạch kiểm tra): which units, in which rounds, by which teams. Its texts are kept beside it. */
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

export interface TeamMember {
  readonly memberId: string;
  readonly role: TeamRole;
  /** Login that signs for this member; empty: any inspector. */
  readonly account: string;
}

/** The team (tổ kiểm tra) of a round by one decision. */
export interface Team {
  readonly round: number;
  readonly decision: string;
  readonly decidedOn: string;
  readonly members: readonly TeamMember[];
}

export interface Plan {
  readonly status: 'adopted';
  readonly number: string;
  readonly adoptedOn: string;
  readonly year: number;
  readonly units: readonly PlannedUnit[];
  readonly rounds: readonly Round[];
  /** In the order of the decisions: the last one of a round is in force. */
  readonly teams: readonly Team[];
  readonly reports: readonly { readonly round: number; readonly number: string; readonly reportedOn: string }[];
}

export const plan: Aggregate<PlanState, PlanFact> = {
  name: 'inspections.plan',
  shape: 2,
  initial: { status: 'absent' },
  evolve(state, fact) {
    if (fact.type === 'inspections.plan.adopted.v1') return adopted(fact.data);
    return state.status === 'absent' ? state : changed(state, fact);
  },
};

function changed(state: Plan, { type, data }: PlanFact): Plan {
  switch (type) {
    case 'inspections.plan.round-opened.v1':
      return {
        ...state,
        rounds: [...state.rounds, { round: data.round, startsOn: data.startsOn, endsOn: data.endsOn }],
      };
    case 'inspections.plan.unit-replaced.v1':
      return replaced(state, data);
    case 'inspections.plan.unit-added.v1':
      return { ...state, units: [...state.units, { unitId: data.unitId, kind: data.kind as InspectedKind }] };
    case 'inspections.plan.unit-removed.v1':
      return { ...state, units: state.units.filter(({ unitId }) => unitId !== data.unitId) };
    case 'inspections.plan.team-appointed.v1':
      return { ...state, teams: [...state.teams, teamOf(data)] };
    case 'inspections.plan.round-reported.v1':
      return { ...state, reports: [...state.reports, reportOf(data)] };
    default:
      return state;
  }
}

/** The successor stands in the plan once, also when several planned units become one. */
function replaced(state: Plan, data: Data<'inspections.plan.unit-replaced.v1'>): Plan {
  const { unitId, successorId, kind } = data;
  const others = state.units.filter((one) => one.unitId !== unitId);
  if (!successorId || others.some((one) => one.unitId === successorId)) return { ...state, units: others };
  return { ...state, units: [...others, { unitId: successorId, kind: kind as InspectedKind }] };
}

function teamOf({ round, decision, decidedOn, members }: Data<'inspections.plan.team-appointed.v1'>): Team {
  return { round, decision, decidedOn, members: members.map((one) => ({ ...one, role: one.role as TeamRole })) };
}

const reportOf = ({ round, number, reportedOn }: Data<'inspections.plan.round-reported.v1'>) => ({
  round,
  number,
  reportedOn,
});

function adopted(data: Data<'inspections.plan.adopted.v1'>): Plan {
  const { number, adoptedOn, year } = data;
  const units = data.units.map(({ unitId, kind }) => ({ unitId, kind: kind as InspectedKind }));
  return { status: 'adopted', number, adoptedOn, year, units, rounds: [], teams: [], reports: [] };
}

/** The team of a round by its last decision. */
export const teamFor = ({ teams }: Pick<Plan, 'teams'>, round: number): Team | undefined =>
  teams.findLast((team) => team.round === round);
