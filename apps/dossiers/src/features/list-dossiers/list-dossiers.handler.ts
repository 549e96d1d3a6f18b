import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { dossiersApi, ListDossiers, type DossierView, type Page } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';
import { Clock } from '@motcua/observability';

import { DossierIndex } from '../../domain/ports.js';
import { viewOf } from '../../domain/view.js';

@Controller()
export class ListDossiersHandler {
  constructor(
    private readonly index: DossierIndex,
    private readonly clock: Clock,
  ) {}

  @Answers(dossiersApi.list)
  async handle(@Payload() query: ListDossiers): Promise<Page<DossierView>> {
    const { items, nextCursor } = await this.index.page(query, this.clock.today());
    return { items: items.map(viewOf), nextCursor };
  }
}
