import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { postingApi, RepealProcedure, type CommandMeta } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Procedures, versionOf } from '../../domain/ports.js';
import { repeal } from '../../domain/procedure-decisions.js';

@Controller()
export class RepealProcedureHandler {
  constructor(private readonly procedures: Procedures) {}

  @Answers(postingApi.repealProcedure)
  async handle(
    @Payload() command: RepealProcedure,
    @Meta() meta: CommandMeta,
  ): Promise<{ code: string; version: number }> {
    return versionOf(await this.procedures.execute(command.code, meta, (state) => repeal(state, command)));
  }
}
