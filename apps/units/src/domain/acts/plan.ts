import type { Decision, Refusal } from '@motcua/contracts';

import { livesOn, nameOn } from '../as-on.js';
import { isEndedBy, whyNotChanged, whyNotEnded } from '../decisions.js';
import { conflict, dayText, invalid } from '../refusals.js';
import type { Unit, UnitState } from '../unit.js';
import { isEnding, type ActFact, type ActTerms, type PlannedAct, type ReorganisationState } from './act.js';

/** The organisation as far as an act touches it. */
export interface Surroundings {
  /** Units named in the act; a missing one does not exist. */
  readonly units: ReadonlyMap<string, UnitState>;
  /** Living units of each department named, on the day of the act. */
  readonly living: ReadonlyMap<string, number>;
  /** Acts that wait for their day. */
  readonly waiting: readonly PlannedAct[];
}

/** The act is decided. @param at RFC 3339 */
export function plan(state: ReorganisationState, act: ActTerms, at: string): Decision<ActFact> {
  if (state.status !== 'absent') return conflict('act-exists', 'Quyết định này đã được nhập.');
  const { unitIds, successorIds, newUnits, ...rest } = act;
  const lists = {
    unitIds: [...unitIds],
    successorIds: [...successorIds],
    newUnits: newUnits.map((one) => ({ ...one })),
  };
  return [{ type: 'units.reorganisation.planned.v1', data: { ...rest, ...lists, plannedAt: at } }];
}

/** Why the organisation does not allow the act, or null; what this very act has done already does not stand against it. */
export function whyNotPossible(act: ActTerms, around: Surroundings): Refusal | null {
  const refused = act.unitIds.map((id) => unitFault(id, act, around)).find((one) => one !== null);
  if (refused) return refused;
  if (!isEnding(act.kind)) return null;
  return kindFault(act, around) ?? successorFault(act, around) ?? waitingFault(act, around.waiting);
}

function unitFault(unitId: string, act: ActTerms, { units, living }: Surroundings): Refusal | null {
  const state = stateOf(unitId, units);
  if (isEndedByAct(unitId, state, act)) return null;
  const refused = whyNotChanged(state);
  if (refused || state.status === 'absent') {
    return refused && { ...refused, detail: `${unitId}: ${refused.detail}` };
  }
  if (isEnding(act.kind)) return whyNotEnded(state, 'effectiveOn', act.effectiveOn, living.get(unitId) ?? 0);
  if (livesOn(state, act.effectiveOn)) return null;
  return invalid('effectiveOn', 'unit-not-living', `Đơn vị ${unitId} chưa hoạt động vào ngày này.`);
}

/** Divisions and affiliated units are two sets: an act stays within one, and within one department. */
function kindFault(act: ActTerms, { units }: Surroundings): Refusal | null {
  const existing = [...act.unitIds, ...act.successorIds, ...(act.workTo ? [act.workTo] : [])]
    .map((id) => stateOf(id, units))
    .filter((one): one is Unit => one.status !== 'absent');
  if (new Set(existing.map(({ kind }) => kind)).size > 1) {
    const detail =
      'Đơn vị thuộc Sở và đơn vị trực thuộc Sở là hai loại riêng: không sáp nhập, chia hoặc chuyển việc lẫn nhau.';
    return invalid('unitIds', 'kinds-mixed', detail);
  }
  if (new Set(existing.map(({ parentId }) => parentId)).size > 1) {
    return invalid('unitIds', 'departments-mixed', 'Các đơn vị phải cùng một Sở chủ quản.');
  }
  return null;
}

function successorFault(act: ActTerms, { units }: Surroundings): Refusal | null {
  const created = new Set(act.newUnits.map(({ unitId }) => unitId));
  for (const id of [...act.successorIds, ...(act.workTo ? [act.workTo] : [])]) {
    const state = stateOf(id, units);
    if (created.has(id)) {
      if (state.status !== 'absent' && !isMadeBy(state, act)) {
        return invalid('newUnits', 'unit-exists', `Mã ${id} đã được dùng cho một đơn vị khác.`);
      }
      continue;
    }
    if (state.status === 'absent' || !livesOn(state, act.effectiveOn)) {
      const detail = `Đơn vị kế thừa ${id} không hoạt động vào ngày ${dayText(act.effectiveOn)}.`;
      return invalid('successorIds', 'successor-not-living', detail);
    }
  }
  return null;
}

/** Two decisions must not end one unit, nor may a unit take over on a day it will have ended. */
function waitingFault(act: ActTerms, waiting: readonly PlannedAct[]): Refusal | null {
  const heirs = new Set([...act.successorIds, act.workTo]);
  for (const other of waiting) {
    if (other.actId === act.actId || !isEnding(other.kind)) continue;
    const text = `theo quyết định ${other.decision}, hiệu lực ngày ${dayText(other.effectiveOn)}`;
    const twice = other.unitIds.find((id) => act.unitIds.includes(id));
    if (twice) return conflict('act-pending', `Đơn vị ${twice} sẽ kết thúc ${text}.`);
    const gone = other.effectiveOn <= act.effectiveOn ? other.unitIds.find((id) => heirs.has(id)) : undefined;
    if (gone) return conflict('successor-ends', `Đơn vị kế thừa ${gone} sẽ kết thúc ${text}.`);
    const heir = [...other.successorIds, other.workTo].find((id) => id && act.unitIds.includes(id));
    if (heir && act.effectiveOn <= other.effectiveOn) {
      return conflict('successor-ends', `Đơn vị ${heir} còn phải kế thừa ${text}.`);
    }
  }
  return null;
}

const stateOf = (id: string, units: Surroundings['units']): UnitState => units.get(id) ?? { status: 'absent' };

export const successionOf = (unitId: string, { kind, successorIds, workTo, effectiveOn, decision }: ActTerms) => ({
  unitId,
  kind: kind as 'merge',
  successorIds,
  workTo,
  effectiveOn,
  decision,
});

const isEndedByAct = (unitId: string, state: UnitState, act: ActTerms): boolean =>
  isEnding(act.kind) && isEndedBy(state, successionOf(unitId, act));

/** Established by an earlier attempt to carry the act out. */
const isMadeBy = (state: Unit, { effectiveOn, newUnits }: ActTerms): boolean =>
  state.validFrom === effectiveOn && newUnits.some(({ name }) => nameOn(state, effectiveOn) === name);

/** @param at RFC 3339 */
export function cancel(state: ReorganisationState, { actId, at }: { actId: string; at: string }): Decision<ActFact> {
  if (state.status === 'absent') return noSuchAct;
  if (state.status === 'cancelled') return [];
  if (state.status === 'carried-out') {
    return conflict('act-carried-out', 'Quyết định đã được thực hiện; muốn thay đổi phải có quyết định mới.');
  }
  if (state.status === 'planned' && state.effectiveOn <= at.slice(0, 10)) {
    return conflict('act-due', 'Quyết định đã đến ngày có hiệu lực và đang được thực hiện.');
  }
  return [{ type: 'units.reorganisation.cancelled.v1', data: { actId, cancelledAt: at } }];
}

export function carriedOut(
  state: ReorganisationState,
  { actId, at }: { actId: string; at: string },
): Decision<ActFact> {
  if (state.status !== 'planned') return [];
  return [{ type: 'units.reorganisation.carried-out.v1', data: { actId, carriedOutAt: at } }];
}

export function block(
  state: ReorganisationState,
  { actId, reason, at }: { actId: string; reason: string; at: string },
): Decision<ActFact> {
  if (state.status !== 'planned') return [];
  return [{ type: 'units.reorganisation.blocked.v1', data: { actId, reason, blockedAt: at } }];
}

export const noSuchAct: Refusal = { refused: 'not-found', code: 'act-not-found', detail: 'Không có quyết định này.' };
