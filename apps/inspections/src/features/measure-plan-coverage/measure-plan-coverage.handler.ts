import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { inspectionsApi, PlanRef, Refused, type PlanCoverageView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { coverageOf } from '../../domain/coverage.js';
import { Plans, UnitCensus, VisitList } from '../../domain/ports.js';
import { noPlan } from '../../domain/refusals.js';

@Controller()
export class MeasurePlanCoverageHandler {
  constructor(
    private readonly plans: Plans,
    private readonly visits: VisitList,
    private readonly units: UnitCensus,
    private readonly clock: Clock,
  ) {}

  @Answers(inspectionsApi.planCoverage)
  async handle(@Payload() { planId }: PlanRef): Promise<PlanCoverageView> {
    const state = (await this.plans.read(planId))?.state;
    if (!state || state.status === 'absent') throw new Refused(noPlan);
    const [visits, units] = await Promise.all([this.visits.ofPlan(planId), this.units.all()]);
    const day = { planId, on: this.clock.today() };
    return coverageOf(
      day,
      state,
      visits.map((visit) => visit.state),
      units,
    );
  }
}
