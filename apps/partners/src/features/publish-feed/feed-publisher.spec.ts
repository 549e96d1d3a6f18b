import { afterEach, describe, expect, it } from '@jest/globals';
import type { FeedEvent } from '@motcua/contracts';
import { EventLog } from '@motcua/observability';
import { eventually } from '@motcua/testing';
import { pino } from 'pino';

import { Feed, PublicStream } from '../../domain/ports.js';
import { FeedPublisher } from './feed-publisher.js';

class MemoryFeed extends Feed {
  readonly events: FeedEvent[] = [];
  private wake = () => undefined as void;

  append = async () => undefined;
  digest = async () => [];
  firstSince = async () => null;
  last = async () => this.events.length;
  after = async (sequence: number, limit: number) => this.events.slice(sequence, sequence + limit);

  onAppended(wake: () => void): void {
    this.wake = wake;
  }

  grow(count: number): void {
    for (let i = 0; i < count; i += 1) this.events.push({ sequence: this.events.length + 1 } as FeedEvent);
    this.wake();
  }
}

class MemoryStream extends PublicStream {
  held: FeedEvent[] = [];
  failures = 0;

  last = async () => this.held.length;

  /** While failures are left, takes half of what it gets, as a broker that goes away. */
  async append(events: readonly FeedEvent[]): Promise<void> {
    const failing = this.failures > 0;
    this.held.push(...(failing ? events.slice(0, events.length / 2) : events));
    if (!failing) return;
    this.failures -= 1;
    throw new Error('the broker is away');
  }
}

const running: FeedPublisher[] = [];

function aPublisher(feed: MemoryFeed, stream: MemoryStream) {
  const publisher = new FeedPublisher(feed, stream, new EventLog(pino({ level: 'silent' })));
  running.push(publisher);
  publisher.onApplicationBootstrap();
}

afterEach(() => Promise.all(running.splice(0).map((publisher) => publisher.beforeApplicationShutdown())));

const sequences = ({ held }: MemoryStream) => held.map(({ sequence }) => sequence);
const upTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

describe('publishing the feed', () => {
  it('copies what is there and what comes later, in order', async () => {
    const feed = new MemoryFeed();
    const stream = new MemoryStream();
    feed.grow(1_200);
    aPublisher(feed, stream);
    await eventually(() => expect(sequences(stream)).toEqual(upTo(1_200)));
    feed.grow(3);
    await eventually(() => expect(sequences(stream)).toEqual(upTo(1_203)));
  });

  it('goes on behind what the stream took before it failed', async () => {
    const feed = new MemoryFeed();
    const stream = new MemoryStream();
    stream.failures = 2;
    feed.grow(20);
    aPublisher(feed, stream);
    await eventually(() => expect(sequences(stream)).toEqual(upTo(20)));
  });

  it('fills a stream that was made anew from the beginning', async () => {
    const feed = new MemoryFeed();
    const stream = new MemoryStream();
    feed.grow(5);
    aPublisher(feed, stream);
    await eventually(() => expect(sequences(stream)).toEqual(upTo(5)));
    stream.held = [];
    feed.grow(1);
    await eventually(() => expect(sequences(stream)).toEqual(upTo(6)));
  });
});
