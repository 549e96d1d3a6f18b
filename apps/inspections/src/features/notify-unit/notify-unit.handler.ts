import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { NotifyUnit, inspectionsApi, type CommandMeta, type VisitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Visits } from '../../domain/ports.js';
import { notifyUnit } from '../../domain/self-report.js';
import { besideVisit } from '../../domain/visit-file.js';
import { visitView } from '../../domain/views.js';

@Controller()
export class NotifyUnitHandler {
  constructor(private readonly visits: Visits) {}

  @Answers(inspectionsApi.notifyUnit)
  async handle(@Payload() command: NotifyUnit, @Meta() meta: CommandMeta): Promise<VisitView> {
    const beside = { [besideVisit.outline]: command.outline ?? '' };
    return visitView(
      await this.visits.execute(command.visitId, meta, (state) => notifyUnit(state, command, meta.at), { beside }),
    );
  }
}
