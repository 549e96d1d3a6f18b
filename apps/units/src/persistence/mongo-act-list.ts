import { Injectable } from '@nestjs/common';
import type { ActState, ListReorganisations, Page } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';
import type { Collection, Filter } from 'mongodb';

import { reorganisation, type PlannedAct, type ReorganisationState } from '../domain/acts/act.js';
import { ActList, type StoredAct } from '../domain/ports.js';

type Doc = AggregateDocument<ReorganisationState>;

@Injectable()
export class MongoActList extends ActList {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  page({ state, unitId, ...page }: ListReorganisations): Promise<Page<StoredAct>> {
    const named = ['unitIds', 'successorIds', 'workTo'].map((field) => ({ [`state.${field}`]: { $eq: unitId } }));
    const filter = { $and: [state ? { 'state.status': { $eq: state } } : {}, unitId ? { $or: named } : {}] };
    return pageById<Doc, StoredAct>(this.collection, filter as Filter<Doc>, page, toStored);
  }

  async inState(state: ActState): Promise<PlannedAct[]> {
    const filter = { 'state.status': { $eq: state } } as Filter<Doc>;
    const found = await this.collection.find(filter, { batchSize: 5_000 }).toArray();
    return found.map((doc) => doc.state as PlannedAct);
  }

  private get collection(): Collection<Doc> {
    return this.stores.collection<ReorganisationState>(reorganisation.name);
  }
}

const toStored = (doc: Doc): StoredAct => ({ id: doc._id, state: doc.state, version: doc.v, beside: doc.beside });
