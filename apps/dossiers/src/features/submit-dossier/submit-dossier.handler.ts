import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { dossiersApi, folded, Refused, SubmitDossier, type CommandMeta, type DossierReceipt } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { submitAndAccept } from '../../domain/acceptance.js';
import { submit, type Submit } from '../../domain/decisions.js';
import { dossier } from '../../domain/dossier.js';
import { Dossiers, LookupSecrets, UnitDirectory, type StoredDossier } from '../../domain/ports.js';
import { Reception } from '../../domain/reception.js';
import { noSuchUnit } from '../../domain/refusals.js';
import { receiptOf } from '../../domain/view.js';

@Controller()
export class SubmitDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly reception: Reception,
    private readonly units: UnitDirectory,
    private readonly secrets: LookupSecrets,
  ) {}

  @Answers(dossiersApi.submit)
  async handle(@Payload() request: SubmitDossier, @Meta() meta: CommandMeta): Promise<DossierReceipt> {
    // A known id takes no second code: the store repeats its answer or refuses.
    const known = await this.dossiers.read(request.dossierId);
    const stored = known ? await this.again(request, meta) : await this.receive(request, meta);
    return receiptOf(stored, this.secrets.of(request.dossierId));
  }

  private async receive(request: SubmitDossier, meta: CommandMeta): Promise<StoredDossier> {
    const { dossierId, channel, unitId, procedureCode } = request;
    if (!(await this.units.exists(unitId, meta.at.slice(0, 10)))) throw new Refused(noSuchUnit('unitId', unitId));
    const procedure = await this.reception.procedureOn(procedureCode, meta.at);
    if ('refused' in procedure) throw new Refused(procedure);
    const command: Submit = { dossierId, channel, unitId, procedure, at: meta.at };
    const options = { beside: besideOf(request) };
    if (!request.accept) return this.dossiers.execute(dossierId, meta, (state) => submit(state, command), options);
    const acceptance = await this.reception.acceptance(dossier.initial, command, procedure, (state, accept) =>
      submitAndAccept(state, command, accept),
    );
    if ('refused' in acceptance) throw new Refused(acceptance);
    return this.dossiers.execute(dossierId, meta, (state) => submitAndAccept(state, command, acceptance), options);
  }

  /** The id is taken: the same command gets its answer again, another one is refused. */
  private again(request: SubmitDossier, meta: CommandMeta): Promise<StoredDossier> {
    return this.dossiers.execute(request.dossierId, meta, () => ({
      refused: 'conflict',
      code: 'dossier-exists',
      detail: 'Hồ sơ này đã được nộp.',
    }));
  }
}

/** Kept beside the state and never published: personal data, papers, and the name as people search for it. */
function besideOf({ applicant, papers }: SubmitDossier): Record<string, unknown> {
  return { applicant: { ...applicant }, papers: papers.map((paper) => ({ ...paper })), search: folded(applicant.name) };
}
