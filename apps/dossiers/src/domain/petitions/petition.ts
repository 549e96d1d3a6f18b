import type { Aggregate, FactsOf, PetitionChannel, PetitionKind, PetitionStatus } from '@motcua/contracts';

export type PetitionFact = FactsOf<'dossiers.petition'>;

/** A petition (phản ánh, kiến nghị) from its receipt to its publication. Sender and texts are kept beside it. */
export type PetitionState = { readonly status: 'absent' } | Petition;

/** How one step was done. */
export interface Step {
  readonly at: string;
  readonly late: boolean;
}

export interface Petition {
  readonly status: PetitionStatus;
  readonly code: string;
  readonly channel: PetitionChannel;
  readonly receivedAt: string;
  readonly rejectBy: string;
  readonly askBy: string;
  /** Moves by the days the sender was waited for. */
  readonly answerBy: string;
  readonly publishBy: string;
  readonly kind: PetitionKind | '';
  readonly unitId: string;
  readonly procedureCode: string;
  readonly repeats: string;
  /** The first question to the sender. */
  readonly asked: Step | null;
  /** Since when the sender is waited for, or empty. */
  readonly waitingSince: string;
  readonly answered: Step | null;
  readonly published: Step | null;
  readonly rejected: Step | null;
  readonly liked: boolean | null;
  /** Steps that were told to be overdue. */
  readonly told: readonly string[];
  readonly erased: boolean;
}

type DataOf<K extends string> = Extract<PetitionFact, { type: `dossiers.petition.${K}.v1` }>['data'];

export const petition: Aggregate<PetitionState, PetitionFact> = {
  name: 'dossiers.petition',
  initial: { status: 'absent' },
  evolve(state, fact) {
    if (fact.type === 'dossiers.petition.received.v1') return received(fact.data);
    return state.status === 'absent' ? state : later(state, fact);
  },
};

function received(data: DataOf<'received'>): Petition {
  const { code, receivedAt, rejectBy, askBy, answerBy } = data;
  return {
    status: 'received',
    code,
    channel: data.channel as PetitionChannel,
    receivedAt,
    rejectBy,
    askBy,
    answerBy,
    publishBy: '',
    kind: '',
    unitId: '',
    procedureCode: '',
    repeats: '',
    asked: null,
    waitingSince: '',
    answered: null,
    published: null,
    rejected: null,
    liked: null,
    told: [],
    erased: false,
  };
}

function later(state: Petition, { type, data }: PetitionFact): Petition {
  switch (type) {
    case 'dossiers.petition.classified.v1':
      return classified(state, data);
    case 'dossiers.petition.more-asked.v1': {
      const step = { at: data.askedAt, late: data.late };
      return { ...state, status: 'awaiting-sender', asked: state.asked ?? step, waitingSince: data.askedAt };
    }
    case 'dossiers.petition.more-received.v1':
      return { ...state, status: before(state), waitingSince: '', answerBy: data.answerBy };
    case 'dossiers.petition.rejected.v1':
      return { ...state, status: 'rejected', rejected: { at: data.rejectedAt, late: data.late } };
    case 'dossiers.petition.answered.v1': {
      const { answeredAt: at, late, publishBy } = data;
      return { ...state, status: 'answered', answered: { at, late }, publishBy };
    }
    case 'dossiers.petition.published.v1':
      return { ...state, status: 'published', published: { at: data.publishedAt, late: data.late } };
    case 'dossiers.petition.kept.v1':
      return { ...state, status: 'kept' };
    case 'dossiers.petition.withdrawn.v1':
      return { ...state, status: 'withdrawn', waitingSince: '' };
    case 'dossiers.petition.rated.v1':
      return { ...state, liked: data.liked };
    case 'dossiers.petition.step-overdue.v1':
      return { ...state, told: [...state.told, `${data.step}:${data.dueOn}`] };
    case 'dossiers.petition.erased.v1':
      return { ...state, erased: true };
    default:
      return state;
  }
}

function classified(state: Petition, data: DataOf<'classified'>): Petition {
  const { unitId, procedureCode, repeats } = data;
  const status = state.status === 'received' ? 'classified' : state.status;
  return { ...state, status, kind: data.kind as PetitionKind, unitId, procedureCode, repeats };
}

/** Where it stood before the sender was asked. */
const before = ({ kind }: Petition): PetitionStatus => (kind ? 'classified' : 'received');
