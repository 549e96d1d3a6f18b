import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AppointTeam, inspectionsApi, type CommandMeta, type PlanView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import type { PlanState } from '../../domain/plan.js';
import { Plans } from '../../domain/ports.js';
import { placeOf } from '../../domain/remedy-note.js';
import { appointTeam, namesOf } from '../../domain/team-decisions.js';
import { planView } from '../../domain/views.js';

@Controller()
export class AppointTeamHandler {
  constructor(private readonly plans: Plans) {}

  @Answers(inspectionsApi.appointTeam)
  async handle(@Payload() command: AppointTeam, @Meta() meta: CommandMeta): Promise<PlanView> {
    const key = placeOf(meta);
    const decide = (state: PlanState) => appointTeam(state, command, key);
    return planView(await this.plans.execute(command.planId, meta, decide, { beside: namesOf(command, key) }));
  }
}
