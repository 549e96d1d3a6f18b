import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { dossiersApi, ReturnDossier, type CommandMeta, type DossierView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { giveBack } from '../../domain/decisions.js';
import { Dossiers } from '../../domain/ports.js';
import { viewOf } from '../../domain/view.js';

@Controller()
export class ReturnDossierHandler {
  constructor(private readonly dossiers: Dossiers) {}

  @Answers(dossiersApi.return)
  async handle(@Payload() { dossierId, method }: ReturnDossier, @Meta() meta: CommandMeta): Promise<DossierView> {
    const stored = await this.dossiers.execute(dossierId, meta, (state) =>
      giveBack(state, { dossierId, method, at: meta.at }),
    );
    return viewOf(stored);
  }
}
