import type { PetitionListItem, PetitionProgress, PetitionView } from '@motcua/contracts';

import { notesOf } from '../notes.js';
import { ERASED } from '../people/erased.js';
import { masked, nameFor } from '../views/masking.js';
import { petitionLimitsOn } from './petition-limits.js';
import { dueStep, movesOf, STATUS_NAMES } from './petition-moves.js';
import type { Petition } from './petition.js';
import type { PetitionTexts, StoredPetition } from './ports.js';

/** @throws for a petition without a first fact */
export function presentPetition({ id, state }: StoredPetition): Petition {
  if (state.status === 'absent') throw new Error(`petition ${id} does not exist`);
  return state;
}

/** A text kept beside; empty where there is none. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const textsOf = ({ beside }: StoredPetition): PetitionTexts => beside as unknown as PetitionTexts;

export function petitionItem(stored: StoredPetition, today: string): PetitionListItem {
  const state = presentPetition(stored);
  const due = dueStep(state);
  return {
    id: stored.id,
    code: state.code,
    subject: textsOf(stored).subject,
    channel: state.channel,
    state: state.status,
    stateName: STATUS_NAMES[state.status],
    kind: state.kind || null,
    unitId: state.unitId || null,
    receivedAt: state.receivedAt,
    due: due && { ...due, overdue: today > due.on },
  };
}

/** @param reader role of whoever reads: only those who handle petitions see who sent them */
export function petitionView(
  stored: StoredPetition,
  reader: { role: string; sight: 'whole' | 'masked' },
  today: string,
): PetitionView {
  const state = presentPetition(stored);
  const { text, dossierCode, reference } = textsOf(stored);
  const { rejectBy, askBy, answerBy, publishBy, procedureCode, repeats, liked, erased } = state;
  return {
    ...petitionItem(stored, today),
    text,
    sender: senderFor(textsOf(stored), reader),
    procedureCode: procedureCode || null,
    dossierCode: dossierCode ?? null,
    reference: reference ?? null,
    repeats: repeats || null,
    rejectBy,
    askBy,
    answerBy,
    publishBy: publishBy || null,
    limitSource: petitionLimitsOn(state.receivedAt.slice(0, 10)).source,
    exchange: exchangeOf(stored),
    answer: state.answered && { ...state.answered, text: lastNote(stored, 'answer') ?? '' },
    published: state.published && {
      ...state.published,
      question: textOf(stored.beside['publicQuestion']),
      answer: textOf(stored.beside['publicAnswer']),
    },
    ended: endOf(stored),
    liked,
    erased,
    acts: [...movesOf(state)],
  };
}

/** What the sender reads on the follow-up page. */
export function petitionProgress(stored: StoredPetition): PetitionProgress {
  const state = presentPetition(stored);
  const { code, status, receivedAt, liked, answered } = state;
  return {
    code,
    subject: textsOf(stored).subject,
    stateName: STATUS_NAMES[status],
    receivedAt,
    answerBy: dueStep(state)?.step === 'answer' ? state.answerBy : null,
    question: status === 'awaiting-sender' ? (lastNote(stored, 'question') ?? null) : null,
    answer: answered ? (lastNote(stored, 'answer') ?? null) : null,
    reason: status === 'rejected' ? (lastNote(stored, 'reason') ?? null) : null,
    mayRate: answered !== null,
    liked,
  };
}

function senderFor({ sender }: PetitionTexts, { role, sight }: { role: string; sight: 'whole' | 'masked' }) {
  if (!sender) return null;
  if (sight === 'whole') return sender;
  const { name } = sender;
  return { ...masked(sender), ...(name && name !== ERASED ? { name: nameFor(role, name) } : {}) };
}

type Exchange = PetitionView['exchange'][number];

/** Questions and what came back; the notes carry the moment since the fact's own is not at hand. */
function exchangeOf(stored: StoredPetition): Exchange[] {
  return notesOf(stored).flatMap(({ note }): Exchange[] => {
    const at = textOf(note['at']);
    if (typeof note['question'] === 'string') return [{ at, from: 'desk', text: note['question'] }];
    return typeof note['more'] === 'string' ? [{ at, from: 'sender', text: note['more'] }] : [];
  });
}

function endOf(stored: StoredPetition): PetitionView['ended'] {
  const state = presentPetition(stored);
  if (!['rejected', 'withdrawn', 'kept'].includes(state.status)) return null;
  const last = notesOf(stored).findLast(({ note }) => 'reason' in note)?.note;
  return { at: textOf(last?.['at']), reason: textOf(last?.['reason']) };
}

function lastNote(stored: StoredPetition, field: 'question' | 'answer' | 'reason'): string | undefined {
  const found = notesOf(stored).findLast(({ note }) => typeof note[field] === 'string');
  return found && String(found.note[field]);
}
