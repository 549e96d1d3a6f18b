import type { DecodedEvent } from '@motcua/contracts';
import type { DocumentProjection } from '@motcua/messaging';

import type { PlannedUnit } from '../domain/coverage.js';

/** Plans, visits and findings as far as coverage needs them. */

export interface PlanDoc {
  year: number;
  units: PlannedUnit[];
}

export const plans: DocumentProjection<PlanDoc> = {
  name: 'plans',
  version: 2,
  sources: ['inspections.plan'],
  key: byId,
  evolve(doc, event) {
    const { type, data } = event;
    if (type === 'inspections.plan.adopted.v1') return { year: data.year, units: data.units };
    if (!doc) throw unexpected(type);
    return { ...doc, units: amended(doc.units, event) };
  },
};

function amended(units: PlannedUnit[], { type, data }: DecodedEvent): PlannedUnit[] {
  switch (type) {
    case 'inspections.plan.unit-added.v1':
      return entered(units, data.unitId, data.kind, data.addedAt);
    case 'inspections.plan.unit-removed.v1':
      return left(units, data.unitId, data.removedAt);
    case 'inspections.plan.unit-replaced.v1': {
      const others = left(units, data.unitId, data.replacedAt);
      return data.successorId ? entered(others, data.successorId, data.kind, data.replacedAt) : others;
    }
    default:
      return units;
  }
}

const stands = (unit: PlannedUnit, unitId: string): boolean => unit.unitId === unitId && !unit.to;

const entered = (units: PlannedUnit[], unitId: string, kind: string, at: string): PlannedUnit[] =>
  units.some((unit) => stands(unit, unitId)) ? units : [...units, { unitId, kind, from: at.slice(0, 10) }];

const left = (units: PlannedUnit[], unitId: string, at: string): PlannedUnit[] =>
  units.map((unit) => (stands(unit, unitId) ? { ...unit, to: at.slice(0, 10) } : unit));

export interface VisitDoc {
  unitId: string;
  /** Empty for a visit that is not closed, and always for one that only verifies remedies. */
  closedOn: string;
  verifies?: boolean;
}

export const visits: DocumentProjection<VisitDoc> = {
  name: 'visits',
  version: 2,
  sources: ['inspections.visit'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'inspections.visit.scheduled.v1') {
      return { unitId: data.unitId, closedOn: '', ...(data.purpose === 'verification' ? { verifies: true } : {}) };
    }
    if (!doc) throw unexpected(type);
    if (type === 'inspections.visit.unit-replaced.v1') return { ...doc, unitId: data.successorId };
    if (type !== 'inspections.visit.closed.v1' || doc.verifies) return doc;
    return { ...doc, closedOn: data.closedAt.slice(0, 10) };
  },
};

export interface FindingDoc {
  recordedOn: string;
  remediedOn: string;
  /** Taken back: it never counted. */
  withdrawn?: boolean;
}

export const findings: DocumentProjection<FindingDoc> = {
  name: 'findings',
  version: 2,
  sources: ['inspections.finding'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'inspections.finding.recorded.v1') return { recordedOn: data.recordedAt.slice(0, 10), remediedOn: '' };
    if (!doc) throw unexpected(type);
    switch (type) {
      case 'inspections.finding.remedy-accepted.v1':
        return { ...doc, remediedOn: data.acceptedAt.slice(0, 10) };
      case 'inspections.finding.reopened.v1':
        return { ...doc, remediedOn: '' };
      case 'inspections.finding.withdrawn.v1':
        return { ...doc, withdrawn: true };
      default:
        return doc;
    }
  },
};

function byId(_aggregate: string, id: string): string {
  return id;
}

const unexpected = (type: DecodedEvent['type']): Error => new Error(`${type} does not fit what is known so far`);
