import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ReasonedAct, dossiersApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { cancelWithdrawal } from '../../domain/decisions/ending.js';
import { noting } from '../../domain/notes.js';
import { Calendars, Dossiers } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class CancelWithdrawalHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly calendars: Calendars,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.cancelWithdrawal)
  async handle(@Payload() request: ReasonedAct, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, reason, ground } = request;
    const stored = await this.dossiers.execute(
      dossierId,
      meta,
      (state) => cancelWithdrawal(state, { dossierId, at: meta.at }, this.calendars.current()),
      { beside: noting({ reason, ground }) },
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
