import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { inspectionsApi, VisitRef, type CommandMeta, type VisitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Visits } from '../../domain/ports.js';
import { visitView } from '../../domain/views.js';
import { close } from '../../domain/visit-decisions.js';

@Controller()
export class CloseVisitHandler {
  constructor(private readonly visits: Visits) {}

  @Answers(inspectionsApi.closeVisit)
  async handle(@Payload() command: VisitRef, @Meta() meta: CommandMeta): Promise<VisitView> {
    return visitView(await this.visits.execute(command.visitId, meta, (state) => close(state, command, meta.at)));
  }
}
