import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { inspectionsApi, PageQuery, type Page, type PlanView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { PlanList } from '../../domain/ports.js';

@Controller()
export class ListPlansHandler {
  constructor(private readonly plans: PlanList) {}

  @Answers(inspectionsApi.listPlans)
  handle(@Payload() query: PageQuery): Promise<Page<PlanView>> {
    return this.plans.page(query);
  }
}
