import type { Aggregate } from '@motcua/contracts';

import type { DataOf, DossierFact, DossierState } from './state.js';
import { laterFacts } from './later-facts.js';

export const dossier: Aggregate<DossierState, DossierFact> = {
  name: 'dossiers.dossier',
  shape: 3,
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'dossiers.dossier.submitted.v1') return submitted(data);
    // Facts are numbered without gaps, so a later one never meets a dossier without its first.
    if (state.status === 'absent') return state;
    return laterFacts[type](state as never, data as never);
  },
};

function submitted(data: DataOf<'submitted'>): DossierState {
  const { dossierId: _id, submittedAt, unitId, ...rest } = data;
  return {
    status: 'submitted',
    ...rest,
    unitId,
    submittedAt,
    heldBy: unitId,
    heldSince: submittedAt,
    lastAt: submittedAt,
    supplements: [],
    erasedAt: '',
    sync: null,
  };
}
