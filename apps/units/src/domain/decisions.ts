import type { AssignUnitCode, Decision, DissolveUnit, EstablishUnit, Refusal, RenameUnit } from '@motcua/contracts';

import { codeFault } from './codes/code-schemes.js';
import { conflict, dayText, dissolved, invalid, unknown } from './refusals.js';
import type { Unit, UnitEnd, UnitFact, UnitState } from './unit.js';

/** Enters a unit into the organisation; divisions and affiliated units belong to a department. */
export function establish(state: UnitState, command: EstablishUnit, parent: UnitState): Decision<UnitFact> {
  if (state.status !== 'absent') return conflict('unit-exists', 'Mã đơn vị này đã được dùng.');
  if (command.kind !== 'department' && !isDepartment(parent)) {
    const detail = 'Đơn vị thuộc và trực thuộc phải ghi rõ Sở chủ quản đang hoạt động.';
    return invalid('parentId', 'parent-missing', detail);
  }
  const { unitId, name, kind, parentId = '', validFrom } = command;
  // The code is given by a fact of its own: it must be free, and its scheme in force.
  return [{ type: 'units.unit.established.v1', data: { unitId, name, kind, parentId, code: '', validFrom } }];
}

/** @param today a later name is decided now and takes effect on its day (see acts) */
export function rename(state: UnitState, command: RenameUnit, today: string): Decision<UnitFact> {
  const refused = whyNotChanged(state);
  if (refused || state.status === 'absent') return refused ?? unknown;
  const { unitId, name, validFrom, decision } = command;
  if (validFrom > today) {
    const detail =
      'Tên mới chỉ ghi ngay được khi đã có hiệu lực; nếu chưa, hãy lập quyết định đổi tên có ngày hiệu lực.';
    return invalid('validFrom', 'rename-in-future', detail);
  }
  if (validFrom < state.validFrom) {
    return invalid('validFrom', 'rename-before-established', beforeBeginning('Ngày đổi tên', state));
  }
  if (state.names.findLast(({ from }) => from <= validFrom)?.name === name) return [];
  return [{ type: 'units.unit.renamed.v1', data: { unitId, name, validFrom, ...given(decision) } }];
}

/** A code of a scheme from a day on; the one before ends then. */
export function assignCode(state: UnitState, command: Required<AssignUnitCode>): Decision<UnitFact> {
  const refused = whyNotChanged(state);
  if (refused || state.status === 'absent') return refused ?? unknown;
  const { unitId, scheme, code, validFrom, decision } = command;
  const fault = codeFault(scheme, code, validFrom);
  if (fault) return fault;
  if (validFrom < state.validFrom) {
    return invalid('validFrom', 'code-before-established', beforeBeginning('Ngày hiệu lực của mã', state));
  }
  const last = state.codes.findLast((one) => one.scheme === scheme);
  if (last && !last.to && last.code === code && last.from <= validFrom) return [];
  if (last && validFrom < last.from) {
    const detail = `Đơn vị đã có mã ${last.code} cùng loại từ ngày ${dayText(last.from)}; mã mới phải có hiệu lực sau ngày đó.`;
    return invalid('validFrom', 'code-before-last', detail);
  }
  return [{ type: 'units.unit.code-assigned.v1', data: { unitId, scheme, code, validFrom, decision } }];
}

/**
 * @param today a later end is decided now and takes effect on its day (see acts)
 * @param living units of it that exist on the day, when it is a department
 */
export function dissolve(
  state: UnitState,
  command: DissolveUnit,
  { today, living }: { today: string; living: number },
): Decision<UnitFact> {
  const refused = whyNotChanged(state);
  if (refused || state.status === 'absent') return refused ?? unknown;
  const { unitId, dissolvedFrom, decision } = command;
  if (dissolvedFrom > today) {
    const detail = 'Việc giải thể có hiệu lực về sau phải lập thành quyết định có ngày hiệu lực.';
    return invalid('dissolvedFrom', 'dissolved-in-future', detail);
  }
  const early = whyNotEnded(state, 'dissolvedFrom', dissolvedFrom, living);
  return early ?? [{ type: 'units.unit.dissolved.v1', data: { unitId, dissolvedFrom, ...given(decision) } }];
}

export interface Succession extends UnitEnd {
  readonly unitId: string;
  readonly effectiveOn: string;
}

/** The unit ends by an act; the same act again is no fact. */
export function succeed(state: UnitState, succession: Succession, living = 0): Decision<UnitFact> {
  if (isEndedBy(state, succession)) return [];
  const refused = whyNotChanged(state);
  if (refused || state.status === 'absent') return refused ?? unknown;
  const { unitId, kind, successorIds, workTo, effectiveOn, decision } = succession;
  const early = whyNotEnded(state, 'effectiveOn', effectiveOn, living);
  const data = { unitId, kind, successorIds: [...successorIds], workTo, effectiveOn, decision };
  return early ?? [{ type: 'units.unit.succeeded.v1', data }];
}

/** Whether this very act has ended it. */
export const isEndedBy = (state: UnitState, { kind, effectiveOn, decision }: Succession): boolean =>
  state.status === 'dissolved' &&
  state.dissolvedFrom === effectiveOn &&
  state.end?.kind === kind &&
  state.end.decision === decision;

export function whyNotChanged(state: UnitState): Refusal | null {
  if (state.status === 'absent') return unknown;
  return state.status === 'dissolved' ? dissolved : null;
}

/** Why it cannot end on a day, or null. @param living units of it on that day, when it is a department */
export function whyNotEnded(state: Unit, field: string, day: string, living: number): Refusal | null {
  if (day <= state.validFrom) {
    return invalid(field, 'dissolved-before-established', beforeBeginning('Ngày kết thúc', state));
  }
  if (state.kind !== 'department' || living === 0) return null;
  return conflict('department-has-units', `Sở còn ${living} đơn vị đang hoạt động nên chưa kết thúc được.`);
}

const beforeBeginning = (what: string, { validFrom }: Unit): string =>
  `${what} phải sau ngày đơn vị bắt đầu hoạt động (${dayText(validFrom)}).`;

const given = (decision: string | undefined) => (decision ? { decision } : {});

const isDepartment = (unit: UnitState): boolean => unit.status === 'active' && unit.kind === 'department';
