import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { dossiersApi, Refused, SubmitDossier, type CommandMeta, type DossierReceipt } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Intake } from '../../reception/intake.js';
import { LookupSecrets } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class SubmitDossierHandler {
  constructor(
    private readonly intake: Intake,
    private readonly secrets: LookupSecrets,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.submit)
  async handle(@Payload() request: SubmitDossier, @Meta() meta: CommandMeta): Promise<DossierReceipt> {
    const stored = await this.intake.receive(request, meta);
    if ('refused' in stored) throw new Refused(stored);
    return this.views.receipt(stored, this.secrets.of(request.dossierId), meta.recordedAt);
  }
}
