import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { ListDataRequests, peopleApi, type CommandMeta, type DataRequestView, type Page } from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { DataRequestIndex } from '../../domain/people/ports.js';
import { DataRequestViews } from '../../people/data-request-views.js';

/** What people asked about their data. The texts are those of the requests; the data themselves are not shown here. */
@Controller()
export class ListDataRequestsHandler {
  constructor(
    private readonly index: DataRequestIndex,
    private readonly views: DataRequestViews,
  ) {}

  @Answers(peopleApi.listDataRequests)
  async handle(@Payload() query: ListDataRequests, @Meta() meta: CommandMeta): Promise<Page<DataRequestView>> {
    const now = meta.recordedAt;
    const { items, nextCursor } = await this.index.page(query, now.slice(0, 10));
    return { items: await Promise.all(items.map((stored) => this.views.view(stored, now))), nextCursor };
  }
}
