import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { dossiersApi, TransferDossier, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { transfer } from '../../domain/decisions.js';
import { Dossiers, UnitDirectory } from '../../domain/ports.js';
import { noSuchUnit } from '../../domain/refusals.js';
import { viewOf } from '../../domain/view.js';

@Controller()
export class TransferDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly units: UnitDirectory,
  ) {}

  @Answers(dossiersApi.transfer)
  async handle(@Payload() { dossierId, toUnitId }: TransferDossier, @Meta() meta: CommandMeta): Promise<DossierView> {
    // Judged inside: a repeat gets its answer even if the unit has been dissolved since.
    const known = await this.units.exists(toUnitId, meta.at.slice(0, 10));
    const stored = await this.dossiers.execute(dossierId, meta, (state) =>
      known ? transfer(state, { dossierId, toUnitId, at: meta.at }) : noSuchUnit('toUnitId', toUnitId),
    );
    return viewOf(stored);
  }
}
