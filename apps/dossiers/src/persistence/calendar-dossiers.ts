import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Page, PageQuery } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';
import type { Collection, Filter } from 'mongodb';

import { Deadlines, OpenDossiers } from '../domain/calendar/ports.js';
import type { Touched } from '../domain/calendar/recounting.js';
import { dossier } from '../domain/dossier.js';
import type { StoredDossier } from '../domain/ports.js';
import type { DossierState } from '../domain/state.js';
import { OPEN } from '../domain/status.js';

type Doc = AggregateDocument<DossierState>;

const collectionOf = (stores: AggregateStores): Collection<Doc> => stores.collection<DossierState>(dossier.name);

@Injectable()
export class CalendarDossiers extends OpenDossiers {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  touched(touched: Touched, query: PageQuery): Promise<Page<StoredDossier>> {
    return pageById(collectionOf(this.stores), filterOf(touched), query, toStored);
  }
}

/** Exam dossiers by the thousand wait for one date: they are read only when that very date is judged anew. */
function filterOf({ from, to, scheduleDays }: Touched): Filter<Doc> {
  const counted: Record<string, unknown>[] = [
    { 'state.limit.unit': { $ne: 'schedule' } },
    { 'state.dueOn': { $gte: from } },
    // `U` follows `T`: everything on the last day.
    ...(to === null ? [] : [{ 'state.acceptedAt': { $lt: `${to}U` } }]),
  ];
  const scheduled = scheduleDays.map((day) => ({
    $and: [
      { 'state.limit.unit': { $eq: 'schedule' } },
      { 'state.limit.dueOn': { $lte: day } },
      { 'state.dueOn': { $gte: day } },
    ],
  }));
  const either = { $or: [{ $and: counted }, ...scheduled] };
  return { $and: [{ 'state.status': { $in: [...OPEN] } }, either] } as Filter<Doc>;
}

@Injectable()
export class CalendarDeadlines extends Deadlines implements OnModuleInit {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async onModuleInit(): Promise<void> {
    const watched = { name: 'watched', partialFilterExpression: { 'state.watched': true } };
    await this.collection.createIndex({ 'state.watched': 1, 'state.dueOn': 1 }, watched);
  }

  async watched(dueOn: string): Promise<string[]> {
    const filter = { 'state.watched': true, 'state.dueOn': { $lte: dueOn } } as Filter<Doc>;
    const found = await this.collection.find(filter, { projection: { _id: 1 }, batchSize: 5_000 }).toArray();
    return found.map(({ _id }) => String(_id));
  }

  unanswered(now: string): Promise<number> {
    return this.count({ 'state.status': 'submitted', 'state.answerDueAt': { $gt: '', $lt: now } });
  }

  notHandedOver(now: string): Promise<number> {
    return this.count({ 'state.status': 'accepted', 'state.handOverDueAt': { $gt: '', $lt: now } });
  }

  private count(filter: Record<string, unknown>): Promise<number> {
    return this.collection.countDocuments(filter as Filter<Doc>);
  }

  private get collection(): Collection<Doc> {
    return collectionOf(this.stores);
  }
}

const toStored = (doc: Doc): StoredDossier => ({ id: doc._id, state: doc.state, version: doc.v, beside: doc.beside });
