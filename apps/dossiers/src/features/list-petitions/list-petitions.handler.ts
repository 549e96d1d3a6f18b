import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import {
  ListPetitions,
  ListPublishedPetitions,
  petitionsApi,
  type CommandMeta,
  type Page,
  type PetitionListItem,
  type PublishedPetition,
} from '@motcua/contracts';
import { Answers, Meta } from '@motcua/messaging';

import { petitionItem } from '../../domain/petitions/petition-view.js';
import { PetitionIndex } from '../../domain/petitions/ports.js';

/** Petitions for those who handle them, and what became public for everybody. */
@Controller()
export class ListPetitionsHandler {
  constructor(private readonly index: PetitionIndex) {}

  @Answers(petitionsApi.list)
  async list(@Payload() query: ListPetitions, @Meta() meta: CommandMeta): Promise<Page<PetitionListItem>> {
    const today = meta.recordedAt.slice(0, 10);
    const { items, nextCursor } = await this.index.page(query, today);
    return { items: items.map((stored) => petitionItem(stored, today)), nextCursor };
  }

  @Answers(petitionsApi.published)
  published(@Payload() query: ListPublishedPetitions): Promise<Page<PublishedPetition>> {
    return this.index.published(query);
  }
}
