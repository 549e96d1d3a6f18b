import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { DataRequestRef, peopleApi, Refused, type CommandMeta, type PersonalDataExport } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { noSuchRequest } from '../../domain/people/data-request.js';
import { DataRequests } from '../../domain/people/ports.js';
import { Dossiers } from '../../domain/ports.js';
import { conflict, notFound } from '../../domain/refusals.js';
import { Accesses } from '../../people/accesses.js';
import { DataExports } from './data-exports.js';

/** The file that goes with the answer to whoever asked to see the own data. */
@Controller()
export class ExportPersonalDataHandler {
  constructor(
    private readonly requests: DataRequests,
    private readonly dossiers: Dossiers,
    private readonly accesses: Accesses,
    private readonly exports: DataExports,
  ) {}

  @Answers(peopleApi.exportPersonalData)
  async handle(@Payload() { requestId }: DataRequestRef, @Meta() meta: CommandMeta): Promise<PersonalDataExport> {
    const known = await this.requests.read(requestId);
    if (!known || known.state.status === 'absent') throw new Refused(noSuchRequest);
    const { kind, dossierId } = known.state;
    if (kind !== 'access') {
      throw new Refused(conflict('not-an-access-request', 'Chỉ yêu cầu cung cấp dữ liệu cá nhân mới có tệp dữ liệu.'));
    }
    const dossier = await this.dossiers.read(dossierId);
    if (!dossier || dossier.state.status === 'absent') throw new Refused(notFound);
    await this.accesses.note({ id: dossierId, unitId: dossier.state.unitId }, meta, 'applicant-request');
    return this.exports.of(dossier, meta.recordedAt);
  }
}
