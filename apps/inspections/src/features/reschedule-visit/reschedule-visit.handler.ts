import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { RescheduleVisit, inspectionsApi, type CommandMeta, type VisitView } from '@motcua/contracts';
import { vietnameseDate } from '@motcua/legal-calendar';
import { Answers, Meta } from '@motcua/messaging';

import { Plans, Visits } from '../../domain/ports.js';
import { reschedule } from '../../domain/visit-decisions.js';
import { besideVisit } from '../../domain/visit-file.js';
import { placeOf } from '../../domain/remedy-note.js';
import { plan } from '../../domain/plan.js';
import { visit } from '../../domain/visit.js';
import { visitView } from '../../domain/views.js';

@Controller()
export class RescheduleVisitHandler {
  constructor(
    private readonly visits: Visits,
    private readonly plans: Plans,
  ) {}

  @Answers(inspectionsApi.rescheduleVisit)
  async handle(@Payload() command: RescheduleVisit, @Meta() meta: CommandMeta): Promise<VisitView> {
    const ofVisit = (await this.visits.read(command.visitId))?.state ?? visit.initial;
    const planId = ofVisit.status === 'absent' ? '' : ofVisit.planId;
    const ofPlan = (await this.plans.read(planId))?.state ?? plan.initial;
    const beside = {
      [besideVisit.change(placeOf(meta))]: {
        at: meta.at,
        text: `Dời sang ngày ${vietnameseDate(command.visitOn)}: ${command.reason}`,
      },
    };
    return visitView(
      await this.visits.execute(command.visitId, meta, (state) => reschedule(state, command, ofPlan), { beside }),
    );
  }
}
