import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { catalogueApi, PublishDraft, Refused, type CommandMeta, type DraftView, type Stored } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { DraftViews } from '../../catalogue/draft-views.js';
import { References } from '../../catalogue/references.js';
import { dayOf } from '../../domain/day.js';
import { contentOf, savedByOf } from '../../domain/draft-content.js';
import { markPublished, unknownDraft, whyNotPublish, type DraftState } from '../../domain/draft.js';
import { Drafts, Procedures } from '../../domain/ports.js';
import { publish } from '../../domain/procedure-decisions.js';
import { procedure } from '../../domain/procedure.js';
import { invalid } from '../../domain/procedure-refusals.js';

/** The draft becomes a version of its procedure. Announcing twice from one revision changes nothing. */
@Controller()
export class PublishDraftHandler {
  constructor(
    private readonly drafts: Drafts,
    private readonly procedures: Procedures,
    private readonly views: DraftViews,
    private readonly references: References,
  ) {}

  @Answers(catalogueApi.publishDraft)
  async handle(@Payload() { draftId, revision }: PublishDraft, @Meta() meta: CommandMeta): Promise<DraftView> {
    const stored = await this.drafts.read(draftId);
    if (!stored) throw new Refused(unknownDraft);
    const today = dayOf(meta.at);
    // Answered before: the repeat finds the draft closed and gets the same answer.
    if (stored.state.status === 'published' && stored.state.revision === revision)
      return this.views.view(stored, today);
    const refused = whyNotPublish(stored.state, { revision, savedBy: savedByOf(stored), actor: meta.actor });
    if (refused) throw new Refused(refused);
    const version = await this.announce(stored, meta, today);
    const act = { draftId, version, at: meta.at };
    const marked = await this.drafts.execute(draftId, meta, (state) => markPublished(state, act));
    return this.views.view(marked, today);
  }

  /** @returns number of the version it became */
  private async announce(stored: Stored<DraftState>, meta: CommandMeta, today: string): Promise<number> {
    const { code, revision } = stored.state;
    const known = (await this.procedures.read(code))?.state ?? procedure.initial;
    const { read, faults } = await this.views.judge({ ...contentOf(stored), code }, known, today);
    // A version that came from this draft already stands in its own way; the decision below knows it.
    if ('faults' in read) throw new Refused(invalid('draft-incomplete', faults));
    const { content } = read;
    const unknown = await this.references.faultsOf(content);
    if (unknown.length > 0) throw new Refused(invalid('reference-not-known', unknown));
    const derived = { ...meta, commandId: `${stored.id}>publish-${revision}`, fingerprint: '' };
    const { state } = await this.procedures.execute(code, derived, (now) => publish(now, content, today));
    return state.versions.at(-1)?.version ?? 0;
  }
}
