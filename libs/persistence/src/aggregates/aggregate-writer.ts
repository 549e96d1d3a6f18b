import type { CommandMeta, RecordedEvent } from '@motcua/contracts';
import { MongoBulkWriteError, type AnyBulkWriteOperation, type Collection } from 'mongodb';

import { Coalescer } from '../coalescer.js';
import type { KeyedLock } from '../keyed-lock.js';
import { REMEMBERED_COMMANDS, type AggregateDocument } from './aggregate-document.js';

/** What one command changes in its document. */
export interface AggregateChange<S> {
  readonly id: string;
  readonly expected: number;
  readonly state: S;
  readonly shape: number;
  readonly events: readonly RecordedEvent[];
  readonly command: Pick<CommandMeta, 'commandId' | 'fingerprint'>;
  readonly beside: Readonly<Record<string, unknown>>;
}

const DUPLICATE_KEY = 11000;
/** Acknowledged only when it survives a crash, on a single node and on a replica set. */
const DURABLE = { writeConcern: { w: 'majority', j: true } } as const;

/** The one guarded write; concurrent changes of different aggregates share a bulk write and its commit. */
export class AggregateWriter<S> {
  private readonly writes: Coalescer<AggregateChange<S>, boolean>;

  /** @param bulks one statement over many documents at a time: two of them can block each other in PostgreSQL */
  constructor(
    private readonly collection: Collection<AggregateDocument<S>>,
    private readonly bulks: KeyedLock,
  ) {
    this.writes = new Coalescer((changes) => this.flush(changes));
  }

  /** @returns true: stored; false: somebody else changed the document first. */
  write(change: AggregateChange<S>): Promise<boolean> {
    return this.writes.run(change);
  }

  private async flush(changes: readonly AggregateChange<S>[]): Promise<boolean[]> {
    const only = changes.length === 1 ? changes[0] : undefined;
    if (only) return [await this.writeOne(only)];
    const { taken, matched } = await this.bulks.run(this.collection.collectionName, () => this.bulk(changes));
    const updates = changes.filter((change) => change.expected > 0).length;
    if (matched === updates) return changes.map((change) => !taken.has(change));
    // Some update met another version; which one only the documents can tell.
    return this.verify(changes);
  }

  private async writeOne(change: AggregateChange<S>): Promise<boolean> {
    if (change.expected > 0) {
      const result = await this.collection.updateOne(filterOf(change), updateOf<S>(change), DURABLE);
      return result.matchedCount === 1;
    }
    try {
      await this.collection.insertOne(documentOf(change) as never, DURABLE);
      return true;
    } catch (cause) {
      if ((cause as { code?: unknown }).code === DUPLICATE_KEY) return false;
      throw cause;
    }
  }

  private async bulk(changes: readonly AggregateChange<S>[]) {
    const operations = changes.map((change) => operationOf<S>(change));
    try {
      const result = await this.collection.bulkWrite(operations, { ordered: false, ...DURABLE });
      return { taken: new Set<AggregateChange<S>>(), matched: result.matchedCount };
    } catch (cause) {
      if (!(cause instanceof MongoBulkWriteError)) throw cause;
      const errors = [cause.writeErrors].flat();
      if (errors.length === 0 || errors.some((error) => error.code !== DUPLICATE_KEY)) throw cause;
      return { taken: new Set(errors.map((error) => changes[error.index])), matched: cause.matchedCount };
    }
  }

  private async verify(changes: readonly AggregateChange<S>[]): Promise<boolean[]> {
    const ids = changes.map((change) => change.id);
    const found = await this.collection
      .find({ _id: { $in: ids } } as never, { projection: { commands: 1 }, batchSize: ids.length + 1 })
      .toArray();
    const known = new Map(found.map((doc) => [doc._id as string, doc.commands]));
    return changes.map(({ id, command }) => (known.get(id) ?? []).some((record) => record.id === command.commandId));
  }
}

const filterOf = (change: AggregateChange<unknown>) => ({ _id: change.id, v: change.expected }) as never;

const commandOf = (change: AggregateChange<unknown>) => ({
  id: change.command.commandId,
  fingerprint: change.command.fingerprint,
});

function updateOf<S>(change: AggregateChange<S>) {
  const beside = Object.fromEntries(Object.entries(change.beside).map(([key, value]) => [`beside.${key}`, value]));
  return {
    $set: { state: change.state, shape: change.shape, v: change.expected + change.events.length, ...beside },
    $push: {
      outbox: { $each: change.events },
      commands: { $each: [commandOf(change)], $slice: -REMEMBERED_COMMANDS },
    },
    $min: { outboxAt: new Date() },
  } as never;
}

function documentOf<S>(change: AggregateChange<S>): AggregateDocument<S> {
  return {
    _id: change.id,
    v: change.events.length,
    state: change.state,
    shape: change.shape,
    beside: { ...change.beside },
    commands: [commandOf(change)],
    outbox: [...change.events],
    outboxAt: new Date(),
  };
}

function operationOf<S>(change: AggregateChange<S>): AnyBulkWriteOperation<AggregateDocument<S>> {
  if (change.expected === 0) return { insertOne: { document: documentOf(change) as never } };
  return { updateOne: { filter: filterOf(change), update: updateOf<S>(change) } };
}
