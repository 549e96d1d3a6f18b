import type { DocumentProjection } from '@motcua/messaging';

import type { ProcedureVersion } from '../domain/ports.js';

/** The desk's own copy of the catalogue: all announced versions of a procedure. */
export interface KnownProcedure {
  versions: ProcedureVersion[];
}

export const knownProcedures: DocumentProjection<KnownProcedure> = {
  name: 'known_procedures',
  version: 2,
  sources: ['posting.procedure'],
  key: (_aggregate, code) => code,
  evolve(doc, { type, data }) {
    const versions = doc?.versions ?? [];
    if (type === 'posting.procedure.published.v1') {
      const { code, version, name, fieldCode, validFrom } = data;
      const limit = data.limit ?? { unit: 'working-day', value: 0, cutOff: '', dueOn: '' };
      const before = versions.map((known) => (known.validTo ? known : { ...known, validTo: validFrom }));
      const fee = data.parts?.fee ?? '';
      return { versions: [...before, { code, version, name, fieldCode, limit, validFrom, validTo: '', fee }] };
    }
    if (type !== 'posting.procedure.repealed.v1') return { versions };
    return { versions: versions.map((known) => (known.validTo ? known : { ...known, validTo: data.repealedFrom })) };
  },
};

/** The version in force on a day. */
export function inForceOn({ versions }: KnownProcedure, day: string): ProcedureVersion | null {
  return versions.find(({ validFrom, validTo }) => validFrom <= day && (!validTo || day < validTo)) ?? null;
}
