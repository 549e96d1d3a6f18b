import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { SignMinutes, inspectionsApi, type CommandMeta, type VisitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Plans, Visits } from '../../domain/ports.js';
import { signMinutes, type Signing } from '../../domain/minutes-decisions.js';
import { besideVisit } from '../../domain/visit-file.js';
import { plan, teamFor } from '../../domain/plan.js';
import { visit } from '../../domain/visit.js';
import { visitView } from '../../domain/views.js';

@Controller()
export class SignMinutesHandler {
  constructor(
    private readonly visits: Visits,
    private readonly plans: Plans,
  ) {}

  @Answers(inspectionsApi.signMinutes)
  async handle(@Payload() command: SignMinutes, @Meta() meta: CommandMeta): Promise<VisitView> {
    const ofVisit = (await this.visits.read(command.visitId))?.state ?? visit.initial;
    const planId = ofVisit.status === 'absent' ? '' : ofVisit.planId;
    const ofPlan = (await this.plans.read(planId))?.state ?? plan.initial;
    const round = ofVisit.status === 'absent' ? 0 : ofVisit.round;
    const team = ofPlan.status === 'absent' ? undefined : teamFor(ofPlan, round);
    const signing: Signing = { actor: meta.actor, role: meta.role, team, at: meta.at };
    const beside = { [besideVisit.minutes]: { present: command.present, remark: command.remark ?? '' } };
    return visitView(
      await this.visits.execute(command.visitId, meta, (state) => signMinutes(state, command, signing), { beside }),
    );
  }
}
