import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { postingApi, PublishProcedure, Refused, type CommandMeta } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { References } from '../../catalogue/references.js';
import { dayOf } from '../../domain/day.js';
import { Procedures, versionOf } from '../../domain/ports.js';
import { publish } from '../../domain/procedure-decisions.js';
import { invalid } from '../../domain/procedure-refusals.js';

@Controller()
export class PublishProcedureHandler {
  constructor(
    private readonly procedures: Procedures,
    private readonly references: References,
  ) {}

  @Answers(postingApi.publishProcedure)
  async handle(
    @Payload() command: PublishProcedure,
    @Meta() meta: CommandMeta,
  ): Promise<{ code: string; version: number }> {
    const faults = await this.references.faultsOf(command);
    if (faults.length > 0) throw new Refused(invalid('reference-not-known', faults));
    const today = dayOf(meta.at);
    return versionOf(await this.procedures.execute(command.code, meta, (state) => publish(state, command, today)));
  }
}
