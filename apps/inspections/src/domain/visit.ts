import type {
  Aggregate,
  FactsOf,
  ItemAnswer,
  MinutesState,
  SelfReportState,
  VisitPurpose,
  VisitStatus,
} from '@motcua/contracts';

import type { InspectedKind } from './plan.js';

export type VisitFact = FactsOf<'inspections.visit'>;
export type VisitData<T extends VisitFact['type']> = Extract<VisitFact, { type: T }>['data'];

/** A visit of the inspection team to one unit in one round. Texts and names are kept beside it. */
export type VisitState = { readonly status: 'absent' } | Visit;

/** What stands at a checklist item. */
export interface Answered {
  readonly answer: ItemAnswer;
  /** Only with the answer `number`; otherwise 0. */
  readonly value: number;
  /** 1 for the first answer. */
  readonly revision: number;
  readonly at: string;
}

export interface Visit {
  readonly status: VisitStatus;
  readonly planId: string;
  readonly round: number;
  readonly unitId: string;
  readonly unitKind: InspectedKind;
  /** `YYYY-MM-DD`. */
  readonly visitOn: string;
  readonly purpose: VisitPurpose;
  /** RFC 3339, or empty. */
  readonly closedAt: string;
  readonly notice: { readonly number: string; readonly issuedOn: string; readonly selfReportDueOn: string } | null;
  readonly selfReport: SelfReportState;
  /** RFC 3339 of the last report of the unit about itself, or empty. */
  readonly selfReportedAt: string;
  readonly selfReportLate: boolean;
  /** By code of the item. */
  readonly answers: Readonly<Record<string, Answered>>;
  readonly minutes: MinutesState;
  /** RFC 3339, or empty. */
  readonly teamSignedAt: string;
  readonly unitAnsweredAt: string;
  readonly supplements: number;
  readonly conclusion: { readonly number: string; readonly issuedOn: string; readonly remedyDueOn: string } | null;
}

export const visit: Aggregate<VisitState, VisitFact> = {
  name: 'inspections.visit',
  shape: 2,
  initial: { status: 'absent' },
  evolve(state, fact) {
    if (fact.type === 'inspections.visit.scheduled.v1') return scheduled(fact.data);
    return state.status === 'absent' ? state : { ...state, ...changeOf(state, fact) };
  },
};

/** What a visit is before anything has happened at it. */
export const FRESH = {
  status: 'scheduled',
  purpose: 'inspection',
  closedAt: '',
  notice: null,
  selfReport: 'none',
  selfReportedAt: '',
  selfReportLate: false,
  answers: {},
  minutes: 'none',
  teamSignedAt: '',
  unitAnsweredAt: '',
  supplements: 0,
  conclusion: null,
} as const satisfies Partial<Visit>;

function scheduled(data: VisitData<'inspections.visit.scheduled.v1'>): Visit {
  const { planId, round, unitId, visitOn, purpose = 'inspection' } = data;
  const place = { planId, round, unitId, unitKind: data.unitKind as InspectedKind, visitOn };
  return { ...FRESH, ...place, purpose: purpose as VisitPurpose };
}

function changeOf(state: Visit, { type, data }: VisitFact): Partial<Visit> {
  switch (type) {
    case 'inspections.visit.rescheduled.v1':
      return { visitOn: data.visitOn };
    case 'inspections.visit.cancelled.v1':
      return { status: 'cancelled' };
    case 'inspections.visit.unit-replaced.v1':
      return { unitId: data.successorId, unitKind: data.unitKind as InspectedKind };
    case 'inspections.visit.closed.v1':
      return { status: 'closed', closedAt: data.closedAt };
    case 'inspections.visit.item-answered.v1':
      return { answers: { ...state.answers, [data.item]: answerOf(data) } };
    case 'inspections.visit.concluded.v1':
      return { conclusion: { number: data.number, issuedOn: data.issuedOn, remedyDueOn: data.remedyDueOn } };
    default:
      return paperChange({ type, data } as VisitFact);
  }
}

/** What notices, reports and minutes change. */
function paperChange({ type, data }: VisitFact): Partial<Visit> {
  switch (type) {
    case 'inspections.visit.unit-notified.v1':
      return { notice: { number: data.number, issuedOn: data.issuedOn, selfReportDueOn: data.selfReportDueOn } };
    case 'inspections.visit.self-report-submitted.v1':
      return { selfReport: 'submitted', selfReportedAt: data.submittedAt, selfReportLate: data.late };
    case 'inspections.visit.self-report-returned.v1':
      return { selfReport: 'returned' };
    case 'inspections.visit.minutes-signed-by-team.v1':
      return { minutes: 'signed-by-team', teamSignedAt: data.signedAt };
    case 'inspections.visit.minutes-signed-by-unit.v1':
      return { minutes: 'signed', unitAnsweredAt: data.signedAt };
    case 'inspections.visit.minutes-refused-by-unit.v1':
      return { minutes: 'refused-by-unit', unitAnsweredAt: data.refusedAt };
    case 'inspections.visit.minutes-supplemented.v1':
      return { supplements: data.supplement };
    default:
      return {};
  }
}

const answerOf = (data: VisitData<'inspections.visit.item-answered.v1'>): Answered => ({
  answer: data.answer as ItemAnswer,
  value: data.value ?? 0,
  revision: data.revision,
  at: data.answeredAt,
});
