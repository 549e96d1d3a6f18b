import { EventPattern } from '@nestjs/microservices';
import type { CommandMeta, DecodedEvent, EventType } from '@motcua/contracts';

/** Transport id of our own strategy: handlers marked with it are not bound to core NATS as well. */
export const JETSTREAM = Symbol('JETSTREAM');

/**
 * A handler that answers a fact with a command, named as the sentence it performs:
 * `@Reaction('inspections.finding.recorded.v1', 'mark-posting-missing-when-finding-recorded')`.
 * The handler never acks, logs, catches or reads a clock.
 */
export const Reaction = (type: EventType, sentence: string): MethodDecorator =>
  EventPattern(`${type}#${sentence}`, JETSTREAM as never) as MethodDecorator;

/** The command of a reaction: its id follows from the event, so a redelivery changes nothing. */
export function reactionMeta(event: DecodedEvent, reaction: string): CommandMeta {
  return {
    commandId: `${event.id}>${reaction}`,
    fingerprint: '',
    actor: reaction,
    role: 'system',
    correlationId: event.correlationId,
    causationId: event.id,
    at: event.time,
    recordedAt: event.recordedAt,
  };
}
