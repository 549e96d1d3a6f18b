import { Server, type CustomTransportStrategy, type MessageHandler } from '@nestjs/microservices';
import { isEventType, type DecodedEvent } from '@motcua/contracts';
import { isObservable, lastValueFrom } from 'rxjs';

import { ensureStream, eventsStream } from '../nats/events-stream.js';
import { JETSTREAM } from './reaction.js';
import { ReactionConsumer, type ReactionParts } from './reaction-consumer.js';

/** Nest transport for reactions: each handler gets a durable consumer named `<app>-<sentence>`. */
export class JetStreamServer extends Server implements CustomTransportStrategy {
  override readonly transportId = JETSTREAM as never;
  /** Failures end in our own settlement, Nest has nothing to report. */
  override readonly propagatesEventHandlerErrors = true;
  private readonly consumers: ReactionConsumer[] = [];

  constructor(
    private readonly app: string,
    private readonly parts: ReactionParts,
  ) {
    super();
  }

  override addHandler(pattern: unknown, callback: MessageHandler, isEventHandler = false): void {
    const key = String(pattern);
    // Nest would chain a second handler silently and settle one message twice.
    if (this.messageHandlers.has(key)) throw new Error(`two reactions share the sentence "${key}"; rename one`);
    const [type = '', sentence] = key.split('#');
    if (!isEventHandler || !sentence || !isEventType(type)) {
      throw new Error(`"${key}" is no reaction; use @Reaction(<event type>, <sentence>)`);
    }
    this.messageHandlers.set(key, callback);
  }

  async listen(callback: (error?: unknown) => void): Promise<void> {
    try {
      await ensureStream(this.parts.link, eventsStream, this.parts.log);
      for (const [key, handler] of this.messageHandlers) await this.consume(key, handler);
      callback();
    } catch (cause) {
      callback(cause);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.consumers.map((consumer) => consumer.stop()));
  }

  on(): void {
    throw new Error('reactions have no events of their own; watch the log and /metrics');
  }

  unwrap<T>(): T {
    return this.consumers as T;
  }

  private async consume(key: string, handler: MessageHandler): Promise<void> {
    const [type = '', sentence = ''] = key.split('#');
    const consumer = new ReactionConsumer(this.parts, type, `${this.app}-${sentence}`, (event) => run(handler, event));
    this.consumers.push(consumer);
    await consumer.start();
  }
}

async function run(handler: MessageHandler, event: DecodedEvent): Promise<void> {
  const result: unknown = await handler(event);
  if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
}
