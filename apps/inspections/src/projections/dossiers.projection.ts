import type { DocumentProjection } from '@motcua/messaging';

/** A dossier as findings name it: by the code on its receipt. Nothing else of it is kept here. */
export interface KnownDossier {
  /** Empty until it is accepted. */
  readonly code: string;
}

export const dossiers: DocumentProjection<KnownDossier> = {
  name: 'dossiers',
  version: 1,
  sources: ['dossiers.dossier'],
  key: (_aggregate, id) => id,
  evolve: (dossier, { type, data }) =>
    type === 'dossiers.dossier.accepted.v1' ? { code: data.code } : (dossier ?? { code: '' }),
};
