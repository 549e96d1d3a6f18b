import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { dossiersApi, Refused, TransferDossier, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { transfer } from '../../domain/decisions.js';
import { Dossiers, UnitDirectory } from '../../domain/ports.js';
import { invalid } from '../../domain/refusals.js';
import { viewOf } from '../../domain/view.js';

@Controller()
export class TransferDossierHandler {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly units: UnitDirectory,
  ) {}

  @Answers(dossiersApi.transfer)
  async handle(@Payload() { dossierId, toUnitId }: TransferDossier, @Meta() meta: CommandMeta): Promise<DossierView> {
    if (!(await this.units.exists(toUnitId, meta.at.slice(0, 10)))) {
      throw new Refused(invalid('toUnitId', 'unit-not-found', `Không có đơn vị ${toUnitId} vào ngày này.`));
    }
    const stored = await this.dossiers.execute(dossierId, meta, (state) =>
      transfer(state, { dossierId, toUnitId, at: meta.at }),
    );
    return viewOf(stored);
  }
}
