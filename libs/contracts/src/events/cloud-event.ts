import type { JsonValue } from '@bufbuild/protobuf';

import { isEventType } from './event-types.js';
import type { RecordedEvent } from './recorded-event.js';

export const SUBJECT_PREFIX = 'events.';
export const EVENTS_STREAM = 'EVENTS';

export const subjectOf = (type: string): string => SUBJECT_PREFIX + type;

/** CloudEvents 1.0 attributes in NATS headers (binary mode). */
export function toHeaders(event: RecordedEvent): Record<string, string> {
  return {
    'ce-specversion': '1.0',
    'ce-id': event.id,
    'ce-source': `urn:motcua:${event.aggregate.split('.')[0]}`,
    'ce-type': event.type,
    'ce-time': event.time,
    'ce-recordedtime': event.recordedAt,
    'ce-subject': event.aggregateId,
    'ce-sequence': String(event.seq),
    'ce-partitionkey': `${event.aggregate}/${event.aggregateId}`,
    'ce-correlationid': event.correlationId,
    'ce-causationid': event.causationId,
    'ce-actor': event.actor,
    'ce-datacontenttype': 'application/json',
  };
}

/** Why a message of the stream cannot be read as one of our events. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

/** @throws UnreadableEvent for an unknown type, a missing header or a body that is no JSON. */
export function fromMessage(header: (name: string) => string, body: Uint8Array): RecordedEvent {
  const type = header('ce-type');
  if (!isEventType(type)) throw new UnreadableEvent(`unknown event type "${type}"`);
  const [aggregate, aggregateId] = split(header('ce-partitionkey'));
  const seq = Number(header('ce-sequence'));
  if (!aggregateId || !Number.isInteger(seq) || seq < 1) throw new UnreadableEvent('partition key or sequence missing');
  return {
    id: header('ce-id'),
    type,
    aggregate,
    aggregateId,
    seq,
    time: header('ce-time'),
    recordedAt: header('ce-recordedtime'),
    correlationId: header('ce-correlationid'),
    causationId: header('ce-causationid'),
    actor: header('ce-actor'),
    data: parse(body),
  };
}

function split(partitionKey: string): [string, string] {
  const at = partitionKey.indexOf('/');
  return [partitionKey.slice(0, at), partitionKey.slice(at + 1)];
}

function parse(body: Uint8Array): JsonValue {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as JsonValue;
  } catch (cause) {
    throw new UnreadableEvent('body is not JSON', { cause });
  }
}
