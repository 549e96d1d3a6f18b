import type { Collection } from 'mongodb';

import { Coalescer } from '../coalescer.js';
import type { AggregateDocument } from './aggregate-document.js';

type Doc<S> = AggregateDocument<S>;

/** Reads documents by id; concurrent reads share one query. */
export class AggregateReader<S> {
  private readonly reads: Coalescer<string, Doc<S> | null>;

  constructor(private readonly collection: Collection<Doc<S>>) {
    this.reads = new Coalescer((ids) => this.find(ids));
  }

  read(id: string): Promise<Doc<S> | null> {
    return this.reads.run(id);
  }

  private async find(ids: readonly string[]): Promise<(Doc<S> | null)[]> {
    if (ids.length === 1) return [(await this.collection.findOne(byId(ids[0] as string))) as Doc<S> | null];
    const found = await this.collection.find({ _id: { $in: ids } } as never, { batchSize: ids.length + 1 }).toArray();
    const byKey = new Map(found.map((doc) => [doc._id as string, doc as Doc<S>]));
    return ids.map((id) => byKey.get(id) ?? null);
  }
}

const byId = (id: string) => ({ _id: { $eq: id } }) as never;
