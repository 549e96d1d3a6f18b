import type {
  Aggregate,
  FactsOf,
  FindingKind,
  FindingState as RemedyState,
  PostingChannel,
  Severity,
} from '@motcua/contracts';

export type FindingFact = FactsOf<'inspections.finding'>;

/** A finding (tồn tại) of a visit and its remedy. The text and the notes are kept beside it. */
export type FindingState = { readonly status: 'absent' } | Finding;

export interface Finding {
  readonly status: RemedyState;
  readonly visitId: string;
  readonly unitId: string;
  readonly kind: FindingKind;
  readonly severity: Severity;
  /** Empty when the finding is about no procedure. */
  readonly procedureCode: string;
  /** Channel and unit of the posting; empty when the finding is about no posting. */
  readonly channel: PostingChannel | '';
  readonly postingUnitId: string;
  /** Last day for the remedy, `YYYY-MM-DD`. */
  readonly dueOn: string;
  /** RFC 3339. */
  readonly recordedAt: string;
}

export const finding: Aggregate<FindingState, FindingFact> = {
  name: 'inspections.finding',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'inspections.finding.recorded.v1') return recorded(data);
    if (state.status === 'absent') return state;
    return { ...state, status: statusAfter[type] };
  },
};

const statusAfter = {
  'inspections.finding.remedy-submitted.v1': 'remedy-submitted',
  'inspections.finding.remedy-accepted.v1': 'remedied',
  // The unit has to remedy it again.
  'inspections.finding.remedy-returned.v1': 'open',
} as const;

function recorded(data: Extract<FindingFact, { type: 'inspections.finding.recorded.v1' }>['data']): Finding {
  const { visitId, unitId, procedureCode, postingUnitId, dueOn, recordedAt } = data;
  return {
    status: 'open',
    visitId,
    unitId,
    kind: data.kind as FindingKind,
    severity: data.severity as Severity,
    procedureCode,
    channel: data.channel as PostingChannel | '',
    postingUnitId,
    dueOn,
    recordedAt,
  };
}
