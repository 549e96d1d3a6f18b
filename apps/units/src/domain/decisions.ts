import type { Decision, DissolveUnit, EstablishUnit, Refusal, RenameUnit } from '@motcua/contracts';

import type { UnitFact, UnitState } from './unit.js';

const unknown: Refusal = { refused: 'not-found', code: 'unit-not-found', detail: 'Không có đơn vị này.' };

const dissolved: Refusal = {
  refused: 'conflict',
  code: 'unit-dissolved',
  detail: 'Đơn vị đã giải thể nên không thay đổi được nữa.',
};

/** Enters a unit into the organisation; divisions and affiliated units belong to a department. */
export function establish(state: UnitState, command: EstablishUnit, parent: UnitState): Decision<UnitFact> {
  if (state.status !== 'absent') {
    return { refused: 'conflict', code: 'unit-exists', detail: 'Mã đơn vị này đã được dùng.' };
  }
  if (command.kind !== 'department' && !isDepartment(parent)) {
    const detail = 'Đơn vị thuộc và trực thuộc phải ghi rõ Sở chủ quản đang hoạt động.';
    return { refused: 'invalid', code: 'parent-missing', detail, errors: [{ field: 'parentId', message: detail }] };
  }
  const { unitId, name, kind, parentId = '', code = '', validFrom } = command;
  return [{ type: 'units.unit.established.v1', data: { unitId, name, kind, parentId, code, validFrom } }];
}

/** @param today the names that lists show are those of today: a later one is entered on its day */
export function rename(state: UnitState, command: RenameUnit, today: string): Decision<UnitFact> {
  if (state.status === 'absent') return unknown;
  if (state.status === 'dissolved') return dissolved;
  if (command.validFrom > today) {
    const detail = 'Tên mới chỉ ghi được khi đã có hiệu lực.';
    return { refused: 'invalid', code: 'rename-in-future', detail, errors: [{ field: 'validFrom', message: detail }] };
  }
  if (state.name === command.name) return [];
  const { unitId, name, validFrom } = command;
  return [{ type: 'units.unit.renamed.v1', data: { unitId, name, validFrom } }];
}

export function dissolve(state: UnitState, command: DissolveUnit): Decision<UnitFact> {
  if (state.status === 'absent') return unknown;
  if (state.status === 'dissolved') return dissolved;
  if (command.dissolvedFrom < state.validFrom) {
    const detail = 'Ngày giải thể không được trước ngày thành lập.';
    return {
      refused: 'invalid',
      code: 'dissolved-before-established',
      detail,
      errors: [{ field: 'dissolvedFrom', message: detail }],
    };
  }
  const { unitId, dissolvedFrom } = command;
  return [{ type: 'units.unit.dissolved.v1', data: { unitId, dissolvedFrom } }];
}

const isDepartment = (unit: UnitState): boolean => unit.status === 'active' && unit.kind === 'department';
