import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AdoptPlan, inspectionsApi, type CommandMeta, type PlanView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { adopt } from '../../domain/plan-decisions.js';
import { Plans, UnitDirectory } from '../../domain/ports.js';
import { planView } from '../../domain/views.js';

@Controller()
export class AdoptPlanHandler {
  constructor(
    private readonly plans: Plans,
    private readonly directory: UnitDirectory,
  ) {}

  @Answers(inspectionsApi.adoptPlan)
  async handle(@Payload() command: AdoptPlan, @Meta() meta: CommandMeta): Promise<PlanView> {
    const known = await this.directory.find(command.units.map(({ unitId }) => unitId));
    const { contents, legalGrounds = [], documentId = null } = command;
    const beside = { contents, legalGrounds, documentId };
    return planView(
      await this.plans.execute(command.planId, meta, (state) => adopt(state, command, known), { beside }),
    );
  }
}
