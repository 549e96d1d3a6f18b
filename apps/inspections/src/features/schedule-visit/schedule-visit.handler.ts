import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { inspectionsApi, ScheduleVisit, type CommandMeta, type VisitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { plan } from '../../domain/plan.js';
import { Plans, Visits } from '../../domain/ports.js';
import { visitView } from '../../domain/views.js';
import { schedule } from '../../domain/visit-decisions.js';

@Controller()
export class ScheduleVisitHandler {
  constructor(
    private readonly visits: Visits,
    private readonly plans: Plans,
  ) {}

  @Answers(inspectionsApi.scheduleVisit)
  async handle(@Payload() command: ScheduleVisit, @Meta() meta: CommandMeta): Promise<VisitView> {
    // Rounds and units of a plan are only ever added, so what is read here stays true.
    const ofPlan = (await this.plans.read(command.planId))?.state ?? plan.initial;
    return visitView(await this.visits.execute(command.visitId, meta, (state) => schedule(state, command, ofPlan)));
  }
}
