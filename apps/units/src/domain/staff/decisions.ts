import type { AppointStaff, CorrectStaff, Decision, EndStaff, Refusal } from '@motcua/contracts';

import { livesOn } from '../as-on.js';
import { conflict, dayText, invalid, unknown } from '../refusals.js';
import type { UnitState } from '../unit.js';
import type { Assignment, StaffFact, StaffState } from './staff.js';

type Term = Pick<Assignment, 'id' | 'personId' | 'role' | 'from' | 'endedOn'>;

/** Somebody gets a role; the same again is no fact. */
export function appoint(state: StaffState, command: AppointStaff, unit: UnitState): Decision<StaffFact> {
  const { unitId, assignmentId, personId, role, from, endedOn = '', decision = '' } = command;
  const term = { id: assignmentId, personId, role, from, endedOn };
  const known = state.assignments.find(({ id }) => id === assignmentId);
  if (known) return isSame(known, term) ? [] : conflict('assignment-exists', 'Mã phân công này đã được dùng.');
  const refused = unitFault(unit, from) ?? termFault(term) ?? overlap(state, term);
  if (refused) return refused;
  const data = { unitId, assignmentId, personId, role, appointedFrom: from, decision };
  const end: StaffFact = { type: 'units.staff.ended.v1', data: { unitId, assignmentId, endedOn, decision: '' } };
  return [{ type: 'units.staff.appointed.v1', data }, ...(endedOn ? [end] : [])];
}

export function end(
  state: StaffState,
  { unitId, assignmentId, endedOn, decision = '' }: EndStaff,
): Decision<StaffFact> {
  const known = held(state, assignmentId);
  if (!known) return noAssignment;
  if (known.endedOn === endedOn) return [];
  if (known.endedOn) {
    return conflict('assignment-ended', `Nhiệm vụ đã kết thúc ngày ${dayText(known.endedOn)}; nếu ghi sai, hãy sửa.`);
  }
  const refused = termFault({ ...known, endedOn });
  return refused ?? [{ type: 'units.staff.ended.v1', data: { unitId, assignmentId, endedOn, decision } }];
}

/** What was entered wrongly is put right; a name, which is kept beside, is a correction as well. */
export function correct(state: StaffState, command: CorrectStaff, unit: UnitState): Decision<StaffFact> {
  const known = held(state, command.assignmentId);
  if (!known) return noAssignment;
  const voided = command.undo === 'void';
  const endedOn = command.undo === 'still-held' ? '' : (command.endedOn ?? known.endedOn);
  const term = { ...known, role: command.role ?? known.role, from: command.from ?? known.from, endedOn };
  if (!voided) {
    if (!command.name && isSame(known, term)) return [];
    const refused = unitFault(unit, term.from) ?? termFault(term) ?? overlap(state, term);
    if (refused) return refused;
  }
  const { unitId, assignmentId } = command;
  const data = { unitId, assignmentId, role: term.role, appointedFrom: term.from, endedOn, void: voided };
  return [{ type: 'units.staff.corrected.v1', data }];
}

/** The unit ends: whoever is still there has no role in it from that day on. */
export function endAll(state: StaffState, { unitId, endedOn, decision }: Omit<Required<EndStaff>, 'assignmentId'>) {
  const open = state.assignments.filter((one) => !one.void && (!one.endedOn || one.endedOn > endedOn));
  return open.map(({ id: assignmentId, from }): StaffFact => {
    // Appointed for a day the unit did not see: from then on nothing is held.
    const last = from < endedOn ? endedOn : from;
    return { type: 'units.staff.ended.v1', data: { unitId, assignmentId, endedOn: last, decision } };
  });
}

function unitFault(unit: UnitState, day: string): Refusal | null {
  if (unit.status === 'absent') return unknown;
  if (livesOn(unit, day)) return null;
  const end = unit.dissolvedFrom ? ` đến trước ngày ${dayText(unit.dissolvedFrom)}` : '';
  const detail = `Đơn vị hoạt động từ ngày ${dayText(unit.validFrom)}${end}; ngày nhận nhiệm vụ phải nằm trong thời gian đó.`;
  return invalid('from', 'unit-not-living', detail);
}

function termFault({ from, endedOn }: Term): Refusal | null {
  if (!endedOn || endedOn > from) return null;
  return invalid('endedOn', 'ended-before-appointed', `Ngày kết thúc phải sau ngày nhận nhiệm vụ (${dayText(from)}).`);
}

/** One head at a time, and nobody twice in one role. */
function overlap({ assignments }: StaffState, term: Term): Refusal | null {
  const others = assignments.filter(
    (one) => !one.void && one.id !== term.id && one.role === term.role && meet(one, term),
  );
  const twin = others.find(({ personId }) => personId === term.personId);
  if (twin) return conflict('appointed-already', `Người này đã giữ nhiệm vụ đó từ ngày ${dayText(twin.from)}.`);
  const [head] = term.role === 'head' ? others : [];
  if (!head) return null;
  const until = head.endedOn ? ` đến trước ngày ${dayText(head.endedOn)}` : '';
  const detail = `Đơn vị đã có người đứng đầu từ ngày ${dayText(head.from)}${until}; hãy ghi kết thúc nhiệm vụ đó trước.`;
  return conflict('head-exists', detail);
}

const meet = (a: Term, b: Term): boolean => (!a.endedOn || b.from < a.endedOn) && (!b.endedOn || a.from < b.endedOn);

const isSame = (a: Term, b: Term): boolean =>
  a.personId === b.personId && a.role === b.role && a.from === b.from && a.endedOn === b.endedOn;

const held = ({ assignments }: StaffState, id: string): Assignment | undefined =>
  assignments.find((one) => one.id === id && !one.void);

const noAssignment: Refusal = {
  refused: 'not-found',
  code: 'assignment-not-found',
  detail: 'Không có phân công nhiệm vụ này.',
};
