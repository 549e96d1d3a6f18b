import { DocumentTarget, type Change, type ParkingLot, type PlacedEvent } from '@motcua/messaging';
import type { Database } from '@motcua/persistence';

import type { Feed } from '../domain/ports.js';
import { trails, type Trail } from './trail.projection.js';

/**
 * Turns facts into the feed. The feed is written before the trails: after a crash in between, the old trails fold the
 * same facts to the same entries, and the feed leaves out those it holds. The other way round, trails would skip facts
 * that never reached the feed.
 */
export class FeedTarget extends DocumentTarget<Trail> {
  private places = new Map<string, number>();

  constructor(
    private readonly feed: Feed,
    database: Database,
    lot: ParkingLot,
  ) {
    super(trails, database, lot);
  }

  protected override async applyNow(events: readonly PlacedEvent[]): Promise<void> {
    this.places = new Map(events.map(({ event, seq }) => [event.id, seq]));
    await super.applyNow(events);
  }

  protected override async save(changes: readonly Change<Trail>[]): Promise<void> {
    await this.feed.append(this.inOrder(changes));
    await super.save(changes.map((change) => ({ ...change, after: { ...change.after, fresh: [] } })));
  }

  /** Trails are folded one by one, the feed follows the stream. A released event is older than the batch under way. */
  private inOrder(changes: readonly Change<Trail>[]) {
    const place = (eventId: string) => this.places.get(eventId) ?? 0;
    return changes.flatMap(({ after }) => after.fresh).toSorted((a, b) => place(a.eventId) - place(b.eventId));
  }
}
