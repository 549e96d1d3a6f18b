import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ConsultationAnswered, dossiersApi, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { answerConsultation } from '../../domain/decisions/handling.js';
import { noting } from '../../domain/notes.js';
import { Dossiers } from '../../domain/ports.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class AnswerConsultationHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.consultationAnswered)
  async handle(@Payload() request: ConsultationAnswered, @Meta() meta: CommandMeta): Promise<DossierView> {
    const { dossierId, answer } = request;
    const stored = await this.dossiers.execute(
      dossierId,
      meta,
      (state) => answerConsultation(state, { dossierId, at: meta.at }),
      { beside: noting({ answer }) },
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
