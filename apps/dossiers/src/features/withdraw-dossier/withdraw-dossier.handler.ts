import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DossierRef, dossiersApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { withdraw } from '../../domain/decisions/ending.js';
import { Calendars, Dossiers } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class WithdrawDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly calendars: Calendars,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.withdraw)
  async handle(@Payload() request: DossierRef, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId } = request;
    const stored = await this.dossiers.execute(dossierId, meta, (state) =>
      withdraw(state, { dossierId, at: meta.at }, this.calendars.current()),
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
