import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { dossiersApi, GetDossier, Refused, type CommandMeta, type DossierDetails } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Dossiers, LookupSecrets } from '../../domain/ports.js';
import { notFound } from '../../domain/refusals.js';
import { DossierViews } from '../../domain/views/dossier-views.js';
import { seenWith } from '../../domain/views/masking.js';
import { Accesses } from '../../people/accesses.js';

/** A dossier with its person: shown only after the access is noted. */
@Controller()
export class GetDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly secrets: LookupSecrets,
    private readonly views: DossierViews,
    private readonly accesses: Accesses,
  ) {}

  @Answers(dossiersApi.get)
  async handle(@Payload() { dossierId, purpose }: GetDossier, @Meta() meta: CommandMeta): Promise<DossierDetails> {
    const stored = await this.dossiers.read(dossierId);
    if (!stored || stored.state.status === 'absent') throw new Refused(notFound);
    const sight = await this.accesses.note({ id: dossierId, unitId: stored.state.unitId }, meta, purpose);
    return seenWith(sight, this.views.details(stored, this.secrets.of(dossierId), meta.recordedAt));
  }
}
