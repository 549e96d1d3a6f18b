import { Injectable, type OnModuleInit } from '@nestjs/common';
import { folded, literally, type ListDossiers, type Page } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';
import type { Collection, Filter } from 'mongodb';

import { dossier, type DossierState } from '../domain/dossier.js';
import { DossierIndex, type StoredDossier } from '../domain/ports.js';

type Doc = AggregateDocument<DossierState>;

const OPEN = ['submitted', 'accepted', 'in-process'];

@Injectable()
export class MongoDossierIndex extends DossierIndex implements OnModuleInit {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async onModuleInit(): Promise<void> {
    const partialFilterExpression = { 'state.code': { $exists: true } };
    await this.collection.createIndex({ 'state.code': 1 }, { name: 'code', unique: true, partialFilterExpression });
    await this.collection.createIndex({ 'state.status': 1, 'state.dueOn': 1 }, { name: 'due' });
    await this.collection.createIndex({ 'state.procedureCode': 1 }, { name: 'procedure' });
  }

  page(query: ListDossiers, today: string): Promise<Page<StoredDossier>> {
    return pageById(this.collection, filterOf(query, today), query, toStored);
  }

  async byCode(code: string): Promise<StoredDossier | null> {
    const found = await this.collection.findOne({ 'state.code': { $eq: code } } as Filter<Doc>);
    return found && toStored(found as Doc);
  }

  private get collection(): Collection<Doc> {
    return this.stores.collection<DossierState>(dossier.name);
  }
}

function filterOf(query: ListDossiers, today: string): Filter<Doc> {
  const all: Record<string, unknown>[] = [];
  if (query.state) all.push({ 'state.status': { $eq: query.state } });
  if (query.procedure) all.push({ 'state.procedureCode': { $eq: query.procedure } });
  if (query.field) all.push({ 'state.fieldCode': { $eq: query.field } });
  if (query.unit) all.push({ 'state.heldBy': { $eq: query.unit } });
  if (query.dueBefore) all.push({ 'state.dueOn': { $lt: query.dueBefore } });
  if (String(query.overdue) === 'true') all.push({ 'state.status': { $in: OPEN }, 'state.dueOn': { $lt: today } });
  if (query.q) all.push(matching(query.q));
  return (all.length > 0 ? { $and: all } : {}) as Filter<Doc>;
}

function matching(q: string): Record<string, unknown> {
  return {
    $or: [
      { 'beside.search': { $regex: literally(folded(q)) } },
      { 'state.code': { $regex: `^${literally(q.toUpperCase())}` } },
    ],
  };
}

const toStored = (doc: Doc): StoredDossier => ({ id: doc._id, state: doc.state, version: doc.v, beside: doc.beside });
