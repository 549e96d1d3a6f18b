import type { DecodedEvent, UnitKind } from '@motcua/contracts';
import type { DocumentProjection } from '@motcua/messaging';

import type { KnownUnit } from '../../domain/known-unit.js';

/** The organisation as postings need it. */
export const units: DocumentProjection<KnownUnit> = {
  name: 'units',
  version: 2,
  sources: ['units.unit'],
  key: (_aggregate, id) => id,
  evolve: (unit, event) => (event.type === 'units.unit.established.v1' ? established(event) : changed(unit, event)),
};

function established({ data }: DecodedEvent<'units.unit.established.v1'>): KnownUnit {
  const { name, parentId } = data;
  return { name, kind: data.kind as UnitKind, parentId, dissolvedFrom: '' };
}

function changed(unit: KnownUnit | undefined, event: DecodedEvent): KnownUnit {
  if (!unit) throw new Error(`${event.type} of a unit that was never established`);
  if (event.type === 'units.unit.renamed.v1') return { ...unit, name: event.data.name };
  if (event.type === 'units.unit.dissolved.v1') return { ...unit, dissolvedFrom: event.data.dissolvedFrom };
  if (event.type === 'units.unit.succeeded.v1') return { ...unit, dissolvedFrom: event.data.effectiveOn };
  return unit;
}
