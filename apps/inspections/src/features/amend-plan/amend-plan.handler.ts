import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { AmendPlan, inspectionsApi, type CommandMeta, type PlanView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { amend } from '../../domain/amend-plan.js';
import type { PlanState } from '../../domain/plan.js';
import { Plans, UnitDirectory, VisitList } from '../../domain/ports.js';
import { placeOf } from '../../domain/remedy-note.js';
import { planView } from '../../domain/views.js';

@Controller()
export class AmendPlanHandler {
  constructor(
    private readonly plans: Plans,
    private readonly directory: UnitDirectory,
    private readonly list: VisitList,
  ) {}

  @Answers(inspectionsApi.amendPlan)
  async handle(@Payload() command: AmendPlan, @Meta() meta: CommandMeta): Promise<PlanView> {
    const { planId, reason, document = '', add = [], remove = [] } = command;
    const [known, visits] = await Promise.all([
      this.directory.find(add.map(({ unitId }) => unitId)),
      this.list.ofPlan(planId),
    ]);
    const living = visits.filter(({ state }) => state.status !== 'cancelled');
    const visited = new Set(living.map(({ state }) => state.unitId));
    const added = add.map(({ unitId }) => unitId);
    const beside = { [`amendment:${placeOf(meta)}`]: { at: meta.at, document, reason, added, removed: remove } };
    const decide = (state: PlanState) => amend(state, command, { known, visited, at: meta.at });
    return planView(await this.plans.execute(planId, meta, decide, { beside }));
  }
}
