import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ListDataRequests, Page } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';
import type { Collection, Filter } from 'mongodb';

import { dataRequest, type DataRequestState, type OpenDataRequest } from '../domain/people/data-request.js';
import { ERASED } from '../domain/people/erased.js';
import { DataRequestIndex, type OverdueDataRequest, type StoredDataRequest } from '../domain/people/ports.js';

type Doc = AggregateDocument<DataRequestState>;

@Injectable()
export class MongoDataRequests extends DataRequestIndex implements OnModuleInit {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.collection.createIndex({ 'state.status': 1, 'state.dueOn': 1 }, { name: 'due' });
    await this.collection.createIndex({ 'state.dossierId': 1 }, { name: 'dossier' });
  }

  page(query: ListDataRequests, today: string): Promise<Page<StoredDataRequest>> {
    const all: Record<string, unknown>[] = [];
    if (query.state) all.push({ 'state.status': { $eq: query.state } });
    if (String(query.overdue) === 'true') all.push(overdueOn(today));
    const filter = (all.length > 0 ? { $and: all } : {}) as Filter<Doc>;
    return pageById(this.collection, filter, query, toStored);
  }

  async of(dossierId: string): Promise<StoredDataRequest[]> {
    const found = await this.collection.find(about(dossierId)).toArray();
    return found.map((doc) => toStored(doc as Doc)).toSorted((a, b) => (receivedAt(a) < receivedAt(b) ? -1 : 1));
  }

  async untold(today: string): Promise<OverdueDataRequest[]> {
    const found = await this.collection.find({ ...overdueOn(today), ...UNTOLD } as Filter<Doc>).toArray();
    return found.map(({ _id, state }) => {
      const { dossierId, kind, dueOn } = state as OpenDataRequest;
      return { id: _id as string, dossierId, kind, dueOn };
    });
  }

  async claim(requestId: string, at: string): Promise<boolean> {
    const filter = { _id: { $eq: requestId }, ...UNTOLD } as unknown as Filter<Doc>;
    const result = await this.collection.updateOne(filter, { $set: { 'beside.overdueToldAt': at } } as never);
    return result.matchedCount === 1;
  }

  /** One document at a time: statements over several can block each other. */
  async eraseTexts(dossierId: string): Promise<void> {
    for (const { id, state } of await this.of(dossierId)) {
      const texts = { 'beside.text': ERASED, ...(state.status === 'answered' ? { 'beside.answer': ERASED } : {}) };
      await this.collection.updateOne({ _id: { $eq: id } } as Filter<Doc>, { $set: texts } as never);
    }
  }

  private get collection(): Collection<Doc> {
    return this.stores.collection<DataRequestState>(dataRequest.name);
  }
}

const UNTOLD = { 'beside.overdueToldAt': { $exists: false } };

const overdueOn = (today: string) => ({ 'state.status': { $eq: 'open' }, 'state.dueOn': { $lt: today } });

const about = (dossierId: string) => ({ 'state.dossierId': { $eq: dossierId } }) as Filter<Doc>;

const receivedAt = ({ state }: StoredDataRequest): string => (state.status === 'absent' ? '' : state.receivedAt);

const toStored = (doc: Doc): StoredDataRequest => ({
  id: doc._id,
  state: doc.state,
  version: doc.v,
  beside: doc.beside,
});
