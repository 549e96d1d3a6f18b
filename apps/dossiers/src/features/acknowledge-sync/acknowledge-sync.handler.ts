import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AcknowledgeSync, dossiersApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { acknowledgeSync } from '../../domain/decisions/keeping.js';
import { Dossiers } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class AcknowledgeSyncHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.acknowledgeSync)
  async handle(@Payload() request: AcknowledgeSync, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, nationalStatus } = request;
    const stored = await this.dossiers.execute(dossierId, meta, (state) =>
      acknowledgeSync(state, { dossierId, nationalStatus, at: meta.at }),
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
