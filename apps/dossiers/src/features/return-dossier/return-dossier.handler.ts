import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ReturnDossier, dossiersApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { giveBack } from '../../domain/decisions/ending.js';
import { noting } from '../../domain/notes.js';
import { Dossiers } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class ReturnDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.return)
  async handle(@Payload() request: ReturnDossier, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, method, receivedBy } = request;
    const stored = await this.dossiers.execute(
      dossierId,
      meta,
      (state) => giveBack(state, { dossierId, method, at: meta.at }),
      { beside: noting({ receivedBy }) },
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
