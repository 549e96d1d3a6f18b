import type { ClassifyPetition, Decision, PetitionStatus, ReceivePetition, Refusal } from '@motcua/contracts';
import type { WorkingCalendar } from '@motcua/legal-calendar';

import { counting, workingDayAfter } from '../clock.js';
import { conflict, invalid } from '../refusals.js';
import { petitionLimitsOn, stepsFrom } from './petition-limits.js';
import type { Petition, PetitionFact, PetitionState } from './petition.js';
import { dueStep, movesOf, STATUS_NAMES, type PetitionMove } from './petition-moves.js';

type Outcome = Decision<PetitionFact>;

export const noPetition: Refusal = {
  refused: 'not-found',
  code: 'petition-not-found',
  detail: 'Không có phản ánh, kiến nghị này.',
};

/** @param given `at` RFC 3339 */
export function receivePetition(
  state: PetitionState,
  { petitionId, channel, code, at }: Pick<ReceivePetition, 'petitionId' | 'channel'> & { code: string; at: string },
  calendar: WorkingCalendar,
): Outcome {
  if (state.status !== 'absent') return conflict('petition-exists', 'Phản ánh, kiến nghị này đã được ghi nhận.');
  const steps = counting(() => stepsFrom(at, calendar));
  if ('refused' in steps) return steps;
  return [{ type: 'dossiers.petition.received.v1', data: { petitionId, code, channel, receivedAt: at, ...steps } }];
}

/** May be repeated until the answer: a wrong kind or unit is put right by another classification. */
export function classifyPetition(state: PetitionState, command: ClassifyPetition, at: string): Outcome {
  return moving(state, 'classify', at, () => {
    const { petitionId, kind, unitId, procedureCode = '', repeats = '' } = command;
    if (repeats === petitionId) return invalid('repeats', 'repeats-itself', 'Phản ánh không thể lặp lại chính nó.');
    const data = { petitionId, kind, unitId, procedureCode, repeats, classifiedAt: at };
    return [{ type: 'dossiers.petition.classified.v1', data }];
  });
}

export const rejectPetition = (state: PetitionState, petitionId: string, at: string): Outcome =>
  moving(state, 'reject', at, ({ rejectBy }) => [
    { type: 'dossiers.petition.rejected.v1', data: { petitionId, rejectedAt: at, late: dayOf(at) > rejectBy } },
  ]);

/** The clock of the answer stands still until the sender has told more. */
export const askPetitioner = (state: PetitionState, petitionId: string, at: string): Outcome =>
  moving(state, 'ask', at, ({ askBy, asked }) => [
    {
      type: 'dossiers.petition.more-asked.v1',
      data: { petitionId, askedAt: at, late: asked === null && dayOf(at) > askBy },
    },
  ]);

export function receiveMore(state: PetitionState, petitionId: string, at: string, calendar: WorkingCalendar): Outcome {
  return moving(state, 'receive-more', at, (known) => {
    const answerBy = counting(() => resumed(known, at, calendar));
    if (typeof answerBy !== 'string') return answerBy;
    return [{ type: 'dossiers.petition.more-received.v1', data: { petitionId, receivedAt: at, answerBy } }];
  });
}

export function answerPetition(
  state: PetitionState,
  petitionId: string,
  at: string,
  calendar: WorkingCalendar,
): Outcome {
  return moving(state, 'answer', at, ({ answerBy, receivedAt }) => {
    const { publish } = petitionLimitsOn(dayOf(receivedAt));
    const publishBy = counting(() => workingDayAfter(dayOf(at), publish, calendar));
    if (typeof publishBy !== 'string') return publishBy;
    const data = { petitionId, answeredAt: at, late: dayOf(at) > answerBy, publishBy };
    return [{ type: 'dossiers.petition.answered.v1', data }];
  });
}

export const publishPetition = (state: PetitionState, petitionId: string, at: string): Outcome =>
  moving(state, 'publish', at, ({ publishBy }) => [
    { type: 'dossiers.petition.published.v1', data: { petitionId, publishedAt: at, late: dayOf(at) > publishBy } },
  ]);

export const keepPetition = (state: PetitionState, petitionId: string, at: string): Outcome =>
  moving(state, 'keep', at, () => [{ type: 'dossiers.petition.kept.v1', data: { petitionId, keptAt: at } }]);

export const withdrawPetition = (state: PetitionState, petitionId: string, at: string): Outcome =>
  moving(state, 'withdraw', at, () => [
    { type: 'dossiers.petition.withdrawn.v1', data: { petitionId, withdrawnAt: at } },
  ]);

/** The sender says once how content they are with the answer; another word replaces the first. */
export function ratePetition(state: PetitionState, petitionId: string, liked: boolean, at: string): Outcome {
  if (state.status === 'absent') return noPetition;
  if (!state.answered) return conflict('not-answered', 'Phản ánh, kiến nghị chưa được trả lời nên chưa đánh giá được.');
  if (state.liked === liked) return [];
  return [{ type: 'dossiers.petition.rated.v1', data: { petitionId, liked, ratedAt: at } }];
}

/** Once for each last day of a step. @param today `YYYY-MM-DD` */
export function tellOverdue(state: PetitionState, petitionId: string, today: string): Outcome {
  if (state.status === 'absent') return noPetition;
  const due = dueStep(state);
  if (!due || today <= due.on || state.told.includes(`${due.step}:${due.on}`)) return [];
  return [{ type: 'dossiers.petition.step-overdue.v1', data: { petitionId, step: due.step, dueOn: due.on } }];
}

export const erasePetition = (state: PetitionState, petitionId: string, at: string): Outcome =>
  moving(state, 'erase', at, () => [{ type: 'dossiers.petition.erased.v1', data: { petitionId, erasedAt: at } }]);

function moving(state: PetitionState, move: PetitionMove, at: string, decide: (known: Petition) => Outcome): Outcome {
  if (state.status === 'absent') return noPetition;
  if (at < state.receivedAt) return invalid('occurredAt', 'before-receipt', 'Không được trước lúc tiếp nhận.');
  return movesOf(state).includes(move) ? decide(state) : wrongMove(state.status);
}

const wrongMove = (status: PetitionStatus): Refusal =>
  conflict(
    'petition-move',
    `Phản ánh, kiến nghị đang ở trạng thái «${STATUS_NAMES[status]}» nên không làm việc này được.`,
  );

/** The last day to answer moves on by as many working days as the sender was waited for. */
function resumed({ answerBy, waitingSince }: Petition, at: string, calendar: WorkingCalendar): string {
  const waited = calendar.workingDaysBetween(dayOf(waitingSince), dayOf(at));
  return waited > 0 ? workingDayAfter(answerBy, waited, calendar) : answerBy;
}

const dayOf = (instant: string): string => instant.slice(0, 10);
