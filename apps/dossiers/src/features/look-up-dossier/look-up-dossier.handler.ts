import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { dossiersApi, LookUpDossier, Refused, type DossierProgress, type Refusal } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { DossierIndex, LookupSecrets, ProcedureDirectory } from '../../domain/ports.js';
import { hasClock } from '../../domain/state.js';
import { STATUS_NAMES } from '../../domain/status.js';
import { nextStep } from '../../domain/views/next-step.js';

/** The same answer for an unknown code and a wrong secret: neither can be told from the other. */
const nothingFound: Refusal = {
  refused: 'not-found',
  code: 'look-up-failed',
  detail: 'Không tìm thấy hồ sơ với mã và mã tra cứu này. Hãy xem lại giấy hẹn.',
};

@Controller()
export class LookUpDossierHandler {
  constructor(
    private readonly index: DossierIndex,
    private readonly procedures: ProcedureDirectory,
    private readonly secrets: LookupSecrets,
  ) {}

  @Answers(dossiersApi.lookUp)
  async handle(@Payload() { code, secret }: LookUpDossier): Promise<DossierProgress> {
    const found = await this.index.byCode(code.trim().toUpperCase());
    // Compared for an unknown code too, so that both refusals take the same work.
    const right = this.secrets.matches(found?.id ?? 'unknown', secret);
    const state = found?.state;
    if (!right || !state || !hasClock(state)) throw new Refused(nothingFound);
    const procedure = await this.procedures.inForce(state.procedureCode, state.acceptedAt.slice(0, 10));
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
      accesses: [],
    };
  }
}
