import { Injectable } from '@nestjs/common';
import type { Refusal } from '@motcua/contracts';

import { AroundActs } from '../../acting/around-acts.js';
import { UnitCodes } from '../../codes/unit-codes.js';
import { codeFault } from '../../domain/codes/code-schemes.js';
import type { ActTerms } from '../../domain/acts/act.js';
import { whyNotPossible } from '../../domain/acts/plan.js';
import { termsFault } from '../../domain/acts/terms.js';

/** Says whether an act may be decided. */
@Injectable()
export class ActJudge {
  constructor(
    private readonly around: AroundActs,
    private readonly codes: UnitCodes,
  ) {}

  /** Why not, or null. @param today `YYYY-MM-DD` @param receiver the authority that takes units handed over */
  async refusalOf(act: ActTerms, today: string, receiver: string): Promise<Refusal | null> {
    const fault = termsFault(act, today, receiver) ?? whyNotPossible(act, await this.around.of(act));
    return fault ?? this.codeRefusal(act);
  }

  private async codeRefusal({ unitIds, scheme, code, effectiveOn: day }: ActTerms): Promise<Refusal | null> {
    const [unitId = ''] = unitIds;
    if (!scheme) return null;
    return codeFault(scheme, code, day) ?? this.codes.whyTaken({ scheme, code, unitId, day });
  }
}
