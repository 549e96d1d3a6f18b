import type { Collection, Document, Filter } from 'mongodb';

import type { Claim } from '../domain/bulk/ports.js';

/** A job that one worker at a time goes on with. */
export interface ClaimableDoc extends Document {
  _id: string;
  state: string;
  startedAt: string;
  lease: { owner: string; until: number };
}

export const NOBODY = { owner: '', until: 0 };
export const DURABLE = { writeConcern: { w: 'majority', j: true } } as const;

/** The oldest job that waits or whose worker did not renew its claim. */
export async function claimOldest<T extends ClaimableDoc>(
  collection: Collection<T>,
  { owner, now, until }: Claim,
): Promise<T | null> {
  const free = { $or: [{ state: 'waiting' }, { state: 'running', 'lease.until': { $lt: now } }] } as Filter<T>;
  const found = (await collection.find(free).toArray()) as unknown as T[];
  for (const one of found.toSorted((a, b) => a.startedAt.localeCompare(b.startedAt))) {
    const same = { _id: one._id, state: one.state, 'lease.until': one.lease.until } as unknown as Filter<T>;
    const mine = { $set: { state: 'running', lease: { owner, until } } } as never;
    const { matchedCount } = await collection.updateOne(same, mine, DURABLE);
    if (matchedCount === 1) return { ...one, state: 'running', lease: { owner, until } };
  }
  return null;
}

/** Only who holds the claim of a running job changes it. */
export const heldBy = <T extends ClaimableDoc>(id: string, owner: string, also: object = {}): Filter<T> =>
  ({ _id: id, state: 'running', 'lease.owner': owner, ...also }) as unknown as Filter<T>;

/** Renews the claim. @returns false when it is not ours any more */
export async function keepClaim<T extends ClaimableDoc>(
  collection: Collection<T>,
  id: string,
  { owner, until }: Claim,
): Promise<boolean> {
  const { matchedCount } = await collection.updateOne(heldBy<T>(id, owner), {
    $set: { 'lease.until': until },
  } as never);
  return matchedCount === 1;
}

/** Newest first; the cursor is the start of the last one. The lists are short: one entry per file or job. */
export async function newestFirst<T extends Document>(
  collection: Collection<T>,
  field: string,
  { limit = 50, cursor }: { limit?: number | undefined; cursor?: string | undefined },
): Promise<{ docs: T[]; nextCursor: string | null }> {
  const before = (cursor ? { [field]: { $lt: cursor } } : {}) as Filter<T>;
  const found = (await collection
    .find(before, { batchSize: limit + 2 })
    .sort({ [field]: -1 })
    .limit(limit + 1)
    .toArray()) as unknown as T[];
  const docs = found.slice(0, limit);
  return { docs, nextCursor: found.length > limit ? String(docs.at(-1)?.[field]) : null };
}

/** Inserts once; whoever comes second leaves what is there. */
export async function insertOnce<T extends Document>(collection: Collection<T>, doc: T): Promise<void> {
  try {
    await collection.insertOne(doc as never, DURABLE);
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== DUPLICATE_KEY) throw cause;
  }
}

const DUPLICATE_KEY = 11000;
