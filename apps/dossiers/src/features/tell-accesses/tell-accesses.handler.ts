import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DossierRef, peopleApi, Refused, type StaffAccessView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { Dossiers } from '../../domain/ports.js';
import { notFound } from '../../domain/refusals.js';
import { Accesses } from '../../people/accesses.js';

const NEWEST = 200;

/** Who has seen the personal data of a dossier, by login, for those who supervise. */
@Controller()
export class TellAccessesHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly accesses: Accesses,
  ) {}

  @Answers(peopleApi.accesses)
  async handle(@Payload() { dossierId }: DossierRef): Promise<StaffAccessView[]> {
    if (!(await this.dossiers.read(dossierId))) throw new Refused(notFound);
    return this.accesses.of(dossierId, NEWEST);
  }
}
