import type { Stored } from '@motcua/contracts';

import type { DraftState } from './draft.js';

/** What is kept beside a draft. As text: the names in it are chosen by whoever sends it. */
export const besideOf = (content: object, savedBy: string): Record<string, string> => ({
  content: JSON.stringify(content),
  savedBy,
});

/** What a draft says; it may still be anything. */
export const contentOf = (draft: Stored<DraftState>): Record<string, unknown> =>
  JSON.parse(textBeside(draft, 'content') || '{}') as Record<string, unknown>;

/** Login of who saved it last. */
export const savedByOf = (draft: Stored<DraftState>): string => textBeside(draft, 'savedBy');

function textBeside({ beside }: Stored<DraftState>, name: string): string {
  const text = beside[name];
  return typeof text === 'string' ? text : '';
}
