import { Injectable } from '@nestjs/common';
import type { RecordedEvent } from '@motcua/contracts';
import { EventLog } from '@motcua/observability';
import { Journal } from '@motcua/persistence';

import { ensureStream, eventsStream } from '../nats/events-stream.js';
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

  async check(): Promise<void> {
    const info = await ensureStream(this.link, eventsStream, this.log);
    this.epoch = info.created;
    const last = await this.journal.lastPlace();
    if (!last || (last.epoch === info.created && last.seq <= info.state.last_seq)) return;
    this.log.error('STREAM_REGRESSED', 'the stream lost facts; republishing them from the journal', undefined, {
      expected_seq: last.seq,
      'stream.seq': info.state.last_seq,
      'stream.epoch': info.created,
    });
    await this.refill(info.created, info.state.last_seq);
  }

  private async refill(epoch: string, lastSeq: number): Promise<void> {
    let batch: RecordedEvent[] = [];
    for await (const event of this.journal.missingFrom(epoch, lastSeq)) {
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
