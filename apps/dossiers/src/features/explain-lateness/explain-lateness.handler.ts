import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ExplainLateness, latenessApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { explainLateness } from '../../domain/decisions/explaining.js';
import { noting } from '../../domain/notes.js';
import { Dossiers } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class ExplainLatenessHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly views: DossierViews,
  ) {}

  @Answers(latenessApi.explain)
  async handle(@Payload() request: ExplainLateness, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, reason, note } = request;
    const command = { dossierId, reason, hasNote: note !== undefined, at: meta.at };
    const stored = await this.dossiers.execute(dossierId, meta, (state) => explainLateness(state, command), {
      beside: noting({ note }),
    });
    return this.views.view(stored, meta.recordedAt);
  }
}
