import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CompleteDossier, dossiersApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { WorkingCalendar } from '@motcua/legal-calendar';
import { Answers, Meta } from '@motcua/messaging';

import { complete } from '../../domain/decisions.js';
import { Dossiers } from '../../domain/ports.js';
import { viewOf } from '../../domain/view.js';

@Controller()
export class CompleteDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly calendar: WorkingCalendar,
  ) {}

  @Answers(dossiersApi.complete)
  async handle(@Payload() { dossierId, outcome }: CompleteDossier, @Meta() meta: CommandMeta): Promise<DossierView> {
    const stored = await this.dossiers.execute(dossierId, meta, (state) =>
      complete(state, { dossierId, outcome, at: meta.at }, this.calendar),
    );
    return viewOf(stored);
  }
}
