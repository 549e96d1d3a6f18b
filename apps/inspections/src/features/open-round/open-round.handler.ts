import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { inspectionsApi, OpenRound, type CommandMeta, type PlanView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { openRound } from '../../domain/plan-decisions.js';
import { Plans } from '../../domain/ports.js';
import { planView } from '../../domain/views.js';

@Controller()
export class OpenRoundHandler {
  constructor(private readonly plans: Plans) {}

  @Answers(inspectionsApi.openRound)
  async handle(@Payload() command: OpenRound, @Meta() meta: CommandMeta): Promise<PlanView> {
    return planView(await this.plans.execute(command.planId, meta, (state) => openRound(state, command)));
  }
}
