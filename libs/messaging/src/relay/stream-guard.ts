import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '@motcua/contracts';
import { EventLog } from '@motcua/observability';
import { Journal, type JournalHead } from '@motcua/persistence';

import { ensureStream, eventIdAt, eventsStream } from '../nats/events-stream.js';
import { NatsLink } from '../nats/nats-link.js';
import { publishAll } from './publisher.js';

const BATCH = 500;

/** Notices a stream that went backwards (new, restored or cut) and refills it from the journal. */
@Injectable()
export class StreamGuard {
  /** Creation time of the stream facts are published to. */
  epoch = '';

  constructor(
    private readonly link: NatsLink,
    private readonly journal: Journal,
    private readonly log: EventLog,
  ) {}

  /**
   * Compares the end of the journal with what the stream holds there. Its last sequence alone tells nothing: another
   * service may have filled the stream up again since.
   */
  async check(): Promise<void> {
    const info = await ensureStream(this.link, eventsStream, this.log);
    this.epoch = info.created;
    const head = await this.journal.head();
    if (!head || (head.epoch === info.created && (await eventIdAt(this.link, head.seq)) === head.id)) return;
    const survived = head.epoch === info.created ? await this.survivedUpTo(head) : 0;
    this.log.error('STREAM_REGRESSED', 'the stream lost facts; republishing them from the journal', undefined, {
      survived_seq: survived,
      'stream.seq': info.state.last_seq,
      'stream.epoch': info.created,
    });
    await this.refill(info.created, survived);
  }

  /** Streams lose their end, never their middle: the last place that still holds our fact divides kept from lost. */
  private async survivedUpTo({ epoch, seq: last }: JournalHead): Promise<number> {
    for await (const { id, seq } of this.journal.placesBackFrom(epoch, last)) {
      if ((await eventIdAt(this.link, seq)) === id) return seq;
    }
    return 0;
  }

  private async refill(epoch: string, survivedSeq: number): Promise<void> {
    const places = new Map<string, number>();
    const batch: RecordedEvent[] = [];
    for await (const event of this.journal.missingFrom(epoch, survivedSeq)) {
      batch.push(event);
      if (batch.length >= BATCH) await this.republish(epoch, batch.splice(0), places);
    }
    await this.republish(epoch, batch, places);
    // Only now: a refill that is interrupted begins again, since the head still points to what was lost.
    await this.journal.noteHead(epoch, places);
  }

  private async republish(epoch: string, events: readonly RecordedEvent[], places: Map<string, number>): Promise<void> {
    const byAggregate = Map.groupBy(events, (event) => `${event.aggregate}/${event.aggregateId}`);
    const published = await publishAll(this.link, [...byAggregate.values()]);
    await this.journal.notePlaces(epoch, published.places);
    if (published.failure) throw published.failure;
    for (const [id, seq] of published.places) places.set(id, seq);
  }
}
