import { describe, expect, it } from '@jest/globals';
import type { FeedEvent } from '@motcua/contracts';

import { Feed } from '../../domain/ports.js';
import { ReadFeedHandler } from './read-feed.handler.js';

/** Five events, one recorded each hour from 08:00 on. */
class FiveEvents extends Feed {
  private readonly events = [1, 2, 3, 4, 5].map((sequence) => ({ sequence }) as FeedEvent);

  append = async () => undefined;
  digest = async () => [];
  onAppended = () => undefined;
  last = async () => this.events.length;
  after = async (sequence: number, limit: number) => this.events.slice(sequence, sequence + limit);

  async firstSince(moment: Date): Promise<number | null> {
    const found = this.events.find(
      ({ sequence }) => new Date(`2017-05-16T${String(7 + sequence).padStart(2, '0')}:00:00+07:00`) >= moment,
    );
    return found?.sequence ?? null;
  }
}

const handler = new ReadFeedHandler(new FiveEvents());
const sequences = async (query: Parameters<typeof handler.handle>[0]) => {
  const { items, last, end } = await handler.handle(query);
  return { items: items.map(({ sequence }) => sequence), last, end };
};

describe('reading the feed', () => {
  it('starts at the beginning and goes on after the last event read', async () => {
    expect(await sequences({ limit: 2 })).toEqual({ items: [1, 2], last: 2, end: false });
    expect(await sequences({ after: 2, limit: 2 })).toEqual({ items: [3, 4], last: 4, end: false });
    expect(await sequences({ after: 4, limit: 2 })).toEqual({ items: [5], last: 5, end: true });
    expect(await sequences({ after: 5 })).toEqual({ items: [], last: 5, end: true });
  });

  it('says that it is at the end when the last page is just full', async () => {
    expect(await sequences({ after: 3, limit: 2 })).toEqual({ items: [4, 5], last: 5, end: true });
  });

  it('starts at the first event recorded at or after a moment', async () => {
    expect(await sequences({ since: '2017-05-16T10:00:00+07:00' })).toEqual({ items: [3, 4, 5], last: 5, end: true });
    expect(await sequences({ since: '2017-05-16T02:30:00Z' })).toMatchObject({ items: [3, 4, 5] });
    expect(await sequences({ since: '2018-01-01T00:00:00+07:00' })).toEqual({ items: [], last: 5, end: true });
  });

  it('is refused with both a sequence and a moment, and with a moment without an offset', async () => {
    const since = '2017-05-16T10:00:00+07:00';
    await expect(sequences({ after: 0, since })).rejects.toMatchObject({ refusal: { code: 'after-and-since' } });
    await expect(sequences({ since: '2017-05-16' })).rejects.toMatchObject({
      refusal: { code: 'since-without-offset' },
    });
    await expect(sequences({ since: '2017-05-16T10:00' })).rejects.toMatchObject({
      refusal: { code: 'since-without-offset' },
    });
  });
});
