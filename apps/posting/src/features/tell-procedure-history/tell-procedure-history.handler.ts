import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { catalogueApi, ProcedureRef, Refused, type ProcedureHistory } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { historyOf } from '../../domain/catalogue.js';
import { ProcedureListing } from '../../domain/ports.js';
import { unknownProcedure } from '../../domain/procedure-refusals.js';

@Controller()
export class TellProcedureHistoryHandler {
  constructor(
    private readonly listing: ProcedureListing,
    private readonly clock: Clock,
  ) {}

  @Answers(catalogueApi.history)
  async handle(@Payload() { code }: ProcedureRef): Promise<ProcedureHistory> {
    const listed = await this.listing.one(code);
    if (!listed || listed.versions.length === 0) throw new Refused(unknownProcedure);
    return historyOf(listed, this.clock.today());
  }
}
