import type { AggregateRepository, ListOpinions, OpinionView, Page, PageQuery, Stored } from '@motcua/contracts';

import type { AnswerFact, AnswerState } from './answer.js';
import type { BatchFact, BatchState, Batch } from './batch.js';
import type { Campaign, CampaignFact, CampaignState } from './campaign.js';
import type { Tally } from './results.js';

export abstract class Campaigns implements AggregateRepository<CampaignState, CampaignFact> {
  abstract read: AggregateRepository<CampaignState, CampaignFact>['read'];
  abstract execute: AggregateRepository<CampaignState, CampaignFact>['execute'];
}

export abstract class Batches implements AggregateRepository<BatchState, BatchFact> {
  abstract read: AggregateRepository<BatchState, BatchFact>['read'];
  abstract execute: AggregateRepository<BatchState, BatchFact>['execute'];
}

export abstract class Answers implements AggregateRepository<AnswerState, AnswerFact> {
  abstract read: AggregateRepository<AnswerState, AnswerFact>['read'];
  abstract execute: AggregateRepository<AnswerState, AnswerFact>['execute'];
}

/** A campaign with its id and what is kept beside. */
export type StoredCampaign = Pick<Stored<Campaign>, 'id' | 'state' | 'beside'>;
export type StoredBatch = Pick<Stored<Batch>, 'id' | 'state'>;

export abstract class SurveyIndex {
  abstract campaigns(query: PageQuery): Promise<Page<StoredCampaign>>;
  abstract batches(campaignId: string): Promise<StoredBatch[]>;
  /** @param hash of the token */
  abstract batchWith(hash: string): Promise<StoredBatch | null>;
  /** Answers by unit; units without one are absent. */
  abstract tallies(campaignId: string): Promise<Map<string, Tally>>;
  /** Opinions in the order of their random ids, so that the order says nothing of who wrote when. */
  abstract opinions(query: ListOpinions): Promise<Page<OpinionView>>;
}
