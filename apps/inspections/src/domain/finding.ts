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
  /** Item of the checklist it comes from, or empty. */
  readonly checklistItem: string;
  readonly dossierIds: readonly string[];
  /** A leader gave more time already. */
  readonly extended: boolean;
  /** The passing of this last day was told. */
  readonly toldOverdue: boolean;
  /** A verification visit found the remedy in place. */
  readonly verified: boolean;
}

/** What a finding is besides what was recorded. */
export const UNTOUCHED = {
  status: 'open',
  checklistItem: '',
  dossierIds: [],
  extended: false,
  toldOverdue: false,
  verified: false,
} as const satisfies Partial<Finding>;

export const finding: Aggregate<FindingState, FindingFact> = {
  name: 'inspections.finding',
  shape: 2,
  initial: { status: 'absent' },
  evolve(state, fact) {
    if (fact.type === 'inspections.finding.recorded.v1') return recorded(fact.data);
    return state.status === 'absent' ? state : { ...state, ...changeOf(fact) };
  },
};

function changeOf({ type, data }: FindingFact): Partial<Finding> {
  switch (type) {
    case 'inspections.finding.remedy-submitted.v1':
      return { status: 'remedy-submitted' };
    case 'inspections.finding.remedy-accepted.v1':
      return { status: 'remedied' };
    case 'inspections.finding.remedy-returned.v1':
      // The unit has to remedy it again.
      return { status: 'open' };
    case 'inspections.finding.withdrawn.v1':
      return { status: 'withdrawn' };
    case 'inspections.finding.corrected.v1':
      return { severity: data.severity as Severity, dueOn: data.dueOn, toldOverdue: false };
    case 'inspections.finding.linked-to-dossiers.v1':
      return { dossierIds: data.dossierIds };
    case 'inspections.finding.due-extended.v1':
      return { dueOn: data.dueOn, extended: true, toldOverdue: false };
    case 'inspections.finding.overdue.v1':
      return { toldOverdue: true };
    case 'inspections.finding.verified.v1':
      return { verified: true };
    case 'inspections.finding.reopened.v1':
      return { status: 'open', dueOn: data.dueOn, verified: false, toldOverdue: false };
    case 'inspections.finding.unit-replaced.v1':
      return { unitId: data.successorId };
    default:
      return {};
  }
}

function recorded(data: Extract<FindingFact, { type: 'inspections.finding.recorded.v1' }>['data']): Finding {
  const { visitId, unitId, procedureCode, postingUnitId, dueOn, recordedAt, checklistItem = '' } = data;
  return {
    ...UNTOUCHED,
    visitId,
    unitId,
    kind: data.kind as FindingKind,
    severity: data.severity as Severity,
    procedureCode,
    channel: data.channel as PostingChannel | '',
    postingUnitId,
    dueOn,
    recordedAt,
    checklistItem,
  };
}

/** The posting a finding is about, as facts name it; empty texts where it is about none. */
export const subjectOf = ({ unitId, kind, procedureCode, channel, postingUnitId }: Finding) => ({
  unitId,
  kind,
  procedureCode,
  channel,
  postingUnitId,
});
