import type { DocumentProjection } from '@motcua/messaging';

import { remember, type DossierMemory } from '../domain/dossier-memory.js';
import type { FeedEntry } from '../domain/ports.js';
import { publish } from '../domain/whitelist.js';
import { entryOf } from './feed-entry.js';

/** How far the feed has followed one aggregate, and what it remembers of it. */
export interface Trail {
  readonly dossier?: DossierMemory;
  /** Entries of the batch under way; as stored always empty. */
  readonly fresh: readonly FeedEntry[];
}

export const trails: DocumentProjection<Trail> = {
  name: 'trail',
  version: 1,
  sources: ['dossiers.dossier', 'posting.procedure', 'posting.posting', 'statistics.procedure', 'inspections.visit'],
  key: (aggregate, id) => `${aggregate}/${id}`,
  evolve(trail, event) {
    const dossier = remember(trail?.dossier, event);
    const fact = publish(event, dossier);
    const fresh = [...(trail?.fresh ?? []), ...(fact ? [entryOf(fact, event)] : [])];
    return dossier ? { dossier, fresh } : { fresh };
  },
};
