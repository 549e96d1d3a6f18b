import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '@motcua/contracts';
import { EventLog } from '@motcua/observability';
import { Journal } from '@motcua/persistence';

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
    const noted = await this.journal.lastEpoch();
    if (noted === null) return;
    const survived = noted === info.created ? await this.survivedUpTo(info.created) : 0;
    if (survived === 'all') return;
    this.log.error('STREAM_REGRESSED', 'the stream lost facts; republishing them from the journal', undefined, {
      survived_seq: survived,
      'stream.seq': info.state.last_seq,
      'stream.epoch': info.created,
    });
    await this.refill(info.created, survived);
  }

  /** Streams lose their end, never their middle: the last place that still holds our fact divides kept from lost. */
  private async survivedUpTo(epoch: string): Promise<number | 'all'> {
    let first = true;
    for await (const { id, seq } of this.journal.placesFromTheEnd(epoch)) {
      if ((await eventIdAt(this.link, seq)) === id) return first ? 'all' : seq;
      first = false;
    }
    return first ? 'all' : 0;
  }

  private async refill(epoch: string, survivedSeq: number): Promise<void> {
    let batch: RecordedEvent[] = [];
    for await (const event of this.journal.missingFrom(epoch, survivedSeq)) {
      batch.push(event);
      if (batch.length >= BATCH) batch = await this.republish(epoch, batch);
    }
    await this.republish(epoch, batch);
  }

  private async republish(epoch: string, events: readonly RecordedEvent[]): Promise<RecordedEvent[]> {
    const byAggregate = Map.groupBy(events, (event) => `${event.aggregate}/${event.aggregateId}`);
    const published = await publishAll(this.link, [...byAggregate.values()]);
    await this.journal.notePlaces(epoch, published.places);
    if (published.failure) throw published.failure;
    return [];
  }
}
