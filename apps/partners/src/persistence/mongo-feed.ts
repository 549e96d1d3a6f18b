import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FeedDigest, FeedEvent } from '@motcua/contracts';
import { Database, KeyedLock } from '@motcua/persistence';

import { Feed, type FeedEntry } from '../domain/ports.js';

interface FeedDocument extends Omit<FeedEntry, 'event'> {
  /** The sequence. */
  _id: number;
  event: FeedEvent;
}

/** The feed in MongoDB. Sequences are given by the one writer; a second one would fail on `_id` and try again. */
@Injectable()
export class MongoFeed extends Feed implements OnModuleInit {
  private readonly lock = new KeyedLock();
  private wake: () => void = () => undefined;

  constructor(private readonly database: Database) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.collection.createIndex({ eventId: 1 }, { name: 'once', unique: true });
    await this.collection.createIndex({ recordedAt: 1 }, { name: 'since' });
    await this.collection.createIndex({ day: 1 }, { name: 'digest' });
  }

  // Work released from the parking lot may arrive beside a batch: one at a time, or both would take the same sequences.
  append(entries: readonly FeedEntry[]): Promise<void> {
    return entries.length === 0 ? Promise.resolve() : this.lock.run('append', () => this.appendNew(entries));
  }

  async after(sequence: number, limit: number): Promise<FeedEvent[]> {
    const found = await this.collection
      .find({ _id: { $gt: sequence } }, { projection: { event: 1 }, batchSize: limit + 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray();
    return found.map(({ event }) => event);
  }

  async last(): Promise<number> {
    const [found] = await this.collection
      .find({}, { projection: { _id: 1 } })
      .sort({ _id: -1 })
      .limit(1)
      .toArray();
    return found?._id ?? 0;
  }

  async firstSince(moment: Date): Promise<number | null> {
    const [found] = await this.collection
      .find({ recordedAt: { $gte: moment } }, { projection: { _id: 1 } })
      .sort({ _id: 1 })
      .limit(1)
      .toArray();
    return found?._id ?? null;
  }

  async digest(day: string): Promise<FeedDigest['counts']> {
    const groups = await this.collection
      .aggregate<Omit<FeedDigest['counts'][number], 'type'> & { _id: string }>([
        { $match: { day } },
        { $group: { _id: '$type', count: { $sum: 1 }, first: { $min: '$_id' }, last: { $max: '$_id' } } },
        { $sort: { _id: 1 } },
      ])
      .toArray();
    return groups.map(({ _id: type, count, first, last }) => ({ type, count, first, last }));
  }

  onAppended(wake: () => void): void {
    this.wake = wake;
  }

  /** Ordered: a crash in the middle leaves the beginning of the batch, never a gap. */
  private async appendNew(entries: readonly FeedEntry[]): Promise<void> {
    const known = await this.known(entries.map(({ eventId }) => eventId));
    const fresh = entries.filter(({ eventId }) => !known.has(eventId));
    if (fresh.length === 0) return;
    const last = await this.last();
    const documents = fresh.map((entry, index) => placed(entry, last + index + 1));
    await this.collection.insertMany(documents, { ordered: true, writeConcern: { w: 'majority', j: true } });
    this.wake();
  }

  private async known(ids: readonly string[]): Promise<Set<string>> {
    const found = await this.collection
      .find({ eventId: { $in: [...ids] } }, { projection: { eventId: 1 }, batchSize: ids.length + 1 })
      .toArray();
    return new Set(found.map(({ eventId }) => eventId));
  }

  private get collection() {
    return this.database.collection<FeedDocument>('feed');
  }
}

const placed = ({ event, ...entry }: FeedEntry, sequence: number): FeedDocument => ({
  _id: sequence,
  ...entry,
  event: { ...event, sequence },
});
