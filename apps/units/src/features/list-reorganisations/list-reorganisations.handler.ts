import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ListReorganisations,
  Refused,
  ReorganisationRef,
  reorganisationsApi,
  type Page,
  type ReorganisationView,
} from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { noSuchAct } from '../../domain/acts/plan.js';
import { ActList, Reorganisations } from '../../domain/ports.js';
import { actView } from '../../domain/views.js';

@Controller()
export class ListReorganisationsHandler {
  constructor(
    private readonly acts: Reorganisations,
    private readonly list: ActList,
  ) {}

  @Answers(reorganisationsApi.list)
  async page(@Payload() query: ListReorganisations): Promise<Page<ReorganisationView>> {
    const { items, nextCursor } = await this.list.page(query);
    return { items: items.map(actView), nextCursor };
  }

  @Answers(reorganisationsApi.get)
  async get(@Payload() { actId }: ReorganisationRef): Promise<ReorganisationView> {
    const stored = await this.acts.read(actId);
    if (!stored) throw new Refused(noSuchAct);
    return actView(stored);
  }
}
