import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { dossiersApi, GetDossier, Refused, type CommandMeta, type DossierDetails } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Dossiers, LookupSecrets } from '../../domain/ports.js';
import { notFound } from '../../domain/refusals.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class GetDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly secrets: LookupSecrets,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.get)
  async handle(@Payload() { dossierId }: GetDossier, @Meta() meta: CommandMeta): Promise<DossierDetails> {
    const stored = await this.dossiers.read(dossierId);
    if (!stored) throw new Refused(notFound);
    return this.views.details(stored, this.secrets.of(dossierId), meta.recordedAt);
  }
}
