import { headers, type MsgHdrs } from '@nats-io/transport-node';
import { subjectOf, toHeaders, type RecordedEvent } from '@motcua/contracts';

import type { NatsLink } from '../nats/nats-link.js';

export interface Published {
  /** Last sequence acknowledged, by aggregate id. */
  readonly upTo: Map<string, number>;
  /** Stream sequence by event id. */
  readonly places: Map<string, number>;
  readonly duplicates: number;
  /** The first failure; other aggregates went on. */
  readonly failure?: unknown;
}

/** Aggregates in flight at once. */
const WINDOW = 256;

/** Publishes in order within an aggregate and side by side across them; an event follows the ack of the one before. */
export async function publishAll(link: NatsLink, batches: readonly (readonly RecordedEvent[])[]): Promise<Published> {
  const result = {
    upTo: new Map<string, number>(),
    places: new Map<string, number>(),
    duplicates: 0,
    failure: undefined as unknown,
  };
  const queue = batches[Symbol.iterator]();
  const lane = async () => {
    for (const events of queue) await publishInOrder(link, events, result);
  };
  await Promise.all(Array.from({ length: Math.min(WINDOW, batches.length) }, lane));
  return result;
}

async function publishInOrder(
  link: NatsLink,
  events: readonly RecordedEvent[],
  result: { upTo: Map<string, number>; places: Map<string, number>; duplicates: number; failure: unknown },
): Promise<void> {
  try {
    for (const event of events) {
      const ack = await link.stream.publish(subjectOf(event.type), JSON.stringify(event.data), {
        msgID: event.id,
        headers: natsHeaders(event),
      });
      result.upTo.set(event.aggregateId, event.seq);
      result.places.set(event.id, ack.seq);
      if (ack.duplicate) result.duplicates += 1;
    }
  } catch (cause) {
    result.failure ??= cause;
  }
}

function natsHeaders(event: RecordedEvent): MsgHdrs {
  const all = headers();
  for (const [name, value] of Object.entries(toHeaders(event))) if (value) all.set(name, value);
  return all;
}
