import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ReceiveSupplement, dossiersApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { receiveSupplement } from '../../domain/decisions/handling.js';
import { noting } from '../../domain/notes.js';
import { Calendars, Dossiers } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class ReceiveSupplementHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly calendars: Calendars,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.receiveSupplement)
  async handle(@Payload() request: ReceiveSupplement, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, papers } = request;
    const stored = await this.dossiers.execute(
      dossierId,
      meta,
      (state) => receiveSupplement(state, { dossierId, at: meta.at }, this.calendars.current()),
      { beside: noting({ papers }) },
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
