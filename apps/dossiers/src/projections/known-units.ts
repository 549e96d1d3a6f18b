import type { DocumentProjection } from '@motcua/messaging';

/** Units a dossier can be handed to, with their days of validity. */
export interface KnownUnit {
  name: string;
  validFrom: string;
  dissolvedFrom: string;
}

export const knownUnits: DocumentProjection<KnownUnit> = {
  name: 'known_units',
  version: 1,
  sources: ['units.unit'],
  key: (_aggregate, unitId) => unitId,
  evolve(doc, { type, data }) {
    if (type === 'units.unit.established.v1') return { name: data.name, validFrom: data.validFrom, dissolvedFrom: '' };
    if (!doc) throw new Error('a unit changed before it was established');
    if (type === 'units.unit.renamed.v1') return { ...doc, name: data.name };
    return type === 'units.unit.dissolved.v1' ? { ...doc, dissolvedFrom: data.dissolvedFrom } : doc;
  },
};
