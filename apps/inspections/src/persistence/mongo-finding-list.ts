import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FindingView, ListFindings, Page } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';

import { finding, type FindingState } from '../domain/finding.js';
import { FindingList } from '../domain/ports.js';
import { findingView } from '../domain/views.js';

@Injectable()
export class MongoFindingList extends FindingList implements OnModuleInit {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.collection.createIndex({ 'state.visitId': 1, _id: 1 }, { name: 'of-visit' });
  }

  page({ visitId, ...page }: ListFindings): Promise<Page<FindingView>> {
    const filter = visitId ? { 'state.visitId': visitId } : {};
    return pageById<AggregateDocument<FindingState>, FindingView>(
      this.collection,
      filter,
      page,
      ({ _id: id, state, beside }) => findingView({ id, state, beside }),
    );
  }

  private get collection() {
    return this.stores.collection<FindingState>(finding.name);
  }
}
