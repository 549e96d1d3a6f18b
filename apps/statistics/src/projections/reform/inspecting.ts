import type { DocumentProjection } from '@motcua/messaging';

import type { FindingAct, InspectionPlanAct, VisitAct } from '../../domain/reform/acts.js';
import { byId, dayOf, unexpected } from './folding.js';

/** Rounds of inspection plans, visits and findings, for the sentences on inspections. */

export const reformPlans: DocumentProjection<InspectionPlanAct> = {
  name: 'reform-plans',
  version: 1,
  sources: ['inspections.plan'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'inspections.plan.adopted.v1') {
      const { planId: id, number, adoptedOn, year } = data;
      return { id, number, adoptedOn, year, rounds: [] };
    }
    if (!doc) throw unexpected(type);
    if (type === 'inspections.plan.round-opened.v1') {
      const { round, startsOn, endsOn } = data;
      const others = doc.rounds.filter((known) => known.round !== round);
      return { ...doc, rounds: [...others, { round, startsOn, endsOn, teamOn: '' }] };
    }
    if (type !== 'inspections.plan.team-appointed.v1') return doc;
    const rounds = doc.rounds.map((known) =>
      known.round === data.round ? { ...known, teamOn: known.teamOn || data.decidedOn } : known,
    );
    return { ...doc, rounds };
  },
};

export const reformVisits: DocumentProjection<VisitAct> = {
  name: 'reform-visits',
  version: 1,
  sources: ['inspections.visit'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'inspections.visit.scheduled.v1') {
      const { planId, round, unitId, unitKind, purpose } = data;
      return { planId, round, unitId, unitKind, verifies: purpose === 'verification', closedOn: '', concludedOn: '' };
    }
    if (!doc) throw unexpected(type);
    switch (type) {
      case 'inspections.visit.unit-replaced.v1':
        return { ...doc, unitId: data.successorId, unitKind: data.unitKind };
      case 'inspections.visit.closed.v1':
        return { ...doc, closedOn: dayOf(data.closedAt) };
      case 'inspections.visit.concluded.v1':
        return { ...doc, concludedOn: data.issuedOn };
      default:
        return doc;
    }
  },
};

export const reformFindings: DocumentProjection<FindingAct> = {
  name: 'reform-findings',
  version: 1,
  sources: ['inspections.finding'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'inspections.finding.recorded.v1') {
      return { kind: data.kind, recordedOn: dayOf(data.recordedAt), remediedOn: '', withdrawn: false };
    }
    if (!doc) throw unexpected(type);
    switch (type) {
      case 'inspections.finding.remedy-accepted.v1':
        return { ...doc, remediedOn: dayOf(data.acceptedAt) };
      case 'inspections.finding.reopened.v1':
        return { ...doc, remediedOn: '' };
      case 'inspections.finding.withdrawn.v1':
        return { ...doc, withdrawn: true };
      default:
        return doc;
    }
  },
};
