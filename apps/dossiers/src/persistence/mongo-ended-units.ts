import type { OnModuleInit } from '@nestjs/common';
import type { Page, PageQuery } from '@motcua/contracts';
import type { DocumentTarget } from '@motcua/messaging';
import { pageById, type AggregateDocument, type AggregateStores } from '@motcua/persistence';
import type { Collection, Filter } from 'mongodb';

import { dossier } from '../domain/dossier.js';
import { EndedUnits, type EndedUnit, type StoredDossier } from '../domain/ports.js';
import type { DossierState } from '../domain/state.js';
import { ENDED } from '../domain/status.js';
import type { KnownUnit } from '../projections/known-units.js';

type Doc = AggregateDocument<DossierState>;

export class MongoEndedUnits extends EndedUnits implements OnModuleInit {
  constructor(
    private readonly stores: AggregateStores,
    private readonly units: DocumentTarget<KnownUnit>,
  ) {
    super();
  }

  /** Without them each of many ended units would read all dossiers every minute. */
  async onModuleInit(): Promise<void> {
    await this.dossiers.createIndex({ 'state.heldBy': 1 }, { name: 'holder' });
    await this.dossiers.createIndex({ 'state.unitId': 1 }, { name: 'desk' });
    await this.dossiers.createIndex({ 'state.consultations.unitId': 1 }, { name: 'consulted' });
  }

  async endedBy(day: string): Promise<EndedUnit[]> {
    const filter = { 'doc.dissolvedFrom': { $gt: '', $lte: day }, 'doc.succession.workTo': { $gt: '' } };
    const found = await this.units.collection.find(filter as never, { batchSize: 5_000 }).toArray();
    return found.map(({ _id, doc: { dissolvedFrom, succession } }) => ({
      unitId: String(_id),
      workTo: succession?.workTo ?? '',
      effectiveOn: dissolvedFrom,
      decision: succession?.decision ?? '',
    }));
  }

  dossiersOf(unitId: string, query: PageQuery): Promise<Page<StoredDossier>> {
    const asked = { $elemMatch: { unitId, answeredAt: '' } };
    const filter = {
      'state.status': { $nin: [...ENDED] },
      $or: [{ 'state.heldBy': unitId }, { 'state.unitId': unitId }, { 'state.consultations': asked }],
    };
    return pageById(this.dossiers, filter as Filter<Doc>, query, toStored);
  }

  private get dossiers(): Collection<Doc> {
    return this.stores.collection<DossierState>(dossier.name);
  }
}

const toStored = (doc: Doc): StoredDossier => ({ id: doc._id, state: doc.state, version: doc.v, beside: doc.beside });
