import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { dossiersApi, TransferDossier, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { transfer } from '../../domain/decisions/handling.js';
import { Calendars, Dossiers, UnitDirectory } from '../../domain/ports.js';
import type { DossierState } from '../../domain/state.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class TransferDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly units: UnitDirectory,
    private readonly calendars: Calendars,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.transfer)
  async handle(@Payload() request: TransferDossier, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, toUnitId, stepDays } = request;
    const command = { dossierId, toUnitId, stepDays, at: meta.at };
    // Judged inside: a repeat gets its answer even if the unit has been dissolved since.
    const noUnit = await this.units.whyNot('toUnitId', toUnitId, meta.at.slice(0, 10));
    const decide = (state: DossierState) => noUnit ?? transfer(state, command, this.calendars.current());
    const stored = await this.dossiers.execute(dossierId, meta, decide);
    return this.views.view(stored, meta.recordedAt);
  }
}
