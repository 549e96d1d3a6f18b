import { Injectable } from '@nestjs/common';
import type { Page, PageQuery, PlanView } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';
import type { Filter } from 'mongodb';

import { plan, type PlanState } from '../domain/plan.js';
import { PlanList } from '../domain/ports.js';
import { planView } from '../domain/views.js';

type Doc = AggregateDocument<PlanState>;

@Injectable()
export class MongoPlanList extends PlanList {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  page(query: PageQuery): Promise<Page<PlanView>> {
    return pageById<Doc, PlanView>(this.collection, {}, query, ({ _id: id, state, beside }) =>
      planView({ id, state, beside }),
    );
  }

  async withUnit(unitId: string): Promise<string[]> {
    const filter = { 'state.units.unitId': unitId } as Filter<Doc>;
    const found = await this.collection
      .find(filter, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .toArray();
    return found.map(({ _id }) => _id as string);
  }

  private get collection() {
    return this.stores.collection<PlanState>(plan.name);
  }
}
