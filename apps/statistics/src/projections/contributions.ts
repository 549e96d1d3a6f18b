import type { DocumentProjection } from '@motcua/messaging';

import { contribute, type Contribution } from '../domain/contribution.js';

export const contributions: DocumentProjection<Contribution> = {
  name: 'contributions',
  version: 3,
  sources: ['dossiers.dossier'],
  key: (_aggregate, dossierId) => dossierId,
  evolve: contribute,
};
