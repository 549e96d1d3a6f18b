import { setTimeout as sleep } from 'node:timers/promises';

import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { RecordedEvent } from '@motcua/contracts';
import { EventLog, HealthRegistry, Metrics } from '@motcua/observability';
import { AggregateStores, Journal, type Outbox } from '@motcua/persistence';

import { NatsLink } from '../nats/nats-link.js';
import { Signal } from '../signal.js';
import { publishAll, type Published } from './publisher.js';
import { StreamGuard } from './stream-guard.js';

const BATCH = 500;
const POLL_MS = 1_000;
const GUARD_EVERY_MS = 60_000;

/** Carries facts from the outboxes to the journal and the stream. One loop per service; two would only repeat work. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnApplicationShutdown {
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

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.signal.raise();
    await this.running;
  }

  private async loop(): Promise<void> {
    for (let delay = 0; !this.stopped;) {
      try {
        if (Date.now() >= this.guardDue) await this.checkStream();
        const more = await this.round();
        delay = 0;
        if (!more) await this.signal.wait(POLL_MS);
      } catch (cause) {
        delay = Math.min(delay * 2 || 100, 5_000);
        this.guardDue = 0;
        this.log.warn('RELAY_RETRY', 'publishing failed, facts stay in the outbox', cause, { next_retry_ms: delay });
        await sleep(delay);
      }
    }
  }

  private async checkStream(): Promise<void> {
    await this.guard.check();
    this.guardDue = Date.now() + GUARD_EVERY_MS;
  }

  /** @returns whether there may be more to do at once */
  private async round(): Promise<boolean> {
    let more = false;
    this.oldest = null;
    for (const outbox of this.stores.outboxes) more = (await this.drain(outbox)) || more;
    this.metrics.outboxOldest.set(this.age());
    return more;
  }

  private async drain(outbox: Outbox): Promise<boolean> {
    const pending = await outbox.pending(BATCH);
    if (pending.length === 0) return false;
    const first = pending[0]?.since;
    if (first && (!this.oldest || first < this.oldest)) this.oldest = first;
    const started = performance.now();
    const batches = pending.map(({ events }) => events);
    // Trimmed only after both: a crash in between repeats, it never loses.
    const [published] = await Promise.all([publishAll(this.link, batches), this.journal.record(batches.flat())]);
    await this.settle(outbox, published, batches.flat(), started);
    return true;
  }

  private async settle(outbox: Outbox, published: Published, events: RecordedEvent[], started: number): Promise<void> {
    await Promise.all([outbox.trim(published.upTo), this.journal.notePlaces(this.guard.epoch, published.places)]);
    this.metrics.published.inc({ duplicate: 'true' }, published.duplicates);
    this.metrics.published.inc({ duplicate: 'false' }, published.places.size - published.duplicates);
    this.log.debug('RELAY_PUBLISHED', 'facts published', {
      count: published.places.size,
      of: events.length,
      duplicates: published.duplicates,
      duration_ms: Math.round(performance.now() - started),
    });
    if (published.failure) throw published.failure;
  }

  private age(): number {
    return this.oldest ? Math.max(0, (Date.now() - this.oldest.getTime()) / 1_000) : 0;
  }
}
