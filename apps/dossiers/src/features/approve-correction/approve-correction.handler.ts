import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  DossierRef,
  dossiersApi,
  Refused,
  type Applicant,
  type CommandMeta,
  type DossierView,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { approveCorrection } from '../../domain/decisions/correcting.js';
import { noting } from '../../domain/notes.js';
import { applicantOf } from '../../reception/person.js';
import { Calendars, Dossiers } from '../../domain/ports.js';
import { Reception } from '../../reception/reception.js';
import { notFound } from '../../domain/refusals.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

interface Proposal {
  readonly reason: string;
  readonly requestedBy: string;
  readonly procedureCode?: string;
  readonly acceptedAt?: string;
  readonly applicant?: Applicant;
}

@Controller()
export class ApproveCorrectionHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly reception: Reception,
    private readonly calendars: Calendars,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.approveCorrection)
  async handle(@Payload() { dossierId }: DossierRef, @Meta() meta: CommandMeta): Promise<DossierView> {
    const known = await this.dossiers.read(dossierId);
    if (!known) throw new Refused(notFound);
    const proposal = (known.beside['proposal'] ?? {}) as Partial<Proposal>;
    const { procedureCode, acceptedAt, applicant, reason, requestedBy } = proposal;
    const channel = 'channel' in known.state ? known.state.channel : '';
    const procedure = procedureCode
      ? await this.reception.procedureOn(procedureCode, acceptedAt ?? meta.at, channel)
      : undefined;
    if (procedure && 'refused' in procedure) throw new Refused(procedure);
    const correction = { procedure, acceptedAt, applicant: applicant !== undefined };
    const act = { dossierId, at: meta.at, actor: meta.actor, requestedBy: requestedBy ?? '', correction };
    const note = { reason, requestedBy, approvedBy: meta.actor };
    const stored = await this.dossiers.execute(
      dossierId,
      meta,
      (state) => approveCorrection(state, act, this.calendars.current()),
      { beside: noting(note, { ...(applicant ? applicantOf(applicant) : {}), proposal: null }) },
    );
    return this.views.view(stored, meta.recordedAt);
  }
}
