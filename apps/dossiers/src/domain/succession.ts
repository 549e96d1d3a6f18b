import type { Decision } from '@motcua/contracts';

import type { DataOf, DossierFact, DossierState } from './state.js';
import { hasClock } from './state.js';
import type { EndedUnit } from './ports.js';
import { ENDED, isOneOf } from './status.js';

/** What a unit is to a dossier that has not ended: holds it, received it at its desk, was asked for its opinion. */
export function partsOf(state: DossierState, unitId: string) {
  if (state.status === 'absent' || isOneOf(state.status, ENDED)) return null;
  const asked = hasClock(state) ? state.consultations.find(({ answeredAt }) => !answeredAt)?.unitId : undefined;
  const parts = { asHolder: state.heldBy === unitId, asDesk: state.unitId === unitId, asConsulted: asked === unitId };
  return parts.asHolder || parts.asDesk || parts.asConsulted ? parts : null;
}

/** The unit has ended: whatever it still is to the dossier the one that takes its work is now; nothing otherwise. */
export function moveToSuccessor(
  state: DossierState,
  { dossierId, ended, at }: { dossierId: string; ended: EndedUnit; at: string },
): Decision<DossierFact> {
  const parts = partsOf(state, ended.unitId);
  if (!parts || !ended.workTo) return [];
  const { unitId: fromUnitId, workTo: toUnitId, effectiveOn, decision } = ended;
  const data = { dossierId, fromUnitId, toUnitId, movedAt: at, effectiveOn, decision, ...parts };
  return [{ type: 'dossiers.dossier.moved-to-successor.v1', data }];
}

/** No move in the life of the dossier: situation and clock stay. */
export function movedToSuccessor(state: never, data: DataOf<'moved-to-successor'>): DossierState {
  const known = state as Exclude<DossierState, { status: 'absent' }>;
  const { toUnitId, movedAt, asHolder, asDesk, asConsulted } = data;
  const desk = asDesk ? { unitId: toUnitId } : {};
  const held = asHolder ? { heldBy: toUnitId, heldSince: movedAt } : {};
  if (!hasClock(known)) return { ...known, ...desk, ...held };
  const handOver = {
    from: data.fromUnitId,
    to: toUnitId,
    at: movedAt,
    stepDueOn: known.handOvers.at(-1)?.stepDueOn ?? '',
  };
  // At the desk, before anybody was given it or when its result waits, the control sheet has no row to write.
  const handedOver = asHolder && known.handOvers.length > 0 && !('completedAt' in known);
  const consultations = known.consultations.map((one) =>
    asConsulted && !one.answeredAt ? { ...one, unitId: toUnitId } : one,
  );
  return {
    ...known,
    ...desk,
    ...held,
    consultations,
    handOvers: handedOver ? [...known.handOvers, handOver] : known.handOvers,
  };
}
