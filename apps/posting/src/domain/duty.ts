import type { Aggregate, Decision, DutyView, FactsOf, ImposeDuty, LiftDuty, PostingChannel } from '@motcua/contracts';

import { invalid } from './posting-refusals.js';

export type DutyFact = FactsOf<'posting.duty'>;

/** What a unit must post of one procedure by an order of its own. */
export interface DutyState {
  /** Empty while nothing was ordered. */
  readonly channels: readonly PostingChannel[];
  readonly from: string;
  /** First day without the duty, or empty. */
  readonly liftedFrom: string;
  readonly decision: string;
}

export const duty: Aggregate<DutyState, DutyFact> = {
  name: 'posting.duty',
  initial: { channels: [], from: '', liftedFrom: '', decision: '' },
  evolve(state, { type, data }) {
    if (type === 'posting.duty.lifted.v1') return { ...state, liftedFrom: data.liftedFrom };
    const channels = data.channels as PostingChannel[];
    return { channels, from: data.fromDay, liftedFrom: '', decision: data.decision };
  },
};

export const dutyId = (procedureCode: string, unitId: string): string => `${procedureCode}:${unitId}`;

/** Orders a unit to post a procedure from a day on; another order replaces the one before. */
export function impose(state: DutyState, command: ImposeDuty): Decision<DutyFact> {
  const { procedureCode, unitId, from, decision = '' } = command;
  const channels = [...new Set(command.channels)].toSorted();
  const same = state.channels.join() === channels.join() && state.from === from && state.decision === decision;
  if (same && !state.liftedFrom) return [];
  const data = { dutyId: dutyId(procedureCode, unitId), procedureCode, unitId, channels, fromDay: from, decision };
  return [{ type: 'posting.duty.imposed.v1', data }];
}

/** @returns a refusal where there is no duty, or one for a day before it began */
export function lift(state: DutyState, { procedureCode, unitId, liftedFrom }: LiftDuty): Decision<DutyFact> {
  if (state.channels.length === 0) {
    const detail = 'Đơn vị chưa được giao niêm yết thủ tục này.';
    return { refused: 'not-found', code: 'duty-not-found', detail };
  }
  if (state.liftedFrom === liftedFrom) return [];
  if (liftedFrom < state.from) {
    const message = 'Ngày thôi niêm yết không được trước ngày bắt đầu.';
    return invalid('lifted-before-imposed', { field: 'liftedFrom', message });
  }
  const data = { dutyId: dutyId(procedureCode, unitId), procedureCode, unitId, liftedFrom };
  return [{ type: 'posting.duty.lifted.v1', data }];
}

/** The duty as ordered on a day, or null. */
export function dutyOn(facts: readonly DutyFact[], day: string): DutyState | null {
  const begun = facts.filter(
    ({ type, data }) => (type === 'posting.duty.lifted.v1' ? data.liftedFrom : data.fromDay) <= day,
  );
  const state = begun.reduce((known, fact) => duty.evolve(known, fact), duty.initial);
  return state.channels.length > 0 && (!state.liftedFrom || day < state.liftedFrom) ? state : null;
}

/** The duty as it was ordered last, also for a later day; null once it is lifted. */
export function dutyStanding(facts: readonly DutyFact[], day: string): DutyState | null {
  const state = facts.reduce((known, fact) => duty.evolve(known, fact), duty.initial);
  return state.channels.length > 0 && (!state.liftedFrom || day < state.liftedFrom) ? state : null;
}

/** What callers see of a duty. */
export const dutyView = (
  { procedureCode, unitId }: Pick<LiftDuty, 'procedureCode' | 'unitId'>,
  { channels, from, liftedFrom, decision }: DutyState,
): DutyView => ({ procedureCode, unitId, channels: [...channels], from, liftedFrom, decision });
