import { Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { NatsLink } from '@motcua/messaging';

import { LiveUpdates } from './live-updates.js';

const SUBJECTS = ['live.posting-listing', 'live.statistics'];

/** Passes on what the read models say about themselves. */
@Injectable()
export class LiveSubscription implements OnModuleInit, BeforeApplicationShutdown {
  constructor(
    private readonly link: NatsLink,
    private readonly updates: LiveUpdates,
  ) {}

  onModuleInit(): void {
    const callback = (_: Error | null, message: { json<T>(): T }) => this.updates.changed(positionIn(message));
    for (const subject of SUBJECTS) this.link.connection.subscribe(subject, { callback });
    // These notes are not kept by NATS: after a gap nobody knows what was missed.
    this.link.onReconnect(() => this.updates.changed());
  }

  beforeApplicationShutdown(): void {
    this.updates.stop();
  }
}

/** The position is a courtesy: an unreadable note still means that something changed. */
function positionIn(message: { json<T>(): T }): number {
  try {
    const { position } = message.json<{ position?: unknown }>();
    return typeof position === 'number' ? position : 0;
  } catch {
    return 0;
  }
}
