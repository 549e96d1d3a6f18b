import type { RecordedEvent } from '@motcua/contracts';
import { MongoBulkWriteError, type Collection } from 'mongodb';

/** Where a fact stands in the stream. */
export interface StreamPlace {
  seq: number;
  /** Creation time of the stream: a new stream counts anew. */
  epoch: string;
}

export type JournalEntry = Omit<RecordedEvent, 'id'> & { _id: string; stream: StreamPlace };

const DUPLICATE_KEY = 11000;

/** All facts of a service, for ever: what the stream is refilled from and what states are proved against. */
export class Journal {
  constructor(private readonly collection: Collection<JournalEntry>) {}

  async prepare(): Promise<void> {
    await this.collection.createIndex({ aggregate: 1, aggregateId: 1, seq: 1 }, { name: 'history', unique: true });
    await this.collection.createIndex({ 'stream.epoch': 1, 'stream.seq': 1 }, { name: 'place' });
  }

  /** Keeps published facts with their places; facts already there are left alone. */
  async record(epoch: string, events: readonly RecordedEvent[], places: ReadonlyMap<string, number>): Promise<void> {
    const entries = events.flatMap((event) => {
      const seq = places.get(event.id);
      return seq === undefined ? [] : [toEntry(event, { seq, epoch })];
    });
    if (entries.length === 0) return;
    try {
      await this.collection.insertMany(entries, {
        ordered: false,
        writeConcern: { w: 'majority', j: true },
      });
    } catch (cause) {
      const errors = cause instanceof MongoBulkWriteError ? [cause.writeErrors].flat() : [];
      if (errors.length === 0 || errors.some((error) => error.code !== DUPLICATE_KEY)) throw cause;
    }
  }

  /** New places of facts published again. */
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

  /** Facts the stream does not hold (any more): of another epoch, or above what survived; in order per aggregate. */
  async *missingFrom(epoch: string, survivedSeq: number): AsyncGenerator<RecordedEvent> {
    const lost = { $or: [{ 'stream.epoch': { $ne: epoch } }, { 'stream.seq': { $gt: survivedSeq } }] };
    const cursor = this.collection.find(lost, { batchSize: 1_000 }).sort({ aggregate: 1, aggregateId: 1, seq: 1 });
    for await (const entry of cursor) yield toEvent(entry);
  }

  /** Places noted in an epoch, the last one first. */
  async *placesFromTheEnd(epoch: string): AsyncGenerator<{ id: string; seq: number }> {
    const cursor = this.collection
      .find({ 'stream.epoch': epoch }, { projection: { stream: 1 }, batchSize: 100 })
      .sort({ 'stream.seq': -1 });
    for await (const { _id, stream } of cursor) yield { id: _id, seq: stream.seq };
  }

  /** The epoch facts were last published in, or null for a journal without facts. */
  async lastEpoch(): Promise<string | null> {
    const [entry] = await this.collection.find({}).sort({ 'stream.epoch': -1 }).limit(1).toArray();
    return entry?.stream.epoch ?? null;
  }
}

function toEntry({ id, ...rest }: RecordedEvent, stream: StreamPlace): JournalEntry {
  return { _id: id, ...rest, stream };
}

function toEvent({ _id, stream: _stream, ...rest }: JournalEntry): RecordedEvent {
  return { id: _id, ...rest };
}
