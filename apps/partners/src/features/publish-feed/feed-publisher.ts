import { setTimeout as sleep } from 'node:timers/promises';

import { Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Signal } from '@motcua/messaging';
import { EventLog } from '@motcua/observability';

import { Feed, PublicStream } from '../../domain/ports.js';

const BATCH = 500;
const POLL_MS = 1_000;

/** Copies the feed to the public stream, in order, from where the stream ends: a stream made anew is filled again. */
@Injectable()
export class FeedPublisher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly signal = new Signal();
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly feed: Feed,
    private readonly stream: PublicStream,
    private readonly log: EventLog,
  ) {}

  onApplicationBootstrap(): void {
    this.feed.onAppended(() => this.signal.raise());
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
        const more = await this.round();
        delay = 0;
        if (!more) await this.signal.wait(POLL_MS);
      } catch (cause) {
        if (this.stopped) return;
        delay = Math.min(delay * 2 || 100, 5_000);
        this.log.warn('RELAY_RETRY', 'the feed could not be published, it is tried again', cause, {
          next_retry_ms: delay,
        });
        await sleep(delay);
      }
    }
  }

  /** @returns whether there may be more to do at once */
  private async round(): Promise<boolean> {
    const last = await this.stream.last();
    const events = await this.feed.after(last, BATCH);
    if (events.length === 0) return false;
    await this.stream.append(events);
    this.log.debug('RELAY_PUBLISHED', 'public events published', {
      count: events.length,
      'feed.sequence': last + events.length,
    });
    return true;
  }
}
