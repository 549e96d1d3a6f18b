import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ConfirmPayment, dossiersApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { confirmPayment } from '../../domain/decisions/handling.js';
import { noting } from '../../domain/notes.js';
import { Calendars, Dossiers } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class ConfirmPaymentHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly calendars: Calendars,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.confirmPayment)
  async handle(@Payload() request: ConfirmPayment, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, receiptNumber } = request;
    const stored = await this.dossiers.execute(
      dossierId,
      meta,
      (state) => confirmPayment(state, { dossierId, at: meta.at }, this.calendars.current()),
      { beside: noting({ receiptNumber }) },
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
