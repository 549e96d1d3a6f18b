import type { DecodedEvent } from '@motcua/contracts';
import type { DocumentProjection } from '@motcua/messaging';

/** Read models from which coverage is computed: one small document per procedure, posting, unit, plan, visit, finding. */

export interface ProcedureDoc {
  field: string;
  fieldName: string;
  versions: { version: number; validFrom: string; validTo: string }[];
}

export const procedures: DocumentProjection<ProcedureDoc> = {
  name: 'procedures',
  version: 1,
  sources: ['posting.procedure'],
  key: byId,
  evolve(doc, { type, data }) {
    const versions = doc?.versions ?? [];
    if (type === 'posting.procedure.published.v1') {
      const before = versions.map((known) => ({ ...known, validTo: known.validTo || data.validFrom }));
      const added = { version: data.version, validFrom: data.validFrom, validTo: '' };
      return { field: data.fieldCode, fieldName: data.fieldName, versions: [...before, added] };
    }
    if (!doc || type !== 'posting.procedure.repealed.v1') throw unexpected(type);
    return { ...doc, versions: versions.map((known) => ({ ...known, validTo: known.validTo || data.repealedFrom })) };
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
  version: 1,
  sources: ['posting.posting'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'posting.posting.posted.v1' || type === 'posting.posting.restored.v1') {
      const { procedureCode, unitId, channel, version } = data;
      return { procedureCode, unitId, channel, version, current: true };
    }
    if (type !== 'posting.posting.marked-missing.v1' && type !== 'posting.posting.marked-outdated.v1')
      throw unexpected(type);
    const { procedureCode, unitId, channel } = data;
    return { procedureCode, unitId, channel, version: doc?.version ?? 0, current: false };
  },
};

export interface UnitDoc {
  kind: string;
  validFrom: string;
  validTo: string;
}

export const units: DocumentProjection<UnitDoc> = {
  name: 'units',
  version: 1,
  sources: ['units.unit'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'units.unit.established.v1') return { kind: data.kind, validFrom: data.validFrom, validTo: '' };
    if (!doc) throw unexpected(type);
    return type === 'units.unit.dissolved.v1' ? { ...doc, validTo: data.dissolvedFrom } : doc;
  },
};

export interface PlanDoc {
  year: number;
  units: { unitId: string; kind: string }[];
}

export const plans: DocumentProjection<PlanDoc> = {
  name: 'plans',
  version: 1,
  sources: ['inspections.plan'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'inspections.plan.adopted.v1') return { year: data.year, units: data.units };
    if (!doc) throw unexpected(type);
    return doc;
  },
};

export interface VisitDoc {
  unitId: string;
  closedOn: string;
}

export const visits: DocumentProjection<VisitDoc> = {
  name: 'visits',
  version: 1,
  sources: ['inspections.visit'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'inspections.visit.scheduled.v1') return { unitId: data.unitId, closedOn: '' };
    if (!doc || type !== 'inspections.visit.closed.v1') throw unexpected(type);
    return { ...doc, closedOn: data.closedAt.slice(0, 10) };
  },
};

export interface FindingDoc {
  recordedOn: string;
  remediedOn: string;
}

export const findings: DocumentProjection<FindingDoc> = {
  name: 'findings',
  version: 1,
  sources: ['inspections.finding'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'inspections.finding.recorded.v1') return { recordedOn: data.recordedAt.slice(0, 10), remediedOn: '' };
    if (!doc) throw unexpected(type);
    return type === 'inspections.finding.remedy-accepted.v1'
      ? { ...doc, remediedOn: data.acceptedAt.slice(0, 10) }
      : doc;
  },
};

function byId(_aggregate: string, id: string): string {
  return id;
}

const unexpected = (type: DecodedEvent['type']): Error => new Error(`${type} does not fit what is known so far`);
