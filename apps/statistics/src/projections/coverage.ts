import type { DecodedEvent } from '@motcua/contracts';
import type { DocumentProjection } from '@motcua/messaging';

export * from './inspections.js';

/** Read models from which coverage is computed: one small document per procedure, posting, unit; see also inspections.ts. */

export interface ProcedureDoc {
  field: string;
  fieldName: string;
  versions: { version: number; name: string; validFrom: string; validTo: string }[];
}

export const procedures: DocumentProjection<ProcedureDoc> = {
  name: 'procedures',
  version: 2,
  sources: ['posting.procedure'],
  key: byId,
  evolve(doc, { type, data }) {
    const versions = doc?.versions ?? [];
    if (type === 'posting.procedure.published.v1') {
      const before = versions.map((known) => ({ ...known, validTo: known.validTo || data.validFrom }));
      const added = { version: data.version, name: data.name, validFrom: data.validFrom, validTo: '' };
      return { field: data.fieldCode, fieldName: data.fieldName, versions: [...before, added] };
    }
    if (!doc) throw unexpected(type);
    if (type === 'posting.procedure.announcement-withdrawn.v1') return { ...doc, ...withdrawn(versions, data.version) };
    if (type === 'posting.procedure.repeal-withdrawn.v1') return { ...doc, ...openAgain(versions, data.repealedFrom) };
    if (type !== 'posting.procedure.repealed.v1') throw unexpected(type);
    return { ...doc, versions: versions.map((known) => ({ ...known, validTo: known.validTo || data.repealedFrom })) };
  },
};

/** What ended on a day goes on: what was to take its place never did. */
const openAgain = (versions: ProcedureDoc['versions'], day: string): Pick<ProcedureDoc, 'versions'> => ({
  versions: versions.map((known) => (known.validTo === day ? { ...known, validTo: '' } : known)),
});

function withdrawn(versions: ProcedureDoc['versions'], version: number): Pick<ProcedureDoc, 'versions'> {
  const gone = versions.find((known) => known.version === version);
  const left = versions.filter((known) => known.version !== version);
  return gone ? openAgain(left, gone.validFrom) : { versions: left };
}

/** Fields and the other names they go by. */
export interface FieldDoc {
  name: string;
  aliases: string[];
}

export const fields: DocumentProjection<FieldDoc> = {
  name: 'fields',
  version: 1,
  sources: ['posting.field'],
  key: byId,
  evolve(_doc, { type, data }) {
    if (type !== 'posting.field.defined.v1') throw unexpected(type);
    return { name: data.name, aliases: data.aliases };
  },
};

export interface PostingDoc {
  procedureCode: string;
  unitId: string;
  channel: string;
  version: number;
  current: boolean;
}

export const postings: DocumentProjection<PostingDoc> = {
  name: 'postings',
  version: 2,
  sources: ['posting.posting'],
  key: byId,
  evolve(doc, { type, data }) {
    if (!('postingId' in data)) throw unexpected(type);
    const { procedureCode, unitId, channel } = data;
    const place = { procedureCode, unitId, channel };
    const version = doc?.version ?? 0;
    switch (type) {
      case 'posting.posting.posted.v1':
      case 'posting.posting.restored.v1':
        return { ...place, version: data.version, current: true };
      case 'posting.posting.entry-withdrawn.v1':
        return { ...place, version: data.backToVersion, current: data.backHangs };
      case 'posting.posting.checked.v1':
        return { ...place, version, current: data.result === 'current' };
      case 'posting.posting.marked-missing.v1':
      case 'posting.posting.marked-outdated.v1':
      case 'posting.posting.taken-down.v1':
        return { ...place, version, current: false };
      // The version in force is compared when the figure is computed: nothing changes by these.
      case 'posting.posting.entry-corrected.v1':
      case 'posting.posting.outdated-by-version.v1':
      case 'posting.posting.left-after-repeal.v1':
        return { ...place, version, current: doc?.current ?? false };
      default:
        throw unexpected(type);
    }
  },
};

export interface UnitDoc {
  kind: string;
  /** Each from its day on. */
  names: { name: string; from: string }[];
  validFrom: string;
  validTo: string;
  /** How it ended, for figures of the old map on the new one (`UnitMap` of contracts); missing while it lives. */
  succession?: { successorIds: string[]; workTo: string };
}

export const units: DocumentProjection<UnitDoc> = {
  name: 'units',
  version: 3,
  sources: ['units.unit'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'units.unit.established.v1') {
      const names = [{ name: data.name, from: data.validFrom }];
      return { kind: data.kind, names, validFrom: data.validFrom, validTo: '' };
    }
    if (!doc) throw unexpected(type);
    if (type === 'units.unit.renamed.v1') {
      return { ...doc, names: [...doc.names, { name: data.name, from: data.validFrom }] };
    }
    if (type === 'units.unit.succeeded.v1') {
      // Whoever finishes the work of a unit handed over does not stand for it.
      const workTo = data.kind === 'hand-over' ? '' : data.workTo;
      return { ...doc, validTo: data.effectiveOn, succession: { successorIds: data.successorIds, workTo } };
    }
    return type === 'units.unit.dissolved.v1' ? { ...doc, validTo: data.dissolvedFrom } : doc;
  },
};

function byId(_aggregate: string, id: string): string {
  return id;
}

const unexpected = (type: DecodedEvent['type']): Error => new Error(`${type} does not fit what is known so far`);
