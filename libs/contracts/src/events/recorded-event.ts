import { create, fromJson, toJson, type DescMessage, type JsonValue } from '@bufbuild/protobuf';

import { eventTypes, type EventData, type EventType, type Fact } from './event-types.js';

/** A fact with everything that was true when it was recorded; the same in outbox, journal and stream. */
export interface RecordedEvent<T extends EventType = EventType> {
  /** `<context>.<aggregate>/<aggregate id>/<seq>`: unique for ever, so a repeat is recognised anywhere. */
  readonly id: string;
  readonly type: T;
  /** `<context>.<aggregate>`. */
  readonly aggregate: string;
  readonly aggregateId: string;
  /** Gapless per aggregate, from 1. */
  readonly seq: number;
  /** RFC 3339: when it happened. */
  readonly time: string;
  /** RFC 3339: when it was entered; later than `time` for facts entered afterwards. */
  readonly recordedAt: string;
  readonly correlationId: string;
  readonly causationId: string;
  /** Login or service name; never a person's name. */
  readonly actor: string;
  readonly data: JsonValue;
}

/** A recorded event whose data has been read with the message of its type. */
export type DecodedEvent<T extends EventType = EventType> = T extends EventType
  ? Omit<RecordedEvent<T>, 'data' | 'type'> & Fact<T>
  : never;

/** Proto JSON of a fact. @throws when the data does not fit the message. */
export function encodeFact(fact: Fact): JsonValue {
  const schema: DescMessage = eventTypes[fact.type];
  return toJson(schema, create(schema, fact.data));
}

/** @throws when the JSON does not fit the message of this type. */
export function decodeFact<T extends EventType>(type: T, data: JsonValue): EventData<T> {
  const message = fromJson(eventTypes[type] as DescMessage, data, { ignoreUnknownFields: true });
  return plain(message) as EventData<T>;
}

export function decodeEvent(event: RecordedEvent): DecodedEvent {
  return { ...event, data: decodeFact(event.type, event.data) } as DecodedEvent;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => key !== '$typeName' && key !== '$unknown');
  return Object.fromEntries(entries.map(([key, inner]) => [key, plain(inner)]));
}
