import type { DocumentProjection } from '@motcua/messaging';

import type { IndexRoundAct, PetitionAct, SurveyAct } from '../../domain/reform/acts.js';
import { byId, dayOf, unexpected } from './folding.js';

/** Petitions, surveys and the index of units, for the sentences on what people and the department think of the work. */

export const reformPetitions: DocumentProjection<PetitionAct> = {
  name: 'reform-petitions',
  version: 1,
  sources: ['dossiers.petition'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'dossiers.petition.received.v1') {
      const { answerBy } = data;
      return { receivedOn: dayOf(data.receivedAt), kind: '', answeredOn: '', late: false, closedOn: '', answerBy };
    }
    if (!doc) throw unexpected(type);
    switch (type) {
      case 'dossiers.petition.classified.v1':
        return { ...doc, kind: data.kind };
      case 'dossiers.petition.more-received.v1':
        return { ...doc, answerBy: data.answerBy };
      case 'dossiers.petition.answered.v1':
        return { ...doc, answeredOn: dayOf(data.answeredAt), late: data.late };
      case 'dossiers.petition.rejected.v1':
        return { ...doc, closedOn: dayOf(data.rejectedAt) };
      case 'dossiers.petition.withdrawn.v1':
        return { ...doc, closedOn: dayOf(data.withdrawnAt) };
      default:
        return doc;
    }
  },
};

export const reformSurveys: DocumentProjection<SurveyAct> = {
  name: 'reform-surveys',
  version: 1,
  sources: ['inspections.survey-campaign'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'inspections.survey-campaign.opened.v1') {
      const { audience, unitIds, from, to } = data;
      return { audience, unitIds, from, to, withdrawn: false };
    }
    if (!doc) throw unexpected(type);
    switch (type) {
      case 'inspections.survey-campaign.extended.v1':
        return { ...doc, to: data.to };
      case 'inspections.survey-campaign.closed.v1':
        return { ...doc, to: dayOf(data.closedAt) };
      case 'inspections.survey-campaign.withdrawn.v1':
        return { ...doc, withdrawn: true };
      default:
        return doc;
    }
  },
};

export const reformIndexRounds: DocumentProjection<IndexRoundAct> = {
  name: 'reform-index-rounds',
  version: 1,
  sources: ['inspections.index-round'],
  key: byId,
  evolve(doc, { type, data }) {
    if (type === 'inspections.index-round.opened.v1') {
      const { year, unitIds } = data;
      return { year, openedOn: dayOf(data.openedAt), unitIds, decision: '', decidedOn: '', grades: {} };
    }
    if (!doc) throw unexpected(type);
    if (type !== 'inspections.index-round.decided.v1') return doc;
    const grades = Map.groupBy(data.results, ({ grade }) => grade);
    const counted = [...grades].map(([grade, results]) => [grade, results.length] as const);
    return { ...doc, decision: data.decision, decidedOn: data.decidedOn, grades: Object.fromEntries(counted) };
  },
};
