import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ExtendDossier, dossiersApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { extend } from '../../domain/decisions/deadline.js';
import { noting } from '../../domain/notes.js';
import { Calendars, Dossiers } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class ExtendDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly calendars: Calendars,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.extend)
  async handle(@Payload() request: ExtendDossier, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, dueOn, reason, ground } = request;
    const stored = await this.dossiers.execute(
      dossierId,
      meta,
      (state) => extend(state, { dossierId, dueOn, at: meta.at }, this.calendars.current()),
      { beside: noting({ reason, ground }) },
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
