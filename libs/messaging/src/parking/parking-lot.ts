import { Injectable } from '@nestjs/common';
import { Refused } from '@motcua/contracts';
import { EventLog, Metrics } from '@motcua/observability';
import { Database } from '@motcua/persistence';

import { partitionKey, type RawMessage } from '../raw-message.js';

/** One aggregate that waits for a person (or for an earlier event), with its events in order. */
export interface ParkedAggregate {
  /** `<consumer>|<partition key>`. */
  _id: string;
  consumer: string;
  key: string;
  /** gap: an earlier event has not come yet and will release it by itself. fault: needs a repair. */
  cause: 'gap' | 'fault';
  reason: string;
  since: Date;
  messages: RawMessage[];
}

/** How a consumer applies its parked messages. */
export interface Parked {
  /** Applies one message again; throws when it still cannot, NotYet when an earlier one is missing. */
  apply(message: RawMessage): Promise<void>;
  /** Runs work when nothing else of this consumer touches the aggregate. */
  turn<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** An earlier event of the aggregate has not come. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

const DUPLICATE_KEY = 11000;

/** Events that cannot be applied wait here with the later ones of their aggregate; all others flow. */
@Injectable()
export class ParkingLot {
  private readonly keys = new Map<string, Map<string, 'gap' | 'fault'>>();
  private readonly consumers = new Map<string, Parked>();

  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly metrics: Metrics,
  ) {}

  async open(consumer: string, parkedBy: Parked): Promise<void> {
    const parked = await this.collection.find({ consumer }, { projection: { key: 1, cause: 1 } }).toArray();
    this.keys.set(consumer, new Map(parked.map((entry) => [entry.key, entry.cause])));
    this.consumers.set(consumer, parkedBy);
    this.count(consumer);
  }

  has(consumer: string, key: string): 'gap' | 'fault' | undefined {
    return this.keys.get(consumer)?.get(key);
  }

  /** Aggregates of a consumer that wait. */
  waiting(consumer: string): string[] {
    return [...(this.keys.get(consumer)?.keys() ?? [])];
  }

  /** Forgets what a consumer that is gone for good had parked. */
  async close(consumer: string): Promise<void> {
    await this.collection.deleteMany({ consumer });
    this.keys.delete(consumer);
    this.consumers.delete(consumer);
    this.metrics.parked.remove({ consumer });
  }

  /** Parks a message, behind what its aggregate has parked already; the same message twice is one. */
  async park(consumer: string, message: RawMessage, cause: 'gap' | 'fault', reason: unknown): Promise<void> {
    const key = partitionKey(message);
    const text = reason instanceof Error ? reason.message : String(reason);
    const known = this.has(consumer, key);
    await this.add(`${consumer}|${key}`, message, { consumer, key, cause, reason: text, since: new Date() });
    this.keys.get(consumer)?.set(key, known ?? cause);
    this.count(consumer);
    this.report(consumer, key, known ? 'gap' : cause, reason, message);
  }

  /** Applies what an aggregate has parked, in order, in turn with live events. @returns messages applied */
  async release(consumer: string, key: string): Promise<number> {
    const parkedBy = this.consumers.get(consumer);
    if (!parkedBy)
      throw Refused.because('not-found', 'consumer-not-found', `Không có bộ đọc ${consumer} ở dịch vụ này.`);
    return parkedBy.turn(key, () => this.releaseNow(consumer, key));
  }

  /** The same for a consumer that has the turn already. */
  async releaseNow(consumer: string, key: string): Promise<number> {
    const _id = `${consumer}|${key}`;
    let applied = 0;
    for (;;) {
      const entry = await this.collection.findOne({ _id });
      // Parked in order of arrival, applied in order of the aggregate.
      const [message] = (entry?.messages ?? []).toSorted((a, b) => sequence(a) - sequence(b));
      if (!message) break;
      if (!(await this.applied(consumer, message))) return applied;
      await this.collection.updateOne({ _id }, { $pull: { messages: { seq: message.seq } } });
      applied += 1;
    }
    await this.collection.deleteOne({ _id, messages: { $size: 0 } });
    this.keys.get(consumer)?.delete(key);
    this.count(consumer);
    this.log.info('AGGREGATE_RELEASED', 'parked work was applied', { consumer, partition: key, count: applied });
    return applied;
  }

  private async applied(consumer: string, message: RawMessage): Promise<boolean> {
    try {
      await this.consumers.get(consumer)?.apply(message);
      return true;
    } catch (cause) {
      if (cause instanceof NotYet) return false;
      throw cause;
    }
  }

  private async add(_id: string, message: RawMessage, fresh: Omit<ParkedAggregate, '_id' | 'messages'>): Promise<void> {
    try {
      const unlessThere = { _id, 'messages.seq': { $ne: message.seq } };
      await this.collection.updateOne(
        unlessThere,
        { $setOnInsert: fresh, $push: { messages: message } },
        { upsert: true },
      );
    } catch (cause) {
      // The message is there: the filter met nothing and the insert met its document.
      if ((cause as { code?: unknown }).code !== DUPLICATE_KEY) throw cause;
    }
  }

  list(): Promise<ParkedAggregate[]> {
    return this.collection.find({}).sort({ since: 1 }).limit(500).toArray();
  }

  private report(consumer: string, key: string, cause: 'gap' | 'fault', reason: unknown, message: RawMessage): void {
    const fields = { consumer, partition: key, 'stream.seq': message.seq, 'event.id': message.headers['ce-id'] };
    if (cause === 'gap') this.log.warn('EVENT_WAITING', 'an event waits behind an earlier one', reason, fields);
    else
      this.log.error('AGGREGATE_PARKED', 'an event cannot be applied; repair, then retry parked work', reason, fields);
  }

  private count(consumer: string): void {
    this.metrics.parked.set({ consumer }, this.keys.get(consumer)?.size ?? 0);
  }

  private get collection() {
    return this.database.collection<ParkedAggregate>('parked');
  }
}

const sequence = (message: RawMessage): number => Number(message.headers['ce-sequence'] ?? message.seq);
