import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { inspectionsApi, Refused, VisitRef, type VisitFileView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { Plans, Visits } from '../../domain/ports.js';
import { noVisit } from '../../domain/refusals.js';
import { visitFile } from '../../domain/visit-file.js';

@Controller()
export class GetVisitHandler {
  constructor(
    private readonly visits: Visits,
    private readonly plans: Plans,
  ) {}

  @Answers(inspectionsApi.getVisit)
  async handle(@Payload() { visitId }: VisitRef): Promise<VisitFileView> {
    const visit = await this.visits.read(visitId);
    if (!visit || visit.state.status === 'absent') throw new Refused(noVisit);
    return visitFile(visit, await this.plans.read(visit.state.planId));
  }
}
