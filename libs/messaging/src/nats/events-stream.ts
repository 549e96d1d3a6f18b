import { DiscardPolicy, RetentionPolicy, StorageType, type StreamConfig, type StreamInfo } from '@nats-io/jetstream';
import { EVENTS_STREAM, SUBJECT_PREFIX } from '@motcua/contracts';
import type { EventLog } from '@motcua/observability';

import type { NatsLink } from './nats-link.js';

const MINUTE_NS = 60_000_000_000;

/** Append-only and without expiry: a full stream refuses (the outbox keeps the fact), it never drops. */
export const eventsStream = {
  name: EVENTS_STREAM,
  subjects: [`${SUBJECT_PREFIX}>`],
  storage: StorageType.File,
  retention: RetentionPolicy.Limits,
  discard: DiscardPolicy.New,
  max_msg_size: 64 * 1_024,
  // Longer than the longest pause of a relay; consumers recognise repeats themselves, this only makes them rarer.
  duplicate_window: 20 * MINUTE_NS,
  deny_delete: true,
  deny_purge: true,
  allow_direct: true,
} satisfies Partial<StreamConfig>;

const NOT_FOUND = 10059;

/** Creates the stream when it is missing. @returns its state now */
export async function ensureStream(
  link: NatsLink,
  config: Partial<StreamConfig> & { name: string },
  log: EventLog,
): Promise<StreamInfo> {
  try {
    return await link.manager.streams.info(config.name);
  } catch (cause) {
    if (apiCode(cause) !== NOT_FOUND) throw cause;
  }
  const info = await link.manager.streams.add(config);
  log.info('STREAM_READY', 'the stream was created', { 'messaging.destination.name': config.name });
  return info;
}

/** Id of the event at a place of the stream, or null when there is none. */
export async function eventIdAt(link: NatsLink, seq: number): Promise<string | null> {
  const message = await link.manager.streams.getMessage(EVENTS_STREAM, { seq });
  return message?.header.get('ce-id') ?? null;
}

function apiCode(cause: unknown): number | undefined {
  return (cause as { code?: number }).code;
}
