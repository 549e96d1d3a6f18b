import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { postingApi, Refused, RepealProcedure, type CommandMeta } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { References } from '../../catalogue/references.js';
import { dayOf } from '../../domain/day.js';
import { Procedures, versionOf } from '../../domain/ports.js';
import { repeal } from '../../domain/procedure-decisions.js';
import { invalid } from '../../domain/procedure-refusals.js';

@Controller()
export class RepealProcedureHandler {
  constructor(
    private readonly procedures: Procedures,
    private readonly references: References,
  ) {}

  @Answers(postingApi.repealProcedure)
  async handle(
    @Payload() command: RepealProcedure,
    @Meta() meta: CommandMeta,
  ): Promise<{ code: string; version: number }> {
    const faults = await this.references.faultsOfRepeal(command);
    if (faults.length > 0) throw new Refused(invalid('reference-not-known', faults));
    const today = dayOf(meta.at);
    return versionOf(await this.procedures.execute(command.code, meta, (state) => repeal(state, command, today)));
  }
}
