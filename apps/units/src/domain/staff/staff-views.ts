import type { StaffView, Stored, UnitKind } from '@motcua/contracts';

import { roleName } from './role-names.js';
import type { Assignment, StaffState } from './staff.js';

/** Where the name of an assignment is kept beside the unit's staff; dots would be read as a path. */
export const nameKey = (assignmentId: string): string => `name-${assignmentId.replaceAll('.', '~')}`;

/** For `execute(…, { beside })`. */
export const naming = (assignmentId: string, name: string) => ({ [nameKey(assignmentId)]: name });

/** One assignment as the staff see it. */
export function staffView({ id, beside }: Stored<StaffState>, kind: UnitKind, one: Assignment): StaffView {
  return {
    assignmentId: one.id,
    personId: one.personId,
    name: (beside[nameKey(one.id)] as string | undefined) ?? '',
    unitId: id,
    role: one.role,
    roleName: roleName(one.role, kind),
    from: one.from,
    endedOn: one.endedOn || null,
    decision: one.decision || null,
  };
}
