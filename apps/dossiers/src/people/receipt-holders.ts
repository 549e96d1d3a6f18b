import { Injectable } from '@nestjs/common';
import { Refused, type LookUpDossier, type Refusal } from '@motcua/contracts';

import { DossierIndex, LookupSecrets, type StoredDossier } from '../domain/ports.js';
import { hasClock, type Clocked, type Ended } from '../domain/state.js';

/** The same answer for an unknown code and a wrong secret: neither can be told from the other. */
const nothingFound: Refusal = {
  refused: 'not-found',
  code: 'look-up-failed',
  detail: 'Không tìm thấy hồ sơ với mã và mã tra cứu này. Hãy xem lại giấy hẹn.',
};

/** Lets in whoever knows the code and the secret of a receipt. */
@Injectable()
export class ReceiptHolders {
  constructor(
    private readonly index: DossierIndex,
    private readonly secrets: LookupSecrets,
  ) {}

  /** @throws Refused, always the same */
  async dossierOf({ code, secret }: LookUpDossier): Promise<StoredDossier & { state: Clocked | Ended }> {
    const found = await this.index.byCode(code.trim().toUpperCase());
    // Compared for an unknown code too, so that both refusals take the same work.
    const right = this.secrets.matches(found?.id ?? 'unknown', secret);
    if (!right || !found || !hasClock(found.state)) throw new Refused(nothingFound);
    return { ...found, state: found.state };
  }
}
