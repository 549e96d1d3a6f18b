import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { inspectionsApi, PlanRef, Refused, type PlanView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { Plans } from '../../domain/ports.js';
import { noPlan } from '../../domain/refusals.js';
import { planView } from '../../domain/views.js';

@Controller()
export class GetPlanHandler {
  constructor(private readonly plans: Plans) {}

  @Answers(inspectionsApi.getPlan)
  async handle(@Payload() { planId }: PlanRef): Promise<PlanView> {
    const stored = await this.plans.read(planId);
    if (!stored) throw new Refused(noPlan);
    return planView(stored);
  }
}
