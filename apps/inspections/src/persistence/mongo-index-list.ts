import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Page, PageQuery } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';
import type { Filter } from 'mongodb';

import { indexSet, type IndexSet } from '../domain/unit-index/criteria-set.js';
import { IndexList, type Listed } from '../domain/unit-index/ports.js';
import { indexRound, type IndexRound } from '../domain/unit-index/round.js';
import { unitScore, type UnitScore } from '../domain/unit-index/unit-score.js';

@Injectable()
export class MongoIndexList extends IndexList implements OnModuleInit {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.scores.createIndex({ 'state.roundId': 1 }, { name: 'by-round' });
  }

  sets(query: PageQuery): Promise<Page<Listed<IndexSet>>> {
    return this.page(this.stores.collection<IndexSet>(indexSet.name), query);
  }

  rounds(query: PageQuery): Promise<Page<Listed<IndexRound>>> {
    return this.page(this.stores.collection<IndexRound>(indexRound.name), query);
  }

  async scoresOf(roundId: string): Promise<Map<string, UnitScore>> {
    const filter = { 'state.roundId': roundId } as Filter<AggregateDocument<UnitScore>>;
    const found = await this.scores.find(filter).toArray();
    return new Map(found.map(({ state }) => [state.unitId, state]));
  }

  private page<S>(
    collection: ReturnType<typeof AggregateStores.prototype.collection<S>>,
    query: PageQuery,
  ): Promise<Page<Listed<S>>> {
    return pageById<AggregateDocument<S>, Listed<S>>(collection, {}, query, ({ _id: id, state, beside }) => ({
      id,
      state,
      beside,
    }));
  }

  private get scores() {
    return this.stores.collection<UnitScore>(unitScore.name);
  }
}
