import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ConcludeVisit, inspectionsApi, type CommandMeta, type VisitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Visits } from '../../domain/ports.js';
import { conclude } from '../../domain/conclude-visit.js';
import { besideVisit } from '../../domain/visit-file.js';
import { visitView } from '../../domain/views.js';

@Controller()
export class ConcludeVisitHandler {
  constructor(private readonly visits: Visits) {}

  @Answers(inspectionsApi.concludeVisit)
  async handle(@Payload() command: ConcludeVisit, @Meta() meta: CommandMeta): Promise<VisitView> {
    const { strengths, shortcomings, demands, documentId = null } = command;
    const beside = { [besideVisit.conclusion]: { strengths, shortcomings, demands, documentId } };
    return visitView(
      await this.visits.execute(command.visitId, meta, (state) => conclude(state, command, meta.at), { beside }),
    );
  }
}
