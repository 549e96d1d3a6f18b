import type { CommandMeta, DraftView } from '@motcua/contracts';

import { Contents } from '../catalogue/contents.js';
import { DraftViews } from '../catalogue/draft-views.js';
import { FileReader } from '../catalogue/file-reader.js';
import { References } from '../catalogue/references.js';
import { dayOf } from '../domain/day.js';
import { besideOf } from '../domain/draft-content.js';
import { save } from '../domain/draft.js';
import type { NamedField } from '../domain/field-names.js';
import { CatalogueLists, type Documents, type Drafts, type Procedures } from '../domain/ports.js';
import { MemoryListing } from './memory-listing.js';

/** The lists as they would be once everything has come through. */
class MemoryLists extends CatalogueLists {
  constructor(
    private readonly drafts: readonly string[],
    private readonly known: readonly NamedField[],
  ) {
    super();
  }

  async openDrafts(): Promise<string[]> {
    return [...this.drafts];
  }

  async fields(): Promise<NamedField[]> {
    return [...this.known];
  }
}

/** Nobody has registered any. */
const NO_DOCUMENTS = { read: async () => null } as unknown as Documents;

export interface CatalogueParts {
  readonly procedures: Procedures;
  readonly drafts: Drafts;
  readonly fields?: readonly NamedField[];
  /** Ids of drafts under way. */
  readonly open?: readonly string[];
}

/** What the features of the catalogue share, over the given repositories. */
export function catalogueInMemory({ procedures, drafts, fields = [], open = [] }: CatalogueParts) {
  const lists = new MemoryLists(open, fields);
  const contents = new Contents();
  const references = new References(lists, NO_DOCUMENTS, procedures);
  const views = new DraftViews(drafts, procedures, lists, new MemoryListing([]), contents, references);
  return { lists, files: new FileReader(contents), references, views, saveDraft: saving(drafts, views) };
}

interface Saved {
  readonly draftId: string;
  readonly code: string;
  readonly content: object;
  readonly basedOn: number;
}

const saving =
  (drafts: Drafts, views: DraftViews) =>
  async ({ draftId, code, content, basedOn }: Saved, meta: CommandMeta): Promise<DraftView> => {
    const beside = besideOf(content, meta.actor);
    const decide = (state: Parameters<typeof save>[0]) => save(state, { draftId, code, basedOn, at: meta.at });
    return views.view(await drafts.execute(draftId, meta, decide, { beside }), dayOf(meta.at));
  };
