import { Injectable } from '@nestjs/common';
import {
  PublishProcedure,
  Refused,
  type DraftItem,
  type DraftView,
  type FieldError,
  type Stored,
} from '@motcua/contracts';

import { lacksOf } from '../domain/completeness.js';
import { differencesOf } from '../domain/differences.js';
import { contentOf, savedByOf } from '../domain/draft-content.js';
import { unknownDraft, type DraftState } from '../domain/draft.js';
import { postedPlaces } from '../domain/catalogue.js';
import { CatalogueLists, Drafts, ProcedureListing, Procedures } from '../domain/ports.js';
import { versionFrom } from '../domain/procedure-content.js';
import { publish } from '../domain/procedure-decisions.js';
import { procedure, type ProcedureState, type ProcedureVersion } from '../domain/procedure.js';
import { Contents, type Read } from './contents.js';
import { References } from './references.js';

/** A draft as it was read, with what stands in the way of announcing it. */
interface Judged {
  readonly read: Read<PublishProcedure>;
  readonly faults: FieldError[];
}

/** Drafts as people see them: what they say, what is wrong with it, and what announcing them would do. */
@Injectable()
export class DraftViews {
  constructor(
    private readonly drafts: Drafts,
    private readonly procedures: Procedures,
    private readonly lists: CatalogueLists,
    private readonly listing: ProcedureListing,
    private readonly contents: Contents,
    private readonly references: References,
  ) {}

  /** @throws Refused when there is none */
  async one(draftId: string, today: string): Promise<DraftView> {
    const stored = await this.drafts.read(draftId);
    if (!stored) throw new Refused(unknownDraft);
    return this.view(stored, today);
  }

  async open(): Promise<DraftItem[]> {
    const found = await Promise.all((await this.lists.openDrafts()).map((id) => this.drafts.read(id)));
    return found.flatMap((stored) => (stored && stored.state.status === 'open' ? [itemOf(stored)] : []));
  }

  async view(stored: Stored<DraftState>, today: string): Promise<DraftView> {
    const { code, status, version } = stored.state;
    const content = contentOf(stored);
    const known = (await this.procedures.read(code))?.state ?? procedure.initial;
    const { read, faults } = await this.judge({ ...content, code }, known, today);
    const last = known.versions.at(-1);
    const listed = await this.listing.one(code);
    return {
      ...itemOf(stored),
      state: status === 'absent' ? 'open' : status,
      content,
      version,
      faults,
      lacks: lacksOf(content as Partial<ProcedureVersion>),
      differences: last && 'content' in read ? differencesOf(last, versionFrom(read.content, 0, '')) : [],
      replaces: last?.version ?? 0,
      outdates: listed ? postedPlaces(listed, today) : 0,
    };
  }

  /** Reads the draft as the announcement it would be. */
  async judge(content: object, known: ProcedureState, today: string): Promise<Judged> {
    const read = await this.contents.read(content, PublishProcedure);
    if ('faults' in read) return { read, faults: [...read.faults] };
    const decision = publish(known, read.content, today);
    const refused = 'refused' in decision ? (decision.errors ?? [{ field: 'code', message: decision.detail }]) : [];
    return { read, faults: [...refused, ...(await this.references.faultsOf(read.content))] };
  }
}

function itemOf(stored: Stored<DraftState>): DraftItem {
  const { code, revision, savedAt } = stored.state;
  const { name } = contentOf(stored);
  return {
    draftId: stored.id,
    code,
    name: typeof name === 'string' && name ? name : code,
    revision,
    savedAt,
    savedBy: savedByOf(stored),
  };
}
