import { Injectable } from '@nestjs/common';
import type { ListUnits, Page, UnitView } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';

import { UnitList, viewOf } from '../domain/ports.js';
import { unit, type UnitState } from '../domain/unit.js';

@Injectable()
export class MongoUnitList extends UnitList {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  page({ kind, ...page }: ListUnits): Promise<Page<UnitView>> {
    const filter = kind ? { 'state.kind': kind } : {};
    return pageById<AggregateDocument<UnitState>, UnitView>(
      this.stores.collection<UnitState>(unit.name),
      filter,
      page,
      (doc) => viewOf({ id: doc._id, state: doc.state }),
    );
  }
}
