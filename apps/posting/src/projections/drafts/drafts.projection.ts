import type { DocumentProjection } from '@motcua/messaging';

export interface ListedDraft {
  readonly open: boolean;
  readonly savedAt: string;
}

/** Which drafts are under way. */
export const drafts: DocumentProjection<ListedDraft> = {
  name: 'drafts',
  version: 1,
  sources: ['posting.draft'],
  key: (_aggregate, id) => id,
  evolve: (doc, { type, data }) =>
    type === 'posting.draft.saved.v1'
      ? { open: true, savedAt: data.savedAt }
      : { open: false, savedAt: doc?.savedAt ?? '' },
};
