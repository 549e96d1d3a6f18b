import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { CorrectDossier, dossiersApi, Refused, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { correct, proposeCorrection, subjectsOf, type Correction } from '../../domain/decisions/correcting.js';
import { noting } from '../../domain/notes.js';
import { applicantOf } from '../../reception/person.js';
import { Calendars, Dossiers } from '../../domain/ports.js';
import { Reception } from '../../reception/reception.js';
import { DossierViews } from '../../domain/views/dossier-views.js';

/** Who approves corrections; what others ask waits for them. */
const APPROVERS = ['head', 'leader', 'operator'];

@Controller()
export class CorrectDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly reception: Reception,
    private readonly calendars: Calendars,
    private readonly views: DossierViews,
  ) {}

  @Answers(dossiersApi.correct)
  async handle(@Payload() request: CorrectDossier, @Meta() meta: CommandMeta): Promise<DossierView> {
    const correction = await this.correctionOf(request, meta);
    const stored = APPROVERS.includes(meta.role)
      ? await this.correct(request, correction, meta)
      : await this.propose(request, correction, meta);
    return this.views.view(stored, meta.recordedAt);
  }

  private propose(request: CorrectDossier, correction: Correction, meta: CommandMeta) {
    const { dossierId, reason, ground, requestedBy, procedureCode, acceptedAt, applicant } = request;
    const proposal = { procedureCode, acceptedAt, applicant, reason, ground, requestedBy: requestedBy ?? meta.actor };
    return this.dossiers.execute(
      dossierId,
      meta,
      (state) => proposeCorrection(state, { dossierId, subjects: subjectsOf(correction), at: meta.at }),
      { beside: noting({ reason, ground, requestedBy: proposal.requestedBy }, { proposal }) },
    );
  }

  private correct(request: CorrectDossier, correction: Correction, meta: CommandMeta) {
    const { dossierId, reason, ground, requestedBy, applicant } = request;
    const note = { reason, ground, requestedBy: requestedBy ?? meta.actor, approvedBy: meta.actor };
    return this.dossiers.execute(
      dossierId,
      meta,
      (state) => correct(state, { dossierId, correction, at: meta.at }, this.calendars.current()),
      { beside: noting(note, applicant ? applicantOf(applicant) : {}) },
    );
  }

  private async correctionOf(request: CorrectDossier, meta: CommandMeta): Promise<Correction> {
    const { dossierId, procedureCode, acceptedAt, applicant } = request;
    const procedure = procedureCode
      ? await this.reception.procedureOn(procedureCode, acceptedAt ?? meta.at, await this.channelOf(dossierId))
      : undefined;
    if (procedure && 'refused' in procedure) throw new Refused(procedure);
    return { procedure, acceptedAt, applicant: applicant !== undefined };
  }

  /** Empty for a dossier that does not exist: the decision says so. */
  private async channelOf(dossierId: string): Promise<string> {
    const state = (await this.dossiers.read(dossierId))?.state;
    return state && 'channel' in state ? state.channel : '';
  }
}
