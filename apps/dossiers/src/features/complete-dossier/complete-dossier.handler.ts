import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CompleteDossier, dossiersApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { complete } from '../../domain/decisions/ending.js';
import { Calendars, Dossiers } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class CompleteDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly calendars: Calendars,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.complete)
  async handle(@Payload() request: CompleteDossier, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, outcome } = request;
    const stored = await this.dossiers.execute(dossierId, meta, (state) =>
      complete(state, { dossierId, outcome, at: meta.at }, this.calendars.current()),
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
