import { setTimeout as sleep } from 'node:timers/promises';

import { AckPolicy, DeliverPolicy, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import { EVENTS_STREAM, SUBJECT_PREFIX } from '@motcua/contracts';

import type { NatsLink } from '../nats/nats-link.js';
import { Signal } from '../signal.js';

const SECOND_NS = 1_000_000_000;
/** Also the most messages waiting in this process: the broker sends no more before an ack. */
const MAX_PENDING = 2_000;
const BATCH = 500;
const STALL_MS = 15_000;
/** A batch of this many means load: a short pause makes the next one larger and each event cheaper. */
const BUSY = 16;
const LINGER_MS = 50;

/** Reads the stream in order from a place, in batches; ends (and is made anew) when the consumer is gone or stalls. */
export class StreamReader {
  private buffer: JsMsg[] = [];
  private readonly signal = new Signal();
  private messages: ConsumerMessages | undefined;
  private over = false;
  private delivered = 0;
  private lastSeq = 0;
  private taken = { count: 0, at: 0 };
  /** Messages of our sources the broker still holds. */
  private pending = 0;

  constructor(
    private readonly link: NatsLink,
    private readonly sources: readonly string[],
  ) {}

  async open(afterSeq: number): Promise<void> {
    const info = await this.link.manager.consumers.add(EVENTS_STREAM, {
      ack_policy: AckPolicy.All,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: afterSeq + 1,
      filter_subjects: this.sources.map((source) => `${SUBJECT_PREFIX}${source}.>`),
      inactive_threshold: 30 * SECOND_NS,
      ack_wait: 60 * SECOND_NS,
      max_ack_pending: MAX_PENDING,
      mem_storage: true,
      num_replicas: 1,
    });
    this.pending = info.num_pending;
    const consumer = await this.link.stream.consumers.get(EVENTS_STREAM, info.name);
    this.messages = await consumer.consume({
      max_messages: 1_000,
      expires: 5_000,
      idle_heartbeat: 1_000,
      abort_on_missing_resource: true,
      callback: (message) => this.take(message),
    });
    void this.watch(this.messages);
  }

  /** Messages not handed out yet, here and at the broker. */
  get waiting(): number {
    return this.pending + this.buffer.length;
  }

  /** The next batch; empty when nothing came for a while. @throws when reading must start anew */
  async next(): Promise<JsMsg[]> {
    if (this.buffer.length === 0 && !this.over) await this.signal.wait(STALL_MS);
    if (this.buffer.length === 0 && this.over) throw new Error('the consumer is gone');
    if (this.buffer.length === 0 && this.pending > 0) throw new Error('messages are pending but none comes');
    if (this.isBusy() && this.buffer.length < BATCH) await sleep(LINGER_MS);
    const batch = this.buffer.splice(0, BATCH);
    this.taken = { count: batch.length, at: performance.now() };
    return batch;
  }

  async close(): Promise<void> {
    this.end();
    await this.messages?.close();
  }

  private isBusy(): boolean {
    return this.taken.count >= BUSY && performance.now() - this.taken.at < 4 * LINGER_MS;
  }

  private take(message: JsMsg): void {
    if (this.over) return;
    const { deliverySequence, pending } = message.info;
    // A hole: acking a later message would pass over what a broken connection lost.
    if (deliverySequence !== this.delivered + 1) return this.end();
    this.delivered = deliverySequence;
    // Sent again because it is not acked yet: it waits here already.
    if (message.seq <= this.lastSeq) return;
    this.lastSeq = message.seq;
    this.pending = pending;
    this.buffer.push(message);
    this.signal.raise();
  }

  private async watch(messages: ConsumerMessages): Promise<void> {
    for await (const status of messages.status()) {
      if (status.type === 'heartbeats_missed' || status.type === 'consumer_deleted') break;
    }
    this.end();
  }

  private end(): void {
    this.over = true;
    this.signal.raise();
  }
}
