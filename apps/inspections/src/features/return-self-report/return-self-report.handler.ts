import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ReturnSelfReport, inspectionsApi, type CommandMeta, type VisitView } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { Visits } from '../../domain/ports.js';
import { returnSelfReport } from '../../domain/self-report.js';
import { besideVisit } from '../../domain/visit-file.js';
import { visitView } from '../../domain/views.js';

@Controller()
export class ReturnSelfReportHandler {
  constructor(private readonly visits: Visits) {}

  @Answers(inspectionsApi.returnSelfReport)
  async handle(@Payload() command: ReturnSelfReport, @Meta() meta: CommandMeta): Promise<VisitView> {
    const beside = { [besideVisit.selfReportReturned]: command.reason };
    return visitView(
      await this.visits.execute(command.visitId, meta, (state) => returnSelfReport(state, command, meta.at), {
        beside,
      }),
    );
  }
}
