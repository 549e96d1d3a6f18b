import type { Refusal } from '@motcua/contracts';

import { whyNot, type Act } from '../moves.js';
import { invalid } from '../refusals.js';
import type { DossierState } from '../state.js';

/** Which dossier, and when (RFC 3339). */
export interface At {
  readonly dossierId: string;
  readonly at: string;
}

/** Why this act is not possible at this moment, or null: the situation allows it and time does not run backwards. */
export function blocked(state: DossierState, act: Act, at: string): Refusal | null {
  const refused = whyNot(state, act, at);
  if (refused) return refused;
  if (state.status === 'absent' || Date.parse(at) >= Date.parse(state.lastAt)) return null;
  const detail = `Thời điểm này trước việc đã ghi gần nhất của hồ sơ (${state.lastAt}).`;
  return invalid('occurredAt', 'before-last-fact', detail);
}

/** Running number of the next request for papers. */
export const nextRequestNo = ({ supplements }: { supplements: readonly unknown[] }): number => supplements.length + 1;
