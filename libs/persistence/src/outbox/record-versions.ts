import type { DossierVersion, DossierVersionsPage, DossierVersionsQuery } from '@motcua/contracts';
import type { Collection, Document } from 'mongodb';

import type { AggregateStores } from '../aggregate-stores.js';
import type { AggregateDocument } from '../aggregates/aggregate-document.js';
import type { Database } from '../database.js';
import type { JournalEntry } from './journal.js';

type Stored = Pick<AggregateDocument, '_id' | 'v'> & { outbox?: { seq: number }[] };
type Facts = DossierVersion['journal'];

const PAGE = 1_000;
const BATCH = 5_000;
const NO_FACTS: Facts = { count: 0, lastSeq: 0, place: 0, misplaced: 0 };

/**
 * Records of one kind of aggregate beside what the journal holds of them, page by page: memory holds one page.
 * The record is read before the journal and, where the journal is ahead, once more after it. So what is stored meanwhile
 * never looks like a difference.
 */
export class RecordVersions {
  private readonly records: Collection<AggregateDocument>;
  private readonly journal: Collection<JournalEntry>;

  constructor(
    stores: AggregateStores,
    database: Database,
    private readonly aggregate: string,
  ) {
    this.records = stores.collection(aggregate);
    this.journal = database.collection('journal');
  }

  async page({ epoch, after, limit = PAGE, ids }: DossierVersionsQuery): Promise<DossierVersionsPage> {
    if (ids) return { ...(await this.compare(epoch, await this.recordsOf(ids), { $in: ids })), nextCursor: null };
    const beyond = after === undefined ? {} : { $gt: after };
    const stored = await this.read(after === undefined ? {} : { _id: beyond }, limit);
    const last = stored.length < limit ? undefined : stored.at(-1)?._id;
    // The last page has no end: facts without a record are found there too.
    const range = { ...beyond, ...(last === undefined ? {} : { $lte: last }) };
    return { ...(await this.compare(epoch, stored, range)), nextCursor: last ?? null };
  }

  private async compare(epoch: string, stored: readonly Stored[], ids: Document) {
    const { facts, types } = await this.factsOf(epoch, ids);
    const records = new Map(stored.map((record) => [record._id, record]));
    const ahead = [...facts].filter(([id, { lastSeq }]) => lastSeq > (records.get(id)?.v ?? 0)).map(([id]) => id);
    const later = new Map((await this.recordsOf(ahead)).map(({ _id, v }) => [_id, v]));
    const items = [...new Set([...records.keys(), ...facts.keys()])].map((id) => {
      const [record, known] = [records.get(id), facts.get(id) ?? NO_FACTS];
      const carried = record ? record.v - (record.outbox?.length ?? 0) : 0;
      return { id, v: later.get(id) ?? record?.v ?? 0, carried, journal: known };
    });
    return { items, types: [...types].map(([type, count]) => ({ type, count })) };
  }

  private async factsOf(epoch: string, ids: Document) {
    const facts = new Map<string, Facts>();
    const types = new Map<string, number>();
    const filter = { aggregate: this.aggregate, ...(Object.keys(ids).length > 0 ? { aggregateId: ids } : {}) };
    const projection = { aggregateId: 1, seq: 1, type: 1, stream: 1 };
    for await (const entry of this.journal.find(filter as never, { projection, batchSize: BATCH })) {
      facts.set(entry.aggregateId, withFact(facts.get(entry.aggregateId) ?? NO_FACTS, entry, epoch));
      types.set(entry.type, (types.get(entry.type) ?? 0) + 1);
    }
    return { facts, types };
  }

  private recordsOf(ids: readonly string[]): Promise<Stored[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.read({ _id: { $in: [...ids] } }, ids.length);
  }

  private read(filter: Document, limit: number): Promise<Stored[]> {
    return this.records
      .find(filter as never, { projection: { v: 1, 'outbox.seq': 1 }, batchSize: limit + 1 })
      .sort({ _id: 1 })
      .limit(limit)
      .toArray() as Promise<Stored[]>;
  }
}

function withFact({ count, lastSeq, place, misplaced }: Facts, { seq, stream }: JournalEntry, epoch: string): Facts {
  const placed = stream.epoch === epoch;
  return {
    count: count + 1,
    lastSeq: Math.max(lastSeq, seq),
    place: placed ? Math.max(place, stream.seq) : place,
    misplaced: misplaced + (placed ? 0 : 1),
  };
}
