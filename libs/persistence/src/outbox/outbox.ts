import type { RecordedEvent } from '@motcua/contracts';
import type { Collection } from 'mongodb';

import type { AggregateDocument } from '../aggregates/aggregate-document.js';
import type { KeyedLock } from '../keyed-lock.js';

export interface Pending {
  readonly id: string;
  readonly events: readonly RecordedEvent[];
  readonly since: Date;
}

/** Facts of one collection of aggregates that are stored but not yet published. */
export class Outbox {
  /** @param bulks shared with the writer of the collection: see AggregateWriter */
  constructor(
    private readonly collection: Collection<AggregateDocument>,
    private readonly bulks: KeyedLock,
  ) {}

  async prepare(): Promise<void> {
    await this.collection.createIndex(
      { outboxAt: 1 },
      { name: 'outbox', partialFilterExpression: { outboxAt: { $exists: true } } },
    );
  }

  /** Oldest first. */
  async pending(limit: number): Promise<Pending[]> {
    const docs = await this.collection
      .find({ outboxAt: { $exists: true } }, { projection: { outbox: 1, outboxAt: 1 }, batchSize: limit + 1 })
      .sort({ outboxAt: 1 })
      .limit(limit)
      .toArray();
    return docs.map((doc) => ({ id: doc._id, events: doc.outbox, since: doc.outboxAt ?? new Date() }));
  }

  /**
   * Removes published facts. Aggregates are grouped by the sequence they are published up to, so a batch costs a
   * few statements; facts added meanwhile stay, since they have a higher sequence.
   */
  async trim(published: ReadonlyMap<string, number>): Promise<void> {
    const groups = Map.groupBy(published.keys(), (id) => published.get(id) as number);
    for (const [seq, ids] of groups) {
      await this.bulks.run(this.collection.collectionName, () => this.trimUpTo(seq, ids));
    }
  }

  private async trimUpTo(seq: number, ids: string[]): Promise<void> {
    const rest = { $filter: { input: '$outbox', cond: { $gt: ['$$this.seq', seq] } } };
    await this.collection.updateMany({ _id: { $in: ids } }, [
      { $set: { outbox: rest } },
      { $set: { outboxAt: { $cond: [{ $eq: [{ $size: '$outbox' }, 0] }, '$$REMOVE', '$outboxAt'] } } },
    ]);
  }
}
