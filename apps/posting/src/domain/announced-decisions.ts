import type { Stored } from '@motcua/contracts';

import { contentOf } from './draft-content.js';
import type { DraftState } from './draft.js';
import type { ListedProcedure } from './listed-procedure.js';
import type { Announced } from './publishing-deadlines.js';

/** Every decision about a procedure that is public: its versions, and its repeal. */
export function announcedIn({ code, versions, repeal }: ListedProcedure): Announced[] {
  const rows = versions.map(({ version, name, decision, validFrom, announcement }): Announced => {
    const { signedOn, publishedOn } = announcement;
    return { code, name, version, repeal: false, decision, signedOn, publishedOn, validFrom };
  });
  const last = versions.at(-1);
  if (!repeal || !last) return rows;
  const { decision, signedOn, publishedOn, repealedFrom } = repeal;
  const { name, version } = last;
  return [...rows, { code, name, version, repeal: true, decision, signedOn, publishedOn, validFrom: repealedFrom }];
}

/** The decision a draft was made from, once its day of signing is known. */
export function announcedOfDraft(draft: Stored<DraftState>): Announced[] {
  const { state } = draft;
  const content = contentOf(draft);
  const text = (name: string): string => (typeof content[name] === 'string' ? content[name] : '');
  if (!text('signedOn')) return [];
  return [
    {
      code: state.code,
      name: text('name') || state.code,
      version: 0,
      repeal: false,
      decision: text('decision'),
      signedOn: text('signedOn'),
      publishedOn: '',
      validFrom: text('validFrom'),
    },
  ];
}
