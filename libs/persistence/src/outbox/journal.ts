import type { RecordedEvent } from '@motcua/contracts';
import { MongoBulkWriteError, type Collection } from 'mongodb';

import { Database } from '../database.js';

/** Where a fact stands in the stream. */
export interface StreamPlace {
  seq: number;
  /** Creation time of the stream: a new stream counts anew. */
  epoch: string;
}

export type JournalEntry = Omit<RecordedEvent, 'id'> & { _id: string; stream: StreamPlace };

export interface JournalHead extends StreamPlace {
  /** Event id at that place. */
  id: string;
}

const DUPLICATE_KEY = 11000;
const HEAD = 'head';
const WINDOW = 1_000;

/** All facts of a service, for ever: what the stream is refilled from and what states are proved against. */
export class Journal {
  private readonly collection: Collection<JournalEntry>;
  private readonly heads: Collection<JournalHead & { _id: string }>;

  constructor(database: Database) {
    this.collection = database.collection('journal');
    this.heads = database.collection('journal_head');
  }

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

  /** The last place facts of this service were published to, or null before the first. */
  async head(): Promise<JournalHead | null> {
    const found = await this.heads.findOne({ _id: HEAD });
    return found && { epoch: found.epoch, seq: found.seq, id: found.id };
  }

  /** Kept on its own: finding the highest of all places would read the whole journal. */
  async noteHead(epoch: string, places: ReadonlyMap<string, number>): Promise<void> {
    const last = [...places].reduce<[string, number] | null>(
      (high, place) => (high && high[1] > place[1] ? high : place),
      null,
    );
    if (!last) return;
    await this.heads.updateOne({ _id: HEAD }, { $set: { epoch, seq: last[1], id: last[0] } }, { upsert: true });
  }

  /** Places of an epoch from `seq` down to the beginning of the stream. */
  async *placesBackFrom(epoch: string, seq: number): AsyncGenerator<{ id: string; seq: number }> {
    for (let high = seq; high > 0; high -= WINDOW) {
      const range = { 'stream.epoch': epoch, 'stream.seq': { $gt: high - WINDOW, $lte: high } };
      const found = await this.collection.find(range, { projection: { stream: 1 }, batchSize: WINDOW + 1 }).toArray();
      const places = found.map(({ _id, stream }) => ({ id: _id, seq: stream.seq }));
      yield* places.toSorted((a, b) => b.seq - a.seq);
    }
  }
}

function toEntry({ id, ...rest }: RecordedEvent, stream: StreamPlace): JournalEntry {
  return { _id: id, ...rest, stream };
}

function toEvent({ _id, stream: _stream, ...rest }: JournalEntry): RecordedEvent {
  return { id: _id, ...rest };
}
