import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ConsultUnit, dossiersApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { consult } from '../../domain/decisions/handling.js';
import { noting } from '../../domain/notes.js';
import { Calendars, Dossiers, UnitDirectory } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class ConsultUnitHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly units: UnitDirectory,
    private readonly calendars: Calendars,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.consult)
  async handle(@Payload() request: ConsultUnit, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, unitId, workingDays, question } = request;
    const command = { dossierId, unitId, workingDays, at: meta.at };
    const noUnit = await this.units.whyNot('unitId', unitId, meta.at.slice(0, 10));
    const stored = await this.dossiers.execute(
      dossierId,
      meta,
      (state) => noUnit ?? consult(state, command, this.calendars.current()),
      { beside: noting({ question }) },
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
