import { timeliness } from '@motcua/legal-calendar';

import type { Ended, WithClock } from '../state.js';
import { dayOf } from './texts.js';

/** Handed from one to another; how the giver's own step ended is judged by its slice of time. */
export interface Step {
  readonly at: string;
  readonly from: string;
  /** Empty: the applicant. */
  readonly to: string;
  /** Last day of the giver's slice, or empty: it had none. */
  readonly dueOn: string;
  /** early, on-time, late, or empty where nothing was due. */
  readonly timeliness: string;
  readonly kind: 'hand-over' | 'asked' | 'answered' | 'result' | 'given-back';
}

/** Every hand-over in order: between divisions, to those who were asked and back, to the desk, to the applicant. */
export function stepsOf(state: WithClock): Step[] {
  const between = [...handOvers(state), ...consultations(state)].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return [...between, ...endOf(state)];
}

function handOvers({ handOvers, handOverDueAt }: WithClock): Step[] {
  return handOvers.map(({ from, to, at }, index) => {
    // The desk has to hand over by a fixed time, each division by the slice it was given.
    const dueOn = index === 0 ? dayOf(handOverDueAt) : (handOvers[index - 1]?.stepDueOn ?? '');
    return { kind: 'hand-over', from, to, at, dueOn, timeliness: judged(dueOn, at) };
  });
}

function consultations(state: WithClock): Step[] {
  return state.consultations.flatMap(({ unitId, startedAt, answerDueOn, answeredAt }) => {
    const holder = holderAt(state, startedAt);
    const asked = { kind: 'asked', from: holder, to: unitId, at: startedAt, dueOn: '', timeliness: '' } as const;
    if (!answeredAt) return [asked];
    const verdict = judged(answerDueOn, answeredAt);
    return [
      asked,
      { kind: 'answered', from: unitId, to: holder, at: answeredAt, dueOn: answerDueOn, timeliness: verdict },
    ];
  });
}

function endOf(state: WithClock | Ended): Step[] {
  if (!('completedAt' in state)) return [];
  const { completedAt, returnedAt, unitId, handOvers } = state;
  const last = handOvers.at(-1);
  const dueOn = last?.stepDueOn ?? '';
  const from = last?.to ?? unitId;
  const result = { at: completedAt, from, to: unitId, dueOn, timeliness: judged(dueOn, completedAt) };
  const back = { at: returnedAt, from: unitId, to: '', dueOn: '', timeliness: '' };
  return [{ kind: 'result', ...result }, ...(returnedAt ? [{ kind: 'given-back', ...back } as const] : [])];
}

/** Who held the dossier at a moment. */
export const holderAt = ({ handOvers, unitId }: WithClock, at: string): string =>
  handOvers.findLast((one) => one.at <= at)?.to ?? unitId;

const judged = (dueOn: string, at: string): string => (dueOn ? timeliness(dueOn, dayOf(at)) : '');

/** Whoever handles it: the last division it was handed to, or the desk itself. */
export const handlingUnit = ({ handOvers, unitId }: WithClock): string => handOvers.at(-1)?.to ?? unitId;
