import type { DocumentProjection } from '@motcua/messaging';

import type { ReorganisationAct } from '../../domain/reform/acts.js';
import { byId, unexpected } from './folding.js';

/** Acts on the organisation, for the sentences on the apparatus. */
export const reformReorganisations: DocumentProjection<ReorganisationAct> = {
  name: 'reform-reorganisations',
  version: 1,
  sources: ['units.reorganisation'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'units.reorganisation.planned.v1') {
      const { kind, unitIds, successorIds, name, decision, decidedOn, effectiveOn } = data;
      return { kind, unitIds, successorIds, name, decision, decidedOn, effectiveOn, state: 'planned' };
    }
    if (!doc) throw unexpected(type);
    if (type === 'units.reorganisation.carried-out.v1') return { ...doc, state: 'carried-out' };
    return type === 'units.reorganisation.cancelled.v1' ? { ...doc, state: 'cancelled' } : doc;
  },
};
