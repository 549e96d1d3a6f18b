import { Injectable } from '@nestjs/common';
import type { Page, PageQuery, PlanView } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';

import { plan, type PlanState } from '../domain/plan.js';
import { PlanList } from '../domain/ports.js';
import { planView } from '../domain/views.js';

@Injectable()
export class MongoPlanList extends PlanList {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  page(query: PageQuery): Promise<Page<PlanView>> {
    return pageById<AggregateDocument<PlanState>, PlanView>(
      this.stores.collection<PlanState>(plan.name),
      {},
      query,
      ({ _id: id, state, beside }) => planView({ id, state, beside }),
    );
  }
}
