import type { DecodedEvent } from '@motcua/contracts';

/** What a petition (phản ánh, kiến nghị) contributes to the indicators 5.1 to 5.4. */
export interface PetitionFact {
  readonly receivedOn: string;
  /** regulation, conduct or empty. */
  readonly kind: string;
  readonly procedureCode: string;
  readonly repeats: boolean;
  /** Of the steps taken so far, any that came after its last day. */
  readonly tookTooLong: boolean;
  /** Last day of the step that is due next, or empty while the sender is waited for and after the end. */
  readonly dueOn: string;
  readonly answerBy: string;
  readonly withdrawn: boolean;
  readonly liked: boolean | null;
}

/** Folds the facts of one petition. @throws when a fact comes without the first one */
export function foldPetition(before: PetitionFact | undefined, { type, data }: DecodedEvent): PetitionFact {
  if (type === 'dossiers.petition.received.v1') {
    const { receivedAt, answerBy } = data;
    return { ...NOTHING_YET, receivedOn: receivedAt.slice(0, 10), answerBy, dueOn: answerBy };
  }
  if (!before) throw new Error(`${type} without a received petition`);
  return { ...before, ...changeOf({ type, data } as DecodedEvent, before) };
}

function changeOf({ type, data }: DecodedEvent, before: PetitionFact): Partial<PetitionFact> {
  const step = (late: boolean, dueOn = '') => ({ tookTooLong: before.tookTooLong || late, dueOn });
  switch (type) {
    case 'dossiers.petition.classified.v1':
      return { kind: data.kind, procedureCode: data.procedureCode, repeats: data.repeats !== '' };
    case 'dossiers.petition.more-asked.v1':
      return step(data.late);
    case 'dossiers.petition.more-received.v1':
      return { answerBy: data.answerBy, dueOn: data.answerBy };
    case 'dossiers.petition.answered.v1':
      return step(data.late, data.publishBy);
    case 'dossiers.petition.rejected.v1':
    case 'dossiers.petition.published.v1':
      return step(data.late);
    case 'dossiers.petition.kept.v1':
      return { dueOn: '' };
    case 'dossiers.petition.withdrawn.v1':
      return { dueOn: '', withdrawn: true };
    case 'dossiers.petition.rated.v1':
      return { liked: data.liked };
    default:
      return {};
  }
}

const NOTHING_YET = {
  receivedOn: '',
  kind: '',
  procedureCode: '',
  repeats: false,
  tookTooLong: false,
  dueOn: '',
  answerBy: '',
  withdrawn: false,
  liked: null,
} as const;

/** A step was late, or its last day has passed without it. */
export const isLate = ({ tookTooLong, dueOn }: PetitionFact, day: string): boolean =>
  tookTooLong || (dueOn !== '' && dueOn < day);
