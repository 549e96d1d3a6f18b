import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { inspectionsApi, ListVisits, type Page, type VisitView } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { VisitList } from '../../domain/ports.js';

@Controller()
export class ListVisitsHandler {
  constructor(private readonly visits: VisitList) {}

  @Answers(inspectionsApi.listVisits)
  handle(@Payload() query: ListVisits): Promise<Page<VisitView>> {
    return this.visits.page(query);
  }
}
