import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DossierRef, dossiersApi, Refused, type DossierDetails } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { Dossiers, LookupSecrets } from '../../domain/ports.js';
import { notFound } from '../../domain/refusals.js';
import { detailsOf } from '../../domain/view.js';

@Controller()
export class GetDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly secrets: LookupSecrets,
  ) {}

  @Answers(dossiersApi.get)
  async handle(@Payload() { dossierId }: DossierRef): Promise<DossierDetails> {
    const stored = await this.dossiers.read(dossierId);
    if (!stored) throw new Refused(notFound);
    return detailsOf(stored, this.secrets.of(dossierId));
  }
}
