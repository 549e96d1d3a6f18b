import { Injectable } from '@nestjs/common';
import type { ListUnits, Page, UnitView } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';
import type { Collection, Filter } from 'mongodb';

import { UnitList, type ExistingUnit } from '../domain/ports.js';
import { unit, type UnitState } from '../domain/unit.js';
import { viewOf } from '../domain/views.js';

type Doc = AggregateDocument<UnitState>;

@Injectable()
export class MongoUnitList extends UnitList {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  page({ kind, on, ...page }: ListUnits, today: string): Promise<Page<UnitView>> {
    const filter = { $and: [kind ? { 'state.kind': { $eq: kind } } : {}, on ? livingOn(on) : {}] } as Filter<Doc>;
    return pageById<Doc, UnitView>(this.collection, filter, page, (doc) => {
      const view = viewOf({ id: doc._id, state: doc.state }, on ?? today);
      // As they were on that day: an end that came later is no part of the answer.
      return on ? { ...view, dissolvedFrom: null } : view;
    });
  }

  async all(): Promise<ExistingUnit[]> {
    const found = await this.collection.find({}, { batchSize: 5_000 }).sort({ _id: 1 }).toArray();
    return found.map(({ _id, state }) => ({ id: String(_id), state }) as ExistingUnit);
  }

  living(parentId: string, day: string): Promise<number> {
    const filter = { $and: [{ 'state.parentId': { $eq: parentId } }, livingOn(day)] } as Filter<Doc>;
    return this.collection.countDocuments(filter);
  }

  private get collection(): Collection<Doc> {
    return this.stores.collection<UnitState>(unit.name);
  }
}

const livingOn = (day: string) => ({
  'state.validFrom': { $lte: day },
  $or: [{ 'state.dissolvedFrom': '' }, { 'state.dissolvedFrom': { $gt: day } }],
});
