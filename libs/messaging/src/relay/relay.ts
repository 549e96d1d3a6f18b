import { setTimeout as sleep } from 'node:timers/promises';

import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { EventLog, HealthRegistry, Metrics } from '@motcua/observability';
import { AggregateStores, Journal, type Outbox } from '@motcua/persistence';

import { NatsLink } from '../nats/nats-link.js';
import { Signal } from '../signal.js';
import { publishAll, type Published } from './publisher.js';
import { StreamGuard } from './stream-guard.js';

const BATCH = 500;
const POLL_MS = 1_000;
const BUSY = 16;
const LINGER_MS = 25;
const GUARD_EVERY_MS = 60_000;

/** Carries facts from the outboxes to the journal and the stream. One loop per service; two would only repeat work. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly signal = new Signal();
  private running: Promise<void> = Promise.resolve();
  private stopped = false;
  private guardDue = 0;
  private oldest: Date | null = null;

  constructor(
    private readonly stores: AggregateStores,
    private readonly journal: Journal,
    private readonly link: NatsLink,
    private readonly guard: StreamGuard,
    private readonly log: EventLog,
    private readonly metrics: Metrics,
    health: HealthRegistry,
  ) {
    // A broker outage must not become an outage of the desk: reported, never unready.
    health.register('relay', () => ({
      up: true,
      details: { connected: this.link.connected, outboxOldestSeconds: this.age() },
    }));
  }

  onApplicationBootstrap(): void {
    if (this.stores.outboxes.length === 0) return;
    this.stores.onCommitted(() => this.signal.raise());
    this.link.onReconnect(() => {
      this.guardDue = 0;
      this.signal.raise();
    });
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.signal.raise();
    await this.running;
  }

  private async loop(): Promise<void> {
    for (let delay = 0; !this.stopped;) {
      try {
        // While the broker is away nothing is carried, but how long the oldest fact has waited must still show.
        if (delay > 0) await this.measure();
        if (Date.now() >= this.guardDue) await this.checkStream();
        const carried = await this.round();
        delay = 0;
        if (carried === 0) await this.signal.wait(POLL_MS);
        // Many at once: more are on their way, and one larger round costs less than several small ones.
        else if (carried >= BUSY && carried < BATCH) await sleep(LINGER_MS);
      } catch (cause) {
        delay = Math.min(delay * 2 || 100, 5_000);
        this.guardDue = 0;
        this.log.warn('RELAY_RETRY', 'publishing failed, facts stay in the outbox', cause, { next_retry_ms: delay });
        await sleep(delay);
      }
    }
  }

  private async measure(): Promise<void> {
    const firsts = await Promise.all(this.stores.outboxes.map((outbox) => outbox.pending(1)));
    this.oldest = firsts
      .flat()
      .reduce<Date | null>((oldest, { since }) => (oldest && oldest < since ? oldest : since), null);
    this.metrics.outboxOldest.set(this.age());
  }

  private async checkStream(): Promise<void> {
    await this.guard.check();
    this.guardDue = Date.now() + GUARD_EVERY_MS;
  }

  /** @returns aggregates whose facts were carried */
  private async round(): Promise<number> {
    let carried = 0;
    this.oldest = null;
    let failure: unknown;
    for (const outbox of this.stores.outboxes) {
      // What one kind of aggregate cannot publish must not hold up the others.
      try {
        carried += await this.drain(outbox);
      } catch (cause) {
        failure ??= cause;
      }
    }
    this.metrics.outboxOldest.set(this.age());
    if (failure) throw failure;
    return carried;
  }

  private async drain(outbox: Outbox): Promise<number> {
    const pending = await outbox.pending(BATCH);
    if (pending.length === 0) return 0;
    const first = pending[0]?.since;
    if (first && (!this.oldest || first < this.oldest)) this.oldest = first;
    const started = performance.now();
    const batches = pending.map(({ events }) => events);
    const published = await publishAll(this.link, batches);
    // Reconnected meanwhile: the stream may be an older one. Facts stay in the outbox; repeats are recognised.
    if (this.guardDue === 0) throw new Error('the connection to the stream was renewed during the round');
    // Trimmed only when stream and journal have them: a crash in between repeats, it never loses.
    await this.journal.record(this.guard.epoch, batches.flat(), published.places);
    await this.journal.noteHead(this.guard.epoch, published.places);
    await outbox.trim(published.upTo);
    this.report(published, batches.flat().length, started);
    if (published.failure) throw published.failure;
    return pending.length;
  }

  private report(published: Published, wanted: number, started: number): void {
    this.metrics.published.inc({ duplicate: 'true' }, published.duplicates);
    this.metrics.published.inc({ duplicate: 'false' }, published.places.size - published.duplicates);
    this.log.debug('RELAY_PUBLISHED', 'facts published', {
      count: published.places.size,
      of: wanted,
      duplicates: published.duplicates,
      duration_ms: Math.round(performance.now() - started),
    });
  }

  private age(): number {
    return this.oldest ? Math.max(0, (Date.now() - this.oldest.getTime()) / 1_000) : 0;
  }
}
