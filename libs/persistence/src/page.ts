import type { Page, PageQuery } from '@motcua/contracts';
import type { Collection, Document, Filter } from 'mongodb';

const DEFAULT_LIMIT = 50;

/** One page in the order of `_id`; the cursor is the last id of the page before. */
export async function pageById<T extends Document & { _id: string }, V>(
  collection: Collection<T>,
  filter: Filter<T>,
  { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  view: (doc: T) => V,
): Promise<Page<V>> {
  const after = cursor ? { $and: [filter, { _id: { $gt: cursor } }] } : filter;
  // The batch holds the whole page: a second round trip would cost more than the first.
  const found = await collection
    .find(after as Filter<T>, { batchSize: limit + 2 })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .toArray();
  const items = found.slice(0, limit) as unknown as T[];
  return { items: items.map(view), nextCursor: found.length > limit ? (items.at(-1)?._id ?? null) : null };
}
