import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import {
  ID_PATTERN,
  STAFF_ROLE_NAMES,
  STAFF_ROLES,
  type AppointStaff,
  type CommandMeta,
  type ListValues,
  type Stored,
} from '@motcua/contracts';

import type { Verdict } from '../domain/importing/records.js';
import { StaffBook, Units } from '../domain/ports.js';
import { appoint, end } from '../domain/staff/decisions.js';
import { nameKey, naming } from '../domain/staff/staff-views.js';
import { staff, type Assignment, type StaffFact, type StaffState } from '../domain/staff/staff.js';
import { unit } from '../domain/unit.js';
import { fault, faultsOf } from './judge-units.js';

/** Staff of units as earlier rows of the same file would leave it. */
export type PendingStaff = Map<string, StaffState>;

/** Judges rows of a list of staff, and enters them. */
@Injectable()
export class JudgeStaff {
  constructor(
    private readonly staff: StaffBook,
    private readonly units: Units,
  ) {}

  /** What would be done with a row. Notes in `pending` what it would change. */
  async judge(values: ListValues, pending: PendingStaff): Promise<Verdict> {
    const row = staffRow(values);
    const verdict = (outcome: Verdict['outcome'], faults: Verdict['faults'] = []): Verdict => ({
      outcome: faults.length > 0 ? 'refused' : outcome,
      what: row.name,
      kind: '',
      faults,
    });
    if (!ID_PATTERN.test(row.personId)) {
      return verdict('new', [fault('Mã cán bộ', row.personId, 'Chỉ gồm chữ không dấu, số và các dấu . - _ :')]);
    }
    const [stored, at] = await Promise.all([this.staff.read(row.unitId), this.units.read(row.unitId)]);
    const state = pending.get(row.unitId) ?? stored?.state ?? staff.initial;
    const known = sameTerm(state, row);
    if (known && disagrees(known, row, stored)) {
      const reason = 'Khác với nhân sự đã ghi; hãy sửa trên trang Nhân sự';
      return verdict('same', [fault('Cả dòng', row.name, reason)]);
    }
    const decision = known ? endOf(state, known, row) : appoint(state, row, at?.state ?? unit.initial);
    if ('refused' in decision) return verdict('new', faultsOf(decision, row.name));
    pending.set(row.unitId, decision.reduce(staff.evolve, state));
    return verdict(known ? (decision.length > 0 ? 'changed' : 'same') : 'new');
  }

  /** @throws Refused */
  async enter(values: ListValues, meta: CommandMeta): Promise<void> {
    const row = staffRow(values);
    const at = (await this.units.read(row.unitId))?.state ?? unit.initial;
    const decide = (state: StaffState) => {
      const known = sameTerm(state, row);
      return known ? endOf(state, known, row) : appoint(state, row, at);
    };
    const before = await this.staff.read(row.unitId);
    const known = before && sameTerm(before.state, row);
    const beside = known ? {} : naming(row.assignmentId, row.name);
    await this.staff.execute(row.unitId, meta, decide, { beside });
  }
}

/** Its id follows from the row, so that the file sent again names the same. */
function staffRow(values: ListValues): AppointStaff {
  const text = (key: string) => String(values[key] ?? '');
  const [unitId, personId, from] = [text('unitId'), text('personId'), text('from')];
  const role = STAFF_ROLES.find((one) => STAFF_ROLE_NAMES[one] === text('role')) ?? 'handler';
  const digest = createHash('sha256').update([unitId, personId, role, from].join('\n')).digest('hex');
  const [endedOn, decision] = [text('endedOn'), text('decision')];
  return {
    assignmentId: `f-${digest.slice(0, 24)}`,
    unitId,
    personId,
    name: text('name'),
    role,
    from,
    ...(endedOn ? { endedOn } : {}),
    ...(decision ? { decision } : {}),
  };
}

const sameTerm = ({ assignments }: StaffState, { personId, role, from }: AppointStaff): Assignment | undefined =>
  assignments.find((one) => !one.void && one.personId === personId && one.role === role && one.from === from);

/** An end that is not known yet is news; anything else that differs is for a person to decide. */
function disagrees(known: Assignment, row: AppointStaff, stored: Stored<StaffState> | null): boolean {
  const name = stored?.beside[nameKey(known.id)];
  return (
    (known.endedOn !== '' && known.endedOn !== (row.endedOn ?? '')) ||
    (name !== undefined && name !== row.name) ||
    (row.decision !== undefined && known.decision !== row.decision)
  );
}

function endOf(state: StaffState, known: Assignment, { unitId, endedOn }: AppointStaff) {
  if (!endedOn || known.endedOn === endedOn) return [] as readonly StaffFact[];
  return end(state, { unitId, assignmentId: known.id, endedOn });
}
