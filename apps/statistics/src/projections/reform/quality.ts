import type { DocumentProjection } from '@motcua/messaging';

import type { AuditPlanAct, GoalAct, NonconformityAct } from '../../domain/reform/acts.js';
import { byId, dayOf, unexpected } from './folding.js';

/** The quality system (ISO), for the sentences on modernisation. */

export const reformGoals: DocumentProjection<GoalAct> = {
  name: 'reform-goals',
  version: 1,
  sources: ['inspections.quality-goal'],
  key: byId,
  evolve(doc, { type, data, time }) {
    if (type === 'inspections.quality-goal.set.v1') {
      return { year: data.year, setOn: dayOf(time), dropped: false, met: null, evaluatedOn: '' };
    }
    if (!doc) throw unexpected(type);
    if (type === 'inspections.quality-goal.dropped.v1') return { ...doc, dropped: true };
    if (type !== 'inspections.quality-goal.evaluated.v1') return doc;
    return { ...doc, met: data.met, evaluatedOn: dayOf(data.evaluatedAt) };
  },
};

export const reformAuditPlans: DocumentProjection<AuditPlanAct> = {
  name: 'reform-audit-plans',
  version: 1,
  sources: ['inspections.audit-plan'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'inspections.audit-plan.adopted.v1') {
      const { number, adoptedOn, year } = data;
      const audits = data.audits.map(({ auditId: id }) => ({ id, carriedOutOn: '', cancelled: false }));
      return { number, adoptedOn, year, audits };
    }
    if (!doc) throw unexpected(type);
    if (type === 'inspections.audit-plan.audit-cancelled.v1') {
      return { ...doc, audits: changed(doc.audits, data.auditId, { cancelled: true }) };
    }
    if (type !== 'inspections.audit-plan.audit-carried-out.v1') return doc;
    return { ...doc, audits: changed(doc.audits, data.auditId, { carriedOutOn: data.carriedOutOn }) };
  },
};

type Audits = AuditPlanAct['audits'];

const changed = (audits: Audits, id: string, change: Partial<Audits[number]>): Audits =>
  audits.map((audit) => (audit.id === id ? { ...audit, ...change } : audit));

export const reformNonconformities: DocumentProjection<NonconformityAct> = {
  name: 'reform-nonconformities',
  version: 1,
  sources: ['inspections.nonconformity'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'inspections.nonconformity.recorded.v1') return { recordedOn: dayOf(data.recordedAt), acceptedOn: '' };
    if (!doc) throw unexpected(type);
    if (type === 'inspections.nonconformity.reopened.v1') return { ...doc, acceptedOn: '' };
    if (type !== 'inspections.nonconformity.correction-accepted.v1') return doc;
    return { ...doc, acceptedOn: dayOf(data.acceptedAt) };
  },
};
