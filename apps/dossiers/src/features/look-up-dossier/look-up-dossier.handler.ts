import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { dossiersApi, LookUpDossier, type DossierProgress } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { ProcedureDirectory } from '../../domain/ports.js';
import { STATUS_NAMES } from '../../domain/status.js';
import { nextStep } from '../../domain/views/next-step.js';
import { Accesses, withoutActor } from '../../people/accesses.js';
import { ReceiptHolders } from '../../people/receipt-holders.js';

const NEWEST_ACCESSES = 20;

/** Progress for whoever holds the receipt: nothing personal, and who has seen the personal data. */
@Controller()
export class LookUpDossierHandler {
  constructor(
    private readonly holders: ReceiptHolders,
    private readonly procedures: ProcedureDirectory,
    private readonly accesses: Accesses,
  ) {}

  @Answers(dossiersApi.lookUp)
  async handle(@Payload() asked: LookUpDossier): Promise<DossierProgress> {
    const { id, state } = await this.holders.dossierOf(asked);
    const procedure = await this.procedures.inForce(state.procedureCode, state.acceptedAt.slice(0, 10));
    const accesses = await this.accesses.of(id, NEWEST_ACCESSES);
    return {
      code: state.code,
      state: state.status,
      stateName: STATUS_NAMES[state.status],
      procedureCode: state.procedureCode,
      procedureName: procedure?.name ?? state.procedureCode,
      heldBy: state.heldBy,
      heldSince: state.heldSince,
      dueOn: state.dueOn,
      extendedDueOn: state.extension?.dueOn ?? null,
      pausedAt: state.pausedAt || null,
      nextStep: nextStep(state),
      accesses: accesses.map(withoutActor),
    };
  }
}
