import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ReportRound, inspectionsApi, type CommandMeta, type PlanView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import type { PlanState } from '../../domain/plan.js';
import { Plans } from '../../domain/ports.js';
import { reportRound } from '../../domain/team-decisions.js';
import { planView, reportKey } from '../../domain/views.js';

@Controller()
export class ReportRoundHandler {
  constructor(private readonly plans: Plans) {}

  @Answers(inspectionsApi.reportRound)
  async handle(@Payload() command: ReportRound, @Meta() meta: CommandMeta): Promise<PlanView> {
    const beside = { [reportKey(command.number)]: command.text };
    const decide = (state: PlanState) => reportRound(state, command, meta.at);
    return planView(await this.plans.execute(command.planId, meta, decide, { beside }));
  }
}
