import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FindingView, ListFindings, Page } from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';
import type { Filter } from 'mongodb';

import { finding, type FindingState } from '../domain/finding.js';
import { FindingList } from '../domain/ports.js';
import { findingView } from '../domain/views.js';

type Doc = AggregateDocument<FindingState>;
/** Findings looked at in one round; the next round goes on. */
const AT_ONCE = 500;

@Injectable()
export class MongoFindingList extends FindingList implements OnModuleInit {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.collection.createIndex({ 'state.visitId': 1, _id: 1 }, { name: 'of-visit' });
    await this.collection.createIndex({ 'state.status': 1, 'state.dueOn': 1 }, { name: 'by-due-day' });
    await this.collection.createIndex({ 'state.unitId': 1, _id: 1 }, { name: 'of-unit' });
  }

  page(query: ListFindings, today: string): Promise<Page<FindingView>> {
    return pageById<Doc, FindingView>(this.collection, filterOf(query, today), query, ({ _id: id, state, beside }) =>
      findingView({ id, state, beside }, today),
    );
  }

  unsettledOf(unitId: string): Promise<string[]> {
    return this.ids({ 'state.unitId': unitId, 'state.status': { $in: ['open', 'remedy-submitted'] } });
  }

  passed(today: string): Promise<string[]> {
    return this.ids({ 'state.status': 'open', 'state.dueOn': { $lt: today }, 'state.toldOverdue': false });
  }

  private async ids(filter: object): Promise<string[]> {
    const found = this.collection.find(filter as Filter<Doc>, { projection: { _id: 1 }, batchSize: AT_ONCE + 1 });
    return (await found.sort({ _id: 1 }).limit(AT_ONCE).toArray()).map(({ _id }) => _id as string);
  }

  private get collection() {
    return this.stores.collection<FindingState>(finding.name);
  }
}

function filterOf({ visitId, state, unitId, kind, severity, dossierId, overdue }: ListFindings, today: string) {
  const wanted = {
    'state.visitId': visitId,
    'state.status': state,
    'state.unitId': unitId,
    'state.kind': kind,
    'state.severity': severity,
    'state.dossierIds': dossierId,
  };
  const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
  const late = { $and: [{ 'state.status': 'open' }, { 'state.dueOn': { $lt: today } }] };
  return { ...Object.fromEntries(given), ...(overdue === 'true' ? late : {}) } as Filter<Doc>;
}
