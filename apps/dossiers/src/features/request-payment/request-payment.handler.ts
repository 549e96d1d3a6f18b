import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { RequestPayment, dossiersApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { requestPayment } from '../../domain/decisions/handling.js';
import { noting } from '../../domain/notes.js';
import { Dossiers } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class RequestPaymentHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.requestPayment)
  async handle(@Payload() request: RequestPayment, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, amount, reason } = request;
    const stored = await this.dossiers.execute(
      dossierId,
      meta,
      (state) => requestPayment(state, { dossierId, amount, at: meta.at }),
      { beside: noting({ reason, amount }) },
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
