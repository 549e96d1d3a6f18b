import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { postingApi, PublishProcedure, type CommandMeta } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Procedures, versionOf } from '../../domain/ports.js';
import { publish } from '../../domain/procedure-decisions.js';

@Controller()
export class PublishProcedureHandler {
  constructor(private readonly procedures: Procedures) {}

  @Answers(postingApi.publishProcedure)
  async handle(
    @Payload() command: PublishProcedure,
    @Meta() meta: CommandMeta,
  ): Promise<{ code: string; version: number }> {
    return versionOf(await this.procedures.execute(command.code, meta, (state) => publish(state, command)));
  }
}
