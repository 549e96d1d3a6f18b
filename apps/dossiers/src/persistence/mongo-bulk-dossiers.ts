import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { BulkAct } from '@motcua/contracts';
import { AggregateStores, type AggregateDocument } from '@motcua/persistence';
import type { Collection, Filter } from 'mongodb';

import { BulkDossiers, type KnownRow, type Selection } from '../domain/bulk/ports.js';
import { dossier } from '../domain/dossier.js';
import { MOVES } from '../domain/moves.js';
import type { DossierState } from '../domain/state.js';

type Doc = AggregateDocument<DossierState>;

@Injectable()
export class MongoBulkDossiers extends BulkDossiers implements OnModuleInit {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async onModuleInit(): Promise<void> {
    const partialFilterExpression = { 'beside.importId': { $exists: true } };
    await this.collection.createIndex({ 'beside.importId': 1 }, { name: 'import', partialFilterExpression });
  }

  async known(ids: readonly string[]): Promise<ReadonlyMap<string, KnownRow>> {
    const projection = { 'beside.importId': 1, 'beside.importLine': 1, 'beside.search': 1, 'state.code': 1 };
    const found = await this.collection
      .find({ _id: { $in: ids } } as Filter<Doc>, { projection, batchSize: ids.length + 1 })
      .toArray();
    return new Map(found.map((doc) => [doc._id as string, knownRow(doc as unknown as Doc)]));
  }

  async readyFor(act: BulkAct, { importId, procedureCode }: Selection): Promise<string[]> {
    const filter = {
      'state.status': { $in: [...MOVES[act].from] },
      ...(importId ? { 'beside.importId': importId } : {}),
      ...(procedureCode ? { 'state.procedureCode': procedureCode } : {}),
    };
    const found = await this.collection.find(filter as never, { projection: { _id: 1 }, batchSize: 20_000 }).toArray();
    return found.map(({ _id }) => _id as string).toSorted();
  }

  private get collection(): Collection<Doc> {
    return this.stores.collection<DossierState>(dossier.name);
  }
}

function knownRow({ beside, state }: Doc): KnownRow {
  return {
    importId: text(beside['importId']),
    line: Number(beside['importLine'] ?? 0),
    code: 'code' in state ? state.code : '',
    search: text(beside['search']),
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
