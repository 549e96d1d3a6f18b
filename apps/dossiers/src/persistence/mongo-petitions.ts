import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  folded,
  literally,
  type ListPetitions,
  type ListPublishedPetitions,
  type Page,
  type PublishedPetition,
} from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';
import type { Collection, Filter } from 'mongodb';

import { petition, type Petition, type PetitionState } from '../domain/petitions/petition.js';
import { textOf } from '../domain/petitions/petition-view.js';
import { PetitionIndex, type StoredPetition } from '../domain/petitions/ports.js';

type Doc = AggregateDocument<PetitionState>;

const OPEN = ['received', 'classified', 'awaiting-sender', 'answered'];
const DEFAULT_LIMIT = 20;

@Injectable()
export class MongoPetitions extends PetitionIndex implements OnModuleInit {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.collection.createIndex({ 'state.code': 1 }, { name: 'code', unique: true });
    await this.collection.createIndex({ 'state.status': 1, 'state.receivedAt': 1 }, { name: 'standing' });
  }

  page({ state, open, overdue, unitId, ...page }: ListPetitions, today: string): Promise<Page<StoredPetition>> {
    const all: Record<string, unknown>[] = [];
    if (state) all.push({ 'state.status': { $eq: state } });
    if (String(open) === 'true') all.push({ 'state.status': { $in: OPEN } });
    if (String(overdue) === 'true') all.push(overdueOn(today));
    if (unitId) all.push({ 'state.unitId': { $eq: unitId } });
    return pageById(this.collection, filterOf(all), page, toStored);
  }

  async byCode(code: string): Promise<StoredPetition | null> {
    const found = await this.collection.findOne({ 'state.code': { $eq: code } } as Filter<Doc>);
    return found && toStored(found as Doc);
  }

  /** The cursor is the moment of publication with the id, so that two of the same moment are not lost. */
  async published({ q, limit = DEFAULT_LIMIT, cursor }: ListPublishedPetitions): Promise<Page<PublishedPetition>> {
    const all: Record<string, unknown>[] = [{ 'state.status': { $eq: 'published' } }];
    if (q) all.push({ 'beside.publicSearch': { $regex: literally(folded(q)) } });
    if (cursor) all.push(before(cursor));
    const found = await this.collection
      .find(filterOf(all), { batchSize: limit + 2 })
      .sort({ 'state.published.at': -1, _id: -1 })
      .limit(limit + 1)
      .toArray();
    const items = found.slice(0, limit).map((doc) => toStored(doc as Doc));
    const last = items.at(-1);
    return { items: items.map(publicPart), nextCursor: found.length > limit && last ? orderOf(last) : null };
  }

  async receivedIn(from: string, to: string): Promise<PetitionState[]> {
    const within = { $gte: from, $lt: `${to}T99` };
    const found = await this.collection.find({ 'state.receivedAt': within } as Filter<Doc>).toArray();
    return found.map(({ state }) => state);
  }

  async overdue(today: string): Promise<string[]> {
    const found = await this.collection.find(filterOf([overdueOn(today)]), { projection: { _id: 1 } }).toArray();
    return found.map(({ _id }) => _id);
  }

  private get collection(): Collection<Doc> {
    return this.stores.collection<PetitionState>(petition.name);
  }
}

const filterOf = (all: readonly Record<string, unknown>[]) => (all.length > 0 ? { $and: all } : {}) as Filter<Doc>;

const overdueOn = (today: string) => ({
  $or: [
    { 'state.status': { $in: ['received', 'classified'] }, 'state.answerBy': { $lt: today } },
    { 'state.status': { $eq: 'answered' }, 'state.publishBy': { $lt: today } },
  ],
});

const stateOf = ({ state }: StoredPetition): Petition => state as Petition;

/** What comes after the one with this cursor, newest first. */
function before(cursor: string): Record<string, unknown> {
  const [at = '', id = ''] = cursor.split('|');
  const sameMoment = { $and: [{ 'state.published.at': { $eq: at } }, { _id: { $lt: id } }] };
  return { $or: [{ 'state.published.at': { $lt: at } }, sameMoment] };
}

const orderOf = (stored: StoredPetition): string => `${stateOf(stored).published?.at ?? ''}|${stored.id}`;

function publicPart(stored: StoredPetition): PublishedPetition {
  const { code, kind, published } = stateOf(stored);
  return {
    code,
    question: textOf(stored.beside['publicQuestion']),
    answer: textOf(stored.beside['publicAnswer']),
    kind: kind || 'regulation',
    publishedAt: published?.at ?? '',
  };
}

const toStored = (doc: Doc): StoredPetition => ({ id: doc._id, state: doc.state, version: doc.v, beside: doc.beside });
