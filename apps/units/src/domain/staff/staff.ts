import type { Aggregate, FactsOf, StaffRole } from '@motcua/contracts';

export type StaffFact = FactsOf<'units.staff'>;

/** Who has which role in one unit, from when to when; a document of the unit, so that it never has two heads at once. */
export interface StaffState {
  readonly assignments: readonly Assignment[];
}

export interface Assignment {
  readonly id: string;
  readonly personId: string;
  readonly role: StaffRole;
  /** First day, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day on which the role is no longer held, or empty. */
  readonly endedOn: string;
  readonly decision: string;
  /** Entered by mistake. */
  readonly void: boolean;
}

export const staff: Aggregate<StaffState, StaffFact> = {
  name: 'units.staff',
  initial: { assignments: [] },
  evolve({ assignments }, { type, data }) {
    if (type === 'units.staff.appointed.v1') {
      const { assignmentId: id, personId, role, appointedFrom: from, decision } = data;
      const added = { id, personId, role: role as StaffRole, from, endedOn: '', decision, void: false };
      return { assignments: [...assignments, added] };
    }
    const change: Partial<Assignment> =
      type === 'units.staff.ended.v1'
        ? { endedOn: data.endedOn }
        : { role: data.role as StaffRole, from: data.appointedFrom, endedOn: data.endedOn, void: data.void };
    return { assignments: assignments.map((one) => (one.id === data.assignmentId ? { ...one, ...change } : one)) };
  },
};

/** Held on a day. */
export const isHeldOn = ({ from, endedOn, void: voided }: Assignment, day: string): boolean =>
  !voided && from <= day && (!endedOn || day < endedOn);
