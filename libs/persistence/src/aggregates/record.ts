import {
  decodeFact,
  encodeFact,
  type Aggregate,
  type CommandMeta,
  type Fact,
  type RecordedEvent,
} from '@motcua/contracts';

/** Numbers and stamps the facts of one decision. */
export function record(
  aggregate: string,
  id: string,
  version: number,
  facts: readonly Fact[],
  meta: CommandMeta,
): RecordedEvent[] {
  return facts.map((fact, index) => {
    const seq = version + index + 1;
    return {
      id: `${aggregate}/${id}/${seq}`,
      type: fact.type,
      aggregate,
      aggregateId: id,
      seq,
      time: meta.at,
      recordedAt: meta.recordedAt,
      correlationId: meta.correlationId,
      causationId: meta.causationId,
      actor: meta.actor,
      data: encodeFact(fact),
    };
  });
}

/** Folds recorded events; what is folded is what a later replay will read, not what the decision held in memory. */
export function fold<S, E extends Fact>(aggregate: Aggregate<S, E>, state: S, events: readonly RecordedEvent[]): S {
  return events.reduce(
    (current, event) => aggregate.evolve(current, { type: event.type, data: decodeFact(event.type, event.data) } as E),
    state,
  );
}
