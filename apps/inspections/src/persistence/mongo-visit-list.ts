import { Injectable } from '@nestjs/common';
import type { Page, PageQuery, VisitView } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';

import { visit, type VisitState } from '../domain/visit.js';
import { VisitList } from '../domain/ports.js';
import { visitView } from '../domain/views.js';

@Injectable()
export class MongoVisitList extends VisitList {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  page(query: PageQuery): Promise<Page<VisitView>> {
    return pageById<AggregateDocument<VisitState>, VisitView>(
      this.stores.collection<VisitState>(visit.name),
      {},
      query,
      ({ _id: id, state }) => visitView({ id, state }),
    );
  }
}
