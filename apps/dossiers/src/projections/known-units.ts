import type { DocumentProjection } from '@motcua/messaging';

/** Units a dossier can be handed to, with their days of validity. */
export interface KnownUnit {
  name: string;
  validFrom: string;
  dissolvedFrom: string;
  /** All names so far, oldest first, each with its first day. */
  names: { name: string; from: string }[];
  /** What becomes of its open dossiers; null while it lives or where nobody decided it. */
  succession: { workTo: string; decision: string } | null;
}

export const knownUnits: DocumentProjection<KnownUnit> = {
  name: 'known_units',
  version: 3,
  sources: ['units.unit'],
  key: (_aggregate, unitId) => unitId,
  evolve(doc, { type, data }) {
    if (type === 'units.unit.established.v1') {
      const { name, validFrom } = data;
      return { name, validFrom, dissolvedFrom: '', names: [{ name, from: validFrom }], succession: null };
    }
    if (!doc) throw new Error('a unit changed before it was established');
    if (type === 'units.unit.renamed.v1') {
      return { ...doc, name: data.name, names: [...doc.names, { name: data.name, from: data.validFrom }] };
    }
    if (type === 'units.unit.succeeded.v1') {
      const { workTo, decision, effectiveOn } = data;
      return { ...doc, dissolvedFrom: effectiveOn, succession: { workTo, decision } };
    }
    return type === 'units.unit.dissolved.v1' ? { ...doc, dissolvedFrom: data.dissolvedFrom } : doc;
  },
};

/** The name on a day; before the first one, the first. */
export const nameOn = ({ name, names }: KnownUnit, day: string): string =>
  (names.findLast(({ from }) => from <= day) ?? names[0])?.name ?? name;
