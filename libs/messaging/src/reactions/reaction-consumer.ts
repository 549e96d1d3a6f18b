import { setTimeout as sleep } from 'node:timers/promises';

import { AckPolicy, DeliverPolicy, type ConsumerMessages, type JsMsg } from '@nats-io/jetstream';
import { EVENTS_STREAM, subjectOf, type DecodedEvent } from '@motcua/contracts';
import type { EventLog, Metrics } from '@motcua/observability';
import { KeyedLock } from '@motcua/persistence';

import type { NatsLink } from '../nats/nats-link.js';
import type { ParkingLot } from '../parking/parking-lot.js';
import { partitionKey, read, toRaw, type RawMessage } from '../raw-message.js';
import { settle, type RetryPolicy } from './settlement.js';

const ACK_WAIT_MS = 30_000;

export interface ReactionParts {
  readonly link: NatsLink;
  readonly lot: ParkingLot;
  readonly log: EventLog;
  readonly metrics: Metrics;
  readonly policy?: RetryPolicy;
}

/** A durable of one reaction: one aggregate at a time in order, decode, handle, ack. */
export class ReactionConsumer {
  private readonly lock = new KeyedLock();
  /** Under way, by stream sequence. */
  private readonly work = new Map<number, Promise<void>>();
  private messages: ConsumerMessages | undefined;
  private stopped = false;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly parts: ReactionParts,
    private readonly type: string,
    private readonly durable: string,
    private readonly handle: (event: DecodedEvent) => Promise<void>,
  ) {}

  async start(): Promise<void> {
    await this.parts.lot.open(this.durable, {
      apply: (raw) => this.handle(read(raw)),
      turn: (key, work) => this.lock.run(key, work),
    });
    this.running = this.loop();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.messages?.close();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      try {
        await this.session();
      } catch (cause) {
        this.parts.log.warn('CONSUMER_RECREATED', 'reading stopped, starting again', cause, { consumer: this.durable });
      }
      if (!this.stopped) await sleep(250);
    }
  }

  private async session(): Promise<void> {
    const { stream, manager } = this.parts.link;
    await manager.consumers.add(EVENTS_STREAM, {
      durable_name: this.durable,
      filter_subject: subjectOf(this.type),
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: ACK_WAIT_MS * 1_000_000,
      max_ack_pending: 200,
      max_deliver: -1,
    });
    const consumer = await stream.consumers.get(EVENTS_STREAM, this.durable);
    this.messages = await consumer.consume({
      max_messages: 100,
      expires: 5_000,
      idle_heartbeat: 1_000,
      abort_on_missing_resource: true,
    });
    if (this.stopped) await this.messages.close();
    for await (const message of this.messages) this.begin(message);
    await Promise.all(this.work.values());
  }

  /** Side by side across aggregates; the broker bounds how many, since it waits for acks. */
  private begin(message: JsMsg): void {
    const raw = toRaw(message);
    // Sent again while it waits behind its aggregate here.
    if (this.work.has(raw.seq)) return;
    const done = this.lock
      .run(partitionKey(raw), () => this.process(raw, message))
      .catch((cause: unknown) => {
        // Neither handled nor parked: the broker sends it again.
        this.parts.log.warn('REACTION_RETRY', 'a reaction could not be settled', cause, { consumer: this.durable });
        message.nak(5_000);
      })
      .finally(() => this.work.delete(raw.seq));
    this.work.set(raw.seq, done);
  }

  private async process(raw: RawMessage, message: JsMsg): Promise<void> {
    if (this.parts.lot.has(this.durable, partitionKey(raw))) {
      await this.parts.lot.park(this.durable, raw, 'gap', 'behind a parked event');
      message.ack();
      return;
    }
    for (let attempt = 1; !this.stopped; attempt += 1) {
      const thrown = await this.attempt(raw, message);
      const settlement = settle(thrown, attempt, this.parts.policy);
      if (settlement.kind === 'retry') {
        await this.pause(message, settlement.delayMs, thrown, raw);
        continue;
      }
      if (settlement.kind === 'park') await this.parts.lot.park(this.durable, raw, 'fault', thrown);
      if (settlement.kind === 'refused')
        this.report('REACTION_REFUSED', 'nothing to do: the state does not allow it', raw);
      this.parts.metrics.applied.inc({ consumer: this.durable, result: settlement.kind });
      message.ack();
      return;
    }
  }

  private async attempt(raw: RawMessage, message: JsMsg): Promise<unknown> {
    const started = performance.now();
    // Long work keeps its message: the broker must not hand it to another reader.
    const working = setInterval(() => message.working(), ACK_WAIT_MS / 3);
    try {
      await this.handle(read(raw));
      this.report('REACTION_DONE', 'reaction done', raw, Math.round(performance.now() - started));
      return undefined;
    } catch (cause) {
      return cause;
    } finally {
      clearInterval(working);
    }
  }

  private async pause(message: JsMsg, delayMs: number, cause: unknown, raw: RawMessage): Promise<void> {
    this.parts.log.warn('REACTION_RETRY', 'a reaction failed, trying again', cause, {
      consumer: this.durable,
      'event.id': raw.headers['ce-id'],
      next_retry_ms: delayMs,
    });
    // The broker must not hand the message to another reader while we wait.
    for (let left = delayMs; left > 0 && !this.stopped; left -= ACK_WAIT_MS / 3) {
      message.working();
      await sleep(Math.min(left, ACK_WAIT_MS / 3));
    }
  }

  private report(
    code: 'REACTION_DONE' | 'REACTION_REFUSED',
    text: string,
    raw: RawMessage,
    duration_ms?: number,
  ): void {
    this.parts.log.info(code, text, {
      consumer: this.durable,
      'event.id': raw.headers['ce-id'],
      'correlation.id': raw.headers['ce-correlationid'],
      'stream.seq': raw.seq,
      duration_ms,
    });
  }
}
