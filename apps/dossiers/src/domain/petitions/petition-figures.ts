import type { PetitionFiguresView } from '@motcua/contracts';

import { dueStep } from './petition-moves.js';
import type { Petition, PetitionState, Step } from './petition.js';

/** Counts of petitions received in a period (indicators 5.1–5.3 of Quyết định 766/QĐ-TTg use them). */
export function figuresOf(states: readonly PetitionState[], today: string): PetitionFiguresView {
  const all = states.filter((state): state is Petition => state.status !== 'absent');
  const count = (matches: (one: Petition) => boolean) => all.filter(matches).length;
  const steps = (step: (one: Petition) => Step | null) => ({
    onTime: count((one) => step(one)?.late === false),
    late: count((one) => step(one)?.late === true),
  });
  return {
    received: all.length,
    byKind: {
      regulation: count(({ kind }) => kind === 'regulation'),
      conduct: count(({ kind }) => kind === 'conduct'),
      unclassified: count(({ kind }) => kind === ''),
    },
    answered: steps(({ answered }) => answered),
    rejected: steps(({ rejected }) => rejected),
    asked: steps(({ asked }) => asked),
    published: steps(({ published }) => published),
    open: count(({ status }) => ['received', 'classified', 'awaiting-sender'].includes(status)),
    overdue: count((one) => today > (dueStep(one)?.on ?? today)),
    repeated: count(({ repeats }) => repeats !== ''),
    liked: count(({ liked }) => liked === true),
    disliked: count(({ liked }) => liked === false),
  };
}
