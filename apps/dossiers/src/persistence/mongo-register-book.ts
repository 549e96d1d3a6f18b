import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AggregateStores, type AggregateDocument } from '@motcua/persistence';
import type { Collection, Filter } from 'mongodb';

import { dossier } from '../domain/dossier.js';
import { RegisterBook } from '../domain/forms/ports.js';
import type { RegisterEntry } from '../domain/forms/register-order.js';
import type { RegisterRange } from '../domain/forms/register-range.js';
import type { StoredDossier } from '../domain/ports.js';
import type { DossierState, WithClock } from '../domain/state.js';

type Doc = AggregateDocument<DossierState>;
type Placed = Pick<WithClock, 'code' | 'bookNo' | 'lineNo' | 'acceptedAt'>;

const PLACE = { 'state.code': 1, 'state.bookNo': 1, 'state.lineNo': 1, 'state.acceptedAt': 1 } as const;
/** Codes asked in one statement. */
const AT_ONCE = 1_000;

@Injectable()
export class MongoRegisterBook extends RegisterBook implements OnModuleInit {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.collection.createIndex({ 'state.acceptedAt': 1 }, { name: 'accepted' });
  }

  async entries({ from, to, bookNo }: RegisterRange): Promise<RegisterEntry[]> {
    // `U` follows `T`: everything on the last day.
    const all: Record<string, unknown>[] = [{ 'state.acceptedAt': { $gte: from, $lt: `${to}U` } }];
    if (bookNo) all.push({ 'state.bookNo': { $eq: bookNo } });
    const found = await this.places({ $and: all } as Filter<Doc>);
    return found.map(({ _id, state }) => ({ id: _id, ...state }));
  }

  async taken(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const taken = new Map<string, string>();
    for (let start = 0; start < codes.length; start += AT_ONCE) {
      const some = codes.slice(start, start + AT_ONCE);
      const found = await this.places({ 'state.code': { $in: some } } as never);
      for (const { state } of found) taken.set(state.code, state.acceptedAt);
    }
    return taken;
  }

  async read(ids: readonly string[]): Promise<ReadonlyMap<string, StoredDossier>> {
    const filter = { _id: { $in: ids } } as never;
    const found = await this.collection.find(filter, { batchSize: ids.length + 1 }).toArray();
    const byId = new Map(found.map((doc) => [doc._id as string, doc as unknown as Doc]));
    return new Map(ids.flatMap((id) => toStored(id, byId.get(id))));
  }

  private async places(filter: Filter<Doc>): Promise<{ _id: string; state: Placed }[]> {
    const found = await this.collection.find(filter, { projection: PLACE, batchSize: 5_000 }).toArray();
    return found as unknown as { _id: string; state: Placed }[];
  }

  private get collection(): Collection<Doc> {
    return this.stores.collection<DossierState>(dossier.name);
  }
}

const toStored = (id: string, doc: Doc | undefined): [string, StoredDossier][] =>
  doc ? [[id, { id, state: doc.state, version: doc.v, beside: doc.beside }]] : [];
