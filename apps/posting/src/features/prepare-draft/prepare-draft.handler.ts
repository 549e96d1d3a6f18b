import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  catalogueApi,
  DraftRef,
  Refused,
  SaveDraft,
  type CommandMeta,
  type DraftItem,
  type DraftView,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { DraftViews } from '../../catalogue/draft-views.js';
import { dayOf } from '../../domain/day.js';
import { besideOf } from '../../domain/draft-content.js';
import { discard, save } from '../../domain/draft.js';
import { Drafts } from '../../domain/ports.js';

/** Longer than any procedure. */
const MAX_LENGTH = 200_000;

/** A version is prepared by one person before another one announces it. */
@Controller()
export class PrepareDraftHandler {
  constructor(
    private readonly drafts: Drafts,
    private readonly views: DraftViews,
    private readonly clock: Clock,
  ) {}

  @Answers(catalogueApi.saveDraft)
  async save(@Payload() { draftId, code, content, basedOn }: SaveDraft, @Meta() meta: CommandMeta): Promise<DraftView> {
    if (JSON.stringify(content).length > MAX_LENGTH)
      throw Refused.because('invalid', 'draft-too-long', 'Bản thảo dài quá 200.000 ký tự.');
    const beside = besideOf(content, meta.actor);
    const saving = { draftId, code, basedOn, at: meta.at };
    const stored = await this.drafts.execute(draftId, meta, (state) => save(state, saving), { beside });
    return this.views.view(stored, dayOf(meta.at));
  }

  @Answers(catalogueApi.discardDraft)
  async discard(@Payload() { draftId }: DraftRef, @Meta() meta: CommandMeta): Promise<DraftView> {
    const stored = await this.drafts.execute(draftId, meta, (state) => discard(state, draftId, meta.at));
    return this.views.view(stored, dayOf(meta.at));
  }

  @Answers(catalogueApi.getDraft)
  one(@Payload() { draftId }: DraftRef): Promise<DraftView> {
    return this.views.one(draftId, this.clock.today());
  }

  @Answers(catalogueApi.listDrafts)
  open(): Promise<DraftItem[]> {
    return this.views.open();
  }
}
