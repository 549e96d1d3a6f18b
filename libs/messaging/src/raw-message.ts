import type { JsMsg } from '@nats-io/jetstream';
import { decodeEvent, fromMessage, UnreadableEvent, type DecodedEvent } from '@motcua/contracts';

/** A message of the stream as it came; kept whole when it has to be parked. */
export interface RawMessage {
  readonly seq: number;
  readonly headers: Record<string, string>;
  readonly body: string;
}

export interface PlacedEvent {
  readonly seq: number;
  readonly event: DecodedEvent;
  readonly raw: RawMessage;
}

export function toRaw(message: JsMsg): RawMessage {
  const headers: Record<string, string> = {};
  for (const [name, values] of message.headers ?? []) headers[name.toLowerCase()] = values[0] ?? '';
  return { seq: message.seq, headers, body: message.string() };
}

/** `<context>.<aggregate>/<id>`, also of messages that cannot be read otherwise. */
export const partitionKey = (raw: RawMessage): string => raw.headers['ce-partitionkey'] ?? `unknown/${raw.seq}`;

/** @throws UnreadableEvent */
export function read(raw: RawMessage): DecodedEvent {
  const event = fromMessage((name) => raw.headers[name] ?? '', new TextEncoder().encode(raw.body));
  try {
    return decodeEvent(event);
  } catch (cause) {
    throw new UnreadableEvent(`data does not fit ${event.type}`, { cause });
  }
}
