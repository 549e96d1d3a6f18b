import { Injectable } from '@nestjs/common';
import type { Stored } from '@motcua/contracts';
import { AggregateStores, type AggregateDocument } from '@motcua/persistence';
import type { Filter } from 'mongodb';

import { StaffList } from '../domain/ports.js';
import { staff, type StaffState } from '../domain/staff/staff.js';

type Doc = AggregateDocument<StaffState>;

@Injectable()
export class MongoStaffList extends StaffList {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async of(unitId?: string): Promise<Stored<StaffState>[]> {
    const filter = (unitId ? { _id: { $eq: unitId } } : {}) as Filter<Doc>;
    const collection = this.stores.collection<StaffState>(staff.name);
    const found = await collection.find(filter, { batchSize: 5_000 }).sort({ _id: 1 }).toArray();
    return found.map((doc) => ({ id: String(doc._id), state: doc.state, version: doc.v, beside: doc.beside }));
  }
}
