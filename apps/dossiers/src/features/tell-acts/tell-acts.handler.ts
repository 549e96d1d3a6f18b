import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DossierRef, dossiersApi, Refused, type CommandMeta, type DossierActView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { noteOf } from '../../domain/notes.js';
import { Dossiers, DossierTrail } from '../../domain/ports.js';
import { notFound } from '../../domain/refusals.js';
import { actName } from '../../domain/views/act-names.js';
import { noteFor } from '../../domain/views/masking.js';
import { Accesses } from '../../people/accesses.js';
import { saidBy } from './said-by.js';

/** The whole life of a dossier, act by act. What was written may name people, so the access is noted. */
@Controller()
export class TellActsHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly trail: DossierTrail,
    private readonly accesses: Accesses,
  ) {}

  @Answers(dossiersApi.acts)
  async handle(@Payload() { dossierId }: DossierRef, @Meta() meta: CommandMeta): Promise<DossierActView[]> {
    const stored = await this.dossiers.read(dossierId);
    if (!stored || stored.state.status === 'absent') throw new Refused(notFound);
    await this.accesses.note({ id: dossierId, unitId: stored.state.unitId }, meta);
    const events = await this.trail.of(dossierId);
    return events.map((event) => ({
      seq: event.seq,
      type: event.type,
      label: actName(event.type),
      at: event.time,
      recordedAt: event.recordedAt,
      actor: event.actor,
      note: { ...saidBy(event), ...noteFor(meta.role, noteOf(stored, event.seq)) },
    }));
  }
}
