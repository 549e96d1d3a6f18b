import type { FeedDigest, FeedEvent } from '@motcua/contracts';

import type { PublicType } from './public-fact.js';

/** A public event before it has its place in the feed. */
export interface FeedEntry {
  /** Id of the internal event it was made from. */
  readonly eventId: string;
  readonly type: PublicType;
  readonly recordedAt: Date;
  /** Vietnamese date of recording, `YYYY-MM-DD`. */
  readonly day: string;
  readonly event: Omit<FeedEvent, 'sequence'>;
}

/** The public events in order, gapless from 1. */
export abstract class Feed {
  /** Appends in the order given; entries whose event it holds already are left out. */
  abstract append(entries: readonly FeedEntry[]): Promise<void>;
  abstract after(sequence: number, limit: number): Promise<FeedEvent[]>;
  /** The last sequence; 0 while it is empty. */
  abstract last(): Promise<number>;
  /** The first sequence recorded at or after a moment. */
  abstract firstSince(moment: Date): Promise<number | null>;
  abstract digest(day: string): Promise<FeedDigest['counts']>;
  /** @param wake called after each append */
  abstract onAppended(wake: () => void): void;
}

/** The stream partners read; its sequences are those of the feed. */
export abstract class PublicStream {
  /** Sequence of the last event it holds; 0 for a new stream. */
  abstract last(): Promise<number>;
  /** Appends in order, each only at its own place. @throws when one was not taken; `last` tells where to go on */
  abstract append(events: readonly FeedEvent[]): Promise<void>;
}
