import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DossierRef, dossiersApi, Refused, type DossierActView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { noteOf } from '../../domain/notes.js';
import { Dossiers, DossierTrail } from '../../domain/ports.js';
import { notFound } from '../../domain/refusals.js';
import { actName } from '../../domain/views/act-names.js';

/** The whole life of a dossier, act by act. */
@Controller()
export class TellActsHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly trail: DossierTrail,
  ) {}

  @Answers(dossiersApi.acts)
  async handle(@Payload() { dossierId }: DossierRef): Promise<DossierActView[]> {
    const stored = await this.dossiers.read(dossierId);
    if (!stored) throw new Refused(notFound);
    const events = await this.trail.of(dossierId);
    return events.map(({ seq, type, time, recordedAt, actor }) => ({
      seq,
      type,
      label: actName(type),
      at: time,
      recordedAt,
      actor,
      note: noteOf(stored, seq),
    }));
  }
}
