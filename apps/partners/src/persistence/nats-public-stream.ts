import type { PubAck, StreamConfig } from '@nats-io/jetstream';
import { headers, type MsgHdrs } from '@nats-io/transport-node';
import type { FeedEvent } from '@motcua/contracts';
import { ensureStream, eventsStream, type NatsLink } from '@motcua/messaging';
import type { EventLog } from '@motcua/observability';

import { PublicStream } from '../domain/ports.js';

/** Kept apart from the internal stream, so that partners get rights on this one only. */
export const publicStream = { ...eventsStream, name: 'PUBLIC', subjects: ['public.>'] } satisfies Partial<StreamConfig>;

const OWN_TYPES = 'vn.motcua.';

/**
 * The stream in JetStream. Each event is accepted only as the successor of the one before it in the feed: sequences of
 * both agree, so the stream itself says how far it was filled, and an event can neither be doubled nor overtaken.
 */
export class NatsPublicStream extends PublicStream {
  private readonly prefix: string;

  constructor(
    private readonly link: NatsLink,
    private readonly log: EventLog,
    private readonly config: Partial<StreamConfig> & { name: string; subjects: string[] } = publicStream,
  ) {
    super();
    this.prefix = (config.subjects[0] ?? '').replace(/>$/, '');
  }

  async last(): Promise<number> {
    const info = await ensureStream(this.link, this.config, this.log);
    return info.state.last_seq;
  }

  async append(events: readonly FeedEvent[]): Promise<void> {
    // Sent without waiting for each other; the connection keeps their order.
    const answers = await Promise.allSettled(events.map((event) => this.publish(event)));
    const refused = answers.find((answer) => answer.status === 'rejected');
    if (refused) throw new Error('the public stream did not take an event', { cause: refused.reason });
  }

  private publish(event: FeedEvent): Promise<PubAck> {
    return this.link.stream.publish(this.prefix + event.type.slice(OWN_TYPES.length), JSON.stringify(event.data), {
      msgID: event.id,
      headers: headersOf(event),
      expect: { lastSequence: event.sequence - 1 },
    });
  }
}

/** CloudEvents attributes in NATS headers (binary mode). */
function headersOf({ data: _body, ...attributes }: FeedEvent): MsgHdrs {
  const all = headers();
  for (const [name, value] of Object.entries(attributes)) all.set(`ce-${name}`, String(value));
  return all;
}
