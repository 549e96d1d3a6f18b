import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DossierRef, dossiersApi, Refused, type CommandMeta, type DossierReceipt } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { accept } from '../../domain/decisions.js';
import { Dossiers, LookupSecrets, type StoredDossier } from '../../domain/ports.js';
import { Reception } from '../../domain/reception.js';
import { notFound, wrongMove } from '../../domain/refusals.js';
import { receiptOf } from '../../domain/view.js';

@Controller()
export class AcceptDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly reception: Reception,
    private readonly secrets: LookupSecrets,
  ) {}

  @Answers(dossiersApi.accept)
  async handle(@Payload() { dossierId }: DossierRef, @Meta() meta: CommandMeta): Promise<DossierReceipt> {
    const known = await this.dossiers.read(dossierId);
    if (!known || known.state.status === 'absent') throw new Refused(notFound);
    const stored = known.state.status === 'submitted' ? await this.accept(known, meta) : await this.again(known, meta);
    return receiptOf(stored, this.secrets.of(dossierId));
  }

  private async accept({ id, state }: StoredDossier, meta: CommandMeta): Promise<StoredDossier> {
    if (state.status === 'absent') throw new Refused(notFound);
    const procedure = await this.reception.procedureOn(state.procedureCode, meta.at);
    if ('refused' in procedure) throw new Refused(procedure);
    const acceptance = await this.reception.acceptance(state, { dossierId: id, at: meta.at }, procedure, accept);
    if ('refused' in acceptance) throw new Refused(acceptance);
    return this.dossiers.execute(id, meta, (current) => accept(current, acceptance));
  }

  private again({ id }: StoredDossier, meta: CommandMeta): Promise<StoredDossier> {
    return this.dossiers.execute(id, meta, (state) => wrongMove(state, 'tiếp nhận'));
  }
}
