import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ListVisits, Page, VisitView } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';
import type { Filter } from 'mongodb';

import { visit, type Visit, type VisitState } from '../domain/visit.js';
import { VisitList, type StoredVisit } from '../domain/ports.js';
import { visitView } from '../domain/views.js';

type Doc = AggregateDocument<VisitState>;

@Injectable()
export class MongoVisitList extends VisitList implements OnModuleInit {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.collection.createIndex({ 'state.planId': 1, _id: 1 }, { name: 'of-plan' });
    await this.collection.createIndex({ 'state.unitId': 1, _id: 1 }, { name: 'of-unit' });
  }

  page(query: ListVisits): Promise<Page<VisitView>> {
    return pageById<Doc, VisitView>(this.collection, filterOf(query), query, ({ _id: id, state }) =>
      visitView({ id, state }),
    );
  }

  ofPlan(planId: string): Promise<StoredVisit[]> {
    return this.all({ 'state.planId': planId });
  }

  scheduledAt(unitId: string): Promise<StoredVisit[]> {
    return this.all({ 'state.unitId': unitId, 'state.status': 'scheduled' });
  }

  private async all(filter: object): Promise<StoredVisit[]> {
    const found = await this.collection
      .find(filter as Filter<Doc>, { projection: { state: 1 } })
      .sort({ _id: 1 })
      .toArray();
    return found.map(({ _id, state }) => ({ id: _id as string, state: state as Visit }));
  }

  private get collection() {
    return this.stores.collection<VisitState>(visit.name);
  }
}

function filterOf({ planId, round, unitId, state }: ListVisits) {
  const wanted = { 'state.planId': planId, 'state.round': round, 'state.unitId': unitId, 'state.status': state };
  return Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Filter<Doc>;
}
