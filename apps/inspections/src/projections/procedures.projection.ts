import type { DocumentProjection } from '@motcua/messaging';

import type { KnownProcedure } from '../domain/known-procedure.js';

/** The catalogue as inspections need it. */
export const procedures: DocumentProjection<KnownProcedure> = {
  name: 'procedures',
  version: 1,
  sources: ['posting.procedure'],
  key: (_aggregate, code) => code,
  evolve(procedure, { type, data }) {
    if (type === 'posting.procedure.published.v1') {
      const { name, validFrom } = data;
      return { name, validFrom: procedure?.validFrom || validFrom, repealedFrom: '' };
    }
    const known = procedure ?? { name: '', validFrom: '', repealedFrom: '' };
    if (type === 'posting.procedure.repeal-withdrawn.v1') return { ...known, repealedFrom: '' };
    return type === 'posting.procedure.repealed.v1' ? { ...known, repealedFrom: data.repealedFrom } : known;
  },
};
