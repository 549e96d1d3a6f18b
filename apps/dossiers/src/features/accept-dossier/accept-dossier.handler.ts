import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DossierRef, dossiersApi, Refused, type CommandMeta, type DossierReceipt } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { accept } from '../../domain/decisions/arriving.js';
import { whyNot } from '../../domain/moves.js';
import { Dossiers, LookupSecrets, type StoredDossier } from '../../domain/ports.js';
import { Reception } from '../../reception/reception.js';
import { notFound } from '../../domain/refusals.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

@Controller()
export class AcceptDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly reception: Reception,
    private readonly secrets: LookupSecrets,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.accept)
  async handle(@Payload() { dossierId }: DossierRef, @Meta() meta: CommandMeta): Promise<DossierReceipt> {
    const known = await this.dossiers.read(dossierId);
    if (!known) throw new Refused(notFound);
    // A repeat takes no second number: the store gives its answer again or refuses.
    const stored = whyNot(known.state, 'accept', meta.at)
      ? await this.again(known, meta)
      : await this.accept(known, meta);
    return this.views.receipt(stored, this.secrets.of(dossierId), meta.recordedAt);
  }

  private async accept({ id, state }: StoredDossier, meta: CommandMeta): Promise<StoredDossier> {
    if (state.status === 'absent') throw new Refused(notFound);
    const procedure = await this.reception.procedureOn(state.procedureCode, meta.at, state.channel);
    if ('refused' in procedure) throw new Refused(procedure);
    const stored = await this.reception.accept({
      dossierId: id,
      at: meta.at,
      state,
      procedure,
      decide: accept,
      execute: (decide) => this.dossiers.execute(id, meta, decide),
    });
    if ('refused' in stored) throw new Refused(stored);
    return stored;
  }

  private again({ id }: StoredDossier, meta: CommandMeta): Promise<StoredDossier> {
    return this.dossiers.execute(id, meta, (state) => whyNot(state, 'accept', meta.at) ?? []);
  }
}
