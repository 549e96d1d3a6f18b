import type { RecordedEvent } from '@motcua/contracts';
import { MongoBulkWriteError, type Collection } from 'mongodb';

/** Where a fact stands in the stream; absent until the stream acknowledged it. */
export interface StreamPlace {
  seq: number;
  /** Creation time of the stream: a new stream counts anew. */
  epoch: string;
}

export type JournalEntry = Omit<RecordedEvent, 'id'> & { _id: string; stream?: StreamPlace };

const DUPLICATE_KEY = 11000;

/** All facts of a service, for ever: what the stream is refilled from and what states are proved against. */
export class Journal {
  constructor(private readonly collection: Collection<JournalEntry>) {}

  async prepare(): Promise<void> {
    await this.collection.createIndex({ aggregate: 1, aggregateId: 1, seq: 1 }, { name: 'history', unique: true });
    await this.collection.createIndex({ 'stream.epoch': 1, 'stream.seq': 1 }, { name: 'place' });
  }

  /** Facts already there are left alone. */
  async record(events: readonly RecordedEvent[]): Promise<void> {
    try {
      await this.collection.insertMany(events.map(toEntry), {
        ordered: false,
        writeConcern: { w: 'majority', j: true },
      });
    } catch (cause) {
      const errors = cause instanceof MongoBulkWriteError ? [cause.writeErrors].flat() : [];
      if (errors.length === 0 || errors.some((error) => error.code !== DUPLICATE_KEY)) throw cause;
    }
  }

  async notePlaces(epoch: string, places: ReadonlyMap<string, number>): Promise<void> {
    const operations = [...places].map(([id, seq]) => ({
      updateOne: { filter: { _id: id }, update: { $set: { stream: { seq, epoch } } } },
    }));
    if (operations.length > 0) await this.collection.bulkWrite(operations, { ordered: false });
  }

  /** One aggregate's facts in order. */
  async history(aggregate: string, aggregateId: string): Promise<RecordedEvent[]> {
    const entries = await this.collection.find({ aggregate, aggregateId }).sort({ seq: 1 }).toArray();
    return entries.map(toEvent);
  }

  /** Facts the stream does not hold (any more): another epoch, or above its last sequence; in order per aggregate. */
  async *missingFrom(epoch: string, lastSeq: number): AsyncGenerator<RecordedEvent> {
    const lost = { $or: [{ 'stream.epoch': { $ne: epoch } }, { 'stream.seq': { $gt: lastSeq } }] };
    const cursor = this.collection.find(lost, { batchSize: 1_000 }).sort({ aggregate: 1, aggregateId: 1, seq: 1 });
    for await (const entry of cursor) yield toEvent(entry);
  }

  /** The highest place noted, or null for a journal whose facts were never published. */
  async lastPlace(): Promise<StreamPlace | null> {
    const [entry] = await this.collection
      .find({ 'stream.seq': { $exists: true } })
      .sort({ 'stream.epoch': -1, 'stream.seq': -1 })
      .limit(1)
      .toArray();
    return entry?.stream ?? null;
  }

  async count(): Promise<number> {
    return this.collection.countDocuments();
  }
}

function toEntry({ id, ...rest }: RecordedEvent): JournalEntry {
  return { _id: id, ...rest };
}

function toEvent({ _id, stream: _stream, ...rest }: JournalEntry): RecordedEvent {
  return { id: _id, ...rest };
}
