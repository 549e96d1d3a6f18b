import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { inspectionsApi, ListFindings, type Page, type FindingView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { FindingList } from '../../domain/ports.js';

@Controller()
export class ListFindingsHandler {
  constructor(
    private readonly findings: FindingList,
    private readonly clock: Clock,
  ) {}

  @Answers(inspectionsApi.listFindings)
  handle(@Payload() query: ListFindings): Promise<Page<FindingView>> {
    return this.findings.page(query, this.clock.today());
  }
}
