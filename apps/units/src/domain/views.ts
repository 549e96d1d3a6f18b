import type { LineageStep, ReorganisationView, Stored, UnitDetails, UnitView } from '@motcua/contracts';

import type { ReorganisationState } from './acts/act.js';
import { codeOn, livesOn, nameOn } from './as-on.js';
import { sourceOf } from './codes/code-schemes.js';
import type { ExistingUnit } from './ports.js';
import type { Unit, UnitState } from './unit.js';

/** What callers see of a unit. @param day for which name and code are told, `YYYY-MM-DD` */
export function viewOf({ id, state }: Pick<Stored<UnitState>, 'id' | 'state'>, day: string): UnitView {
  if (state.status === 'absent') throw new Error(`unit ${id} does not exist`);
  const { kind, parentId, validFrom, dissolvedFrom } = state;
  return {
    id,
    name: nameOn(state, day),
    kind,
    parentId: parentId || null,
    code: codeOn(state, day),
    validFrom,
    dissolvedFrom: dissolvedFrom || null,
  };
}

/** With its history. @param all every unit, to find those it came after and those that belong to it */
export function detailsOf({ id, state }: ExistingUnit, all: readonly ExistingUnit[], day: string): UnitDetails {
  const before = all.filter((one) => one.state.end?.successorIds.includes(id));
  const children = all.filter((one) => one.state.parentId === id && livesOn(one.state, day));
  const of = (kind: Unit['kind']) => children.filter((one) => one.state.kind === kind).length;
  return {
    ...viewOf({ id, state }, day),
    names: state.names.map((one) => ({ ...one, decision: one.decision || null })),
    codes: state.codes.map((one) => ({ ...one, to: one.to || null, source: sourceOf(one.scheme) })),
    end: state.end && {
      kind: state.end.kind,
      on: state.dissolvedFrom,
      successorIds: [...state.end.successorIds],
      workTo: state.end.workTo || null,
      decision: state.end.decision || null,
    },
    predecessors: before.map((one) => ({
      id: one.id,
      name: nameOn(one.state, one.state.dissolvedFrom),
      kind: one.state.end?.kind ?? 'merge',
      on: one.state.dissolvedFrom,
    })),
    children: { divisions: of('division'), affiliated: of('affiliated') },
  };
}

/** The end of a unit as a step on the way from map to map, under its last name; undefined while it lives. */
export function stepOf({ id, state }: ExistingUnit): LineageStep[] {
  if (!state.end) return [];
  const { kind, decision, successorIds } = state.end;
  const name = nameOn(state, state.dissolvedFrom);
  const on = state.dissolvedFrom;
  return [{ unitId: id, name, kind, on, decision: decision || null, successorIds: [...successorIds] }];
}

/** What callers see of an act; receiver and words are kept beside it. */
export function actView({ id, state, beside }: Stored<ReorganisationState>): ReorganisationView {
  if (state.status === 'absent') throw new Error(`act ${id} does not exist`);
  const text = (key: string) => (beside[key] as string | undefined) || null;
  return {
    id,
    kind: state.kind,
    state: state.status,
    unitIds: [...state.unitIds],
    successorIds: [...state.successorIds],
    newUnits: state.newUnits.map((one) => ({ ...one })),
    workTo: state.workTo || null,
    effectiveOn: state.effectiveOn,
    decision: state.decision,
    decidedOn: state.decidedOn,
    name: state.name || null,
    scheme: state.scheme || null,
    code: state.code || null,
    receiver: text('receiver'),
    note: text('note'),
    plannedAt: state.plannedAt,
    settledAt: state.settledAt || null,
    reason: text('reason') ?? (state.reason || null),
  };
}
