import type { Clocked, DataOf, DossierState, Ended } from './state.js';

/**
 * Late as the reports count it: an ended dossier by its judgement, an open one by its first due day; a clock that stands
 * still is judged where it stopped (domain 3.4).
 * @param day `YYYY-MM-DD`
 */
export const isLate = (state: Clocked | Ended, day: string): boolean =>
  'completedAt' in state ? state.timeliness === 'late' : standsAt(state, day) > state.dueOn;

/**
 * Whether a reason can be stated on this day. Where an apology was signed the delay is admitted, so the due day itself is
 * late enough; a draft that lies ready admits nothing.
 */
export const isExplainable = (state: Clocked | Ended, day: string): boolean =>
  isLate(state, day) || (!('completedAt' in state) && state.extension !== null && standsAt(state, day) >= state.dueOn);

/** The reason that counts: a stated one stays silent once a correction or a new calendar has taken the lateness away. */
export const reasonOn = (state: Clocked | Ended, day: string): string =>
  isExplainable(state, day) ? state.latenessReason : '';

/**
 * Said beside the handling, of which a step may be entered later for an earlier moment, so it is not the last fact; only
 * after an erasure it is, because what was written with it has to be erased too.
 */
export function latenessExplained(
  state: Clocked | Ended,
  { reason, explainedAt }: DataOf<'lateness-explained'>,
): DossierState {
  return { ...state, latenessReason: reason, ...(state.erasedAt ? { lastAt: explainedAt } : {}) };
}

const standsAt = ({ pausedAt }: Clocked, day: string): string => pausedAt.slice(0, 10) || day;
