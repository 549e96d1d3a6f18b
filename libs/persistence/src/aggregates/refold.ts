import type { Aggregate, Fact, RecordedEvent } from '@motcua/contracts';
import type { Collection } from 'mongodb';

import type { AggregateDocument } from './aggregate-document.js';
import { fold } from './record.js';

export const shapeOf = ({ shape = 1 }: Pick<Aggregate<never, never>, 'shape'>): number => shape;

/** All facts of an aggregate that have left its outbox, in order. */
export type History = (aggregate: string, id: string) => Promise<RecordedEvent[]>;

/**
 * Folds states of an older form again from their facts, before anything reads them; repeated after a crash it goes on.
 * @returns how many were folded
 */
export async function refold<S, E extends Fact>(
  aggregate: Aggregate<S, E>,
  collection: Collection<AggregateDocument<S>>,
  history: History,
): Promise<number> {
  const shape = shapeOf(aggregate);
  const older = shape === 1 ? { shape: { $gt: shape } } : { shape: { $ne: shape } };
  let count = 0;
  for await (const doc of collection.find(older as never, { batchSize: 500 })) {
    const id = doc._id as string;
    const known = await history(aggregate.name, id);
    const last = known.at(-1)?.seq ?? 0;
    const facts = [...known, ...(doc.outbox as RecordedEvent[]).filter(({ seq }) => seq > last)];
    const state = fold(aggregate, aggregate.initial, facts);
    await collection.updateOne({ _id: id, v: doc.v } as never, { $set: { state, shape } } as never);
    count += 1;
  }
  return count;
}
