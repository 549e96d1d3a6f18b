import type { DocumentProjection } from '@motcua/messaging';

import { foldPetition, type PetitionFact } from '../domain/score/petition-fact.js';

export const scorePetitions: DocumentProjection<PetitionFact> = {
  name: 'score-petitions',
  version: 1,
  sources: ['dossiers.petition'],
  key: (_aggregate, petitionId) => petitionId,
  evolve: foldPetition,
};
