import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ReasonedAct, dossiersApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { rejectCorrection } from '../../domain/decisions/correcting.js';
import { noting } from '../../domain/notes.js';
import { Dossiers } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class RejectCorrectionHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.rejectCorrection)
  async handle(@Payload() request: ReasonedAct, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, reason, ground } = request;
    const stored = await this.dossiers.execute(
      dossierId,
      meta,
      (state) => rejectCorrection(state, { dossierId, at: meta.at }),
      { beside: noting({ reason, ground }, { proposal: null }) },
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
