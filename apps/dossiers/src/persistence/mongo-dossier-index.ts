import { Injectable, type OnModuleInit } from '@nestjs/common';
import { folded, literally, type ListDossiers, type Page } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';
import type { Collection, Filter } from 'mongodb';

import { dossier } from '../domain/dossier.js';
import { DossierIndex, type StoredDossier } from '../domain/ports.js';
import type { DossierState } from '../domain/state.js';
import { PAUSED, RUNNING } from '../domain/status.js';

type Doc = AggregateDocument<DossierState>;

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
    const late = { 'state.timeliness': { $eq: 'late' } };
    await this.collection.createIndex(
      { 'state.timeliness': 1, 'state.latenessReason': 1 },
      { name: 'late', partialFilterExpression: late },
    );
  }

  page(query: ListDossiers, now: string): Promise<Page<StoredDossier>> {
    return pageById(this.collection, filterOf(query, now), query, toStored);
  }

  async byCode(code: string): Promise<StoredDossier | null> {
    const found = await this.collection.findOne({ 'state.code': { $eq: code } } as Filter<Doc>);
    return found && toStored(found as Doc);
  }

  /** Which of these codes a dossier has. */
  async used(codes: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await this.collection
      .find({ 'state.code': { $in: codes } } as never, { projection: { 'state.code': 1 } })
      .toArray();
    return new Set(found.map(({ state }) => (state as { code: string }).code));
  }

  private get collection(): Collection<Doc> {
    return this.stores.collection<DossierState>(dossier.name);
  }
}

function filterOf(query: ListDossiers, now: string): Filter<Doc> {
  const all: Record<string, unknown>[] = [];
  if (query.state) all.push({ 'state.status': { $eq: query.state } });
  if (query.procedure) all.push({ 'state.procedureCode': { $eq: query.procedure } });
  if (query.field) all.push({ 'state.fieldCode': { $eq: query.field } });
  if (query.unit) all.push({ 'state.heldBy': { $eq: query.unit } });
  if (query.dueBefore) all.push({ 'state.dueOn': { $lt: query.dueBefore } });
  const today = now.slice(0, 10);
  if (isTrue(query.overdue)) all.push({ 'state.status': { $in: [...RUNNING] }, 'state.dueOn': { $lt: today } });
  if (isTrue(query.unexplained)) all.push(unexplained(today));
  if (query.acceptedOn) all.push({ 'state.acceptedAt': { $gte: query.acceptedOn, $lt: `${query.acceptedOn}U` } });
  if (isTrue(query.apology))
    all.push({ 'state.status': { $in: [...RUNNING] }, 'state.apology.dueOn': { $gt: '' }, 'state.extension': null });
  if (isTrue(query.correction)) all.push({ 'state.proposal.no': { $gt: 0 } });
  if (isTrue(query.unanswered)) all.push({ 'state.status': 'submitted', 'state.answerDueAt': { $gt: '', $lt: now } });
  if (query.q) all.push(matching(query.q));
  return (all.length > 0 ? { $and: all } : {}) as Filter<Doc>;
}

/** Late as `isLate` says it, and no reason stated. */
function unexplained(today: string): Record<string, unknown> {
  const stoppedOn = { $substrBytes: ['$state.pausedAt', 0, 10] };
  const running = { 'state.status': { $in: [...RUNNING] }, 'state.dueOn': { $lt: today } };
  const standing = { 'state.status': { $in: [...PAUSED] }, $expr: { $gt: [stoppedOn, '$state.dueOn'] } };
  return { 'state.latenessReason': '', $or: [running, standing, { 'state.timeliness': 'late' }] };
}

const isTrue = (flag: unknown): boolean => String(flag) === 'true';

function matching(q: string): Record<string, unknown> {
  return {
    $or: [
      { 'beside.search': { $regex: literally(folded(q)) } },
      { 'state.code': { $regex: literally(q.trim().toUpperCase()) } },
    ],
  };
}

const toStored = (doc: Doc): StoredDossier => ({ id: doc._id, state: doc.state, version: doc.v, beside: doc.beside });
