import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ListOpinions, OpinionView, Page, PageQuery } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';
import type { Filter } from 'mongodb';

import { answer, type Answer } from '../domain/survey/answer.js';
import { batch, type Batch } from '../domain/survey/batch.js';
import { campaign, type Campaign } from '../domain/survey/campaign.js';
import { SurveyIndex, type StoredBatch, type StoredCampaign } from '../domain/survey/ports.js';
import { count, emptyTally, type Tally } from '../domain/survey/results.js';

/** Reads the collections of the survey. An aggregate that is stored has a fact, so no state here is absent. */
@Injectable()
export class MongoSurveys extends SurveyIndex implements OnModuleInit {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.batchDocs.createIndex({ 'beside.hashes': 1 }, { name: 'by-token' });
    await this.batchDocs.createIndex({ 'state.campaignId': 1, _id: 1 }, { name: 'of-campaign' });
    await this.answerDocs.createIndex({ 'state.campaignId': 1, _id: 1 }, { name: 'of-campaign' });
  }

  campaigns(query: PageQuery): Promise<Page<StoredCampaign>> {
    return pageById<AggregateDocument<Campaign>, StoredCampaign>(
      this.stores.collection<Campaign>(campaign.name),
      {},
      query,
      ({ _id: id, state, beside }) => ({ id, state, beside }),
    );
  }

  async batches(campaignId: string): Promise<StoredBatch[]> {
    const filter = { 'state.campaignId': campaignId } as Filter<AggregateDocument<Batch>>;
    const found = await this.batchDocs.find(filter, { projection: { state: 1 } }).toArray();
    return found.map(({ _id: id, state }) => ({ id, state })).toSorted(byTime);
  }

  async batchWith(hash: string): Promise<StoredBatch | null> {
    const filter = { 'beside.hashes': { $eq: hash } } as Filter<AggregateDocument<Batch>>;
    const found = await this.batchDocs.findOne(filter, { projection: { state: 1 } });
    return found && { id: found._id, state: found.state };
  }

  async tallies(campaignId: string): Promise<Map<string, Tally>> {
    const tallies = new Map<string, Tally>();
    const filter = { 'state.campaignId': campaignId } as Filter<AggregateDocument<Answer>>;
    for await (const { state } of this.answerDocs.find(filter, { projection: { state: 1 } })) {
      const tally = tallies.get(state.unitId) ?? emptyTally();
      count(tally, state.scores);
      tallies.set(state.unitId, tally);
    }
    return tallies;
  }

  opinions({ campaignId, ...page }: ListOpinions): Promise<Page<OpinionView>> {
    const filter = { 'state.campaignId': campaignId, 'beside.opinion': { $gt: '' } } as Filter<
      AggregateDocument<Answer>
    >;
    return pageById<AggregateDocument<Answer>, OpinionView>(this.answerDocs, filter, page, ({ _id, beside }) => ({
      answerId: _id,
      text: (beside['opinion'] ?? '') as string,
    }));
  }

  private get batchDocs() {
    return this.stores.collection<Batch>(batch.name);
  }

  private get answerDocs() {
    return this.stores.collection<Answer>(answer.name);
  }
}

const byTime = (a: StoredBatch, b: StoredBatch): number => Date.parse(a.state.issuedAt) - Date.parse(b.state.issuedAt);
