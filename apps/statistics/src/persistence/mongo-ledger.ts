import type { Database } from '@motcua/persistence';
import { MongoBulkWriteError, type AnyBulkWriteOperation, type Document } from 'mongodb';

import { ledgerId, sumOf } from '../domain/ledger-changes.js';
import type { Counts, LedgerKey, LedgerMonth } from '../domain/ledger.js';

/** A month of the ledger as stored. */
export interface LedgerDocument extends LedgerMonth {
  _id: string;
  /** Number of the last batch counted here. */
  batch: number;
  /** Sum of the days. */
  total: Counts;
}

const HEAD = 'head';
const DUPLICATE_KEY = 11000;

/** The ledger in its collection: batches are added exactly once, each month guarded by the number of its last batch. */
export class MongoLedger {
  private listener: (procedures: readonly string[]) => void = () => undefined;
  private known: number | undefined;

  /** @param suffix of the generation, see `Generation` */
  constructor(
    private readonly database: Database,
    private readonly suffix = '',
  ) {}

  async prepare(): Promise<void> {
    await this.months.createIndex({ month: 1 });
    await this.months.createIndex({ procedureCode: 1, month: 1 });
  }

  /** Called with the procedures whose figures a batch changed. */
  onChanged(listener: (procedures: readonly string[]) => void): void {
    this.listener = listener;
  }

  /** Number of the last batch counted completely. */
  async head(): Promise<number> {
    this.known ??= (await this.heads.findOne({ _id: HEAD }))?.batch ?? 0;
    return this.known;
  }

  /** Adds the differences of a batch; what this batch has added before is left alone. */
  async count(batch: number, changes: readonly LedgerMonth[]): Promise<void> {
    if (changes.length > 0) await this.add(batch, changes);
    await this.heads.updateOne({ _id: HEAD }, { $set: { batch } }, { upsert: true });
    this.known = batch;
    this.listener([...new Set(changes.map(({ procedureCode }) => procedureCode))]);
  }

  private async add(batch: number, changes: readonly LedgerMonth[]): Promise<void> {
    try {
      await this.months.bulkWrite(
        changes.map((change) => operationOf(batch, change)),
        { ordered: false },
      );
    } catch (cause) {
      // The guard found the batch counted already and the upsert met the existing document.
      const errors = cause instanceof MongoBulkWriteError ? [cause.writeErrors].flat() : [];
      if (errors.length === 0 || errors.some((error) => error.code !== DUPLICATE_KEY)) throw cause;
    }
  }

  get months() {
    return this.database.collection<LedgerDocument>(`ledger_v1${this.suffix}`);
  }

  private get heads() {
    return this.database.collection<{ _id: string; batch: number }>(`ledger_heads_v1${this.suffix}`);
  }

  /** Collections of this generation, for who throws it away. */
  static namesOf(suffix: string): string[] {
    return [`ledger_v1${suffix}`, `ledger_heads_v1${suffix}`];
  }
}

function operationOf(batch: number, change: LedgerMonth): AnyBulkWriteOperation<LedgerDocument> {
  const { procedureCode, fieldCode, unitId, channel, month } = change;
  const key: LedgerKey = { procedureCode, fieldCode, unitId, channel, month };
  const days = Object.entries(change.days).flatMap(([day, counts]) => increments(`days.${day}`, counts));
  const total = increments('total', sumOf(Object.values(change.days)));
  const all = Object.fromEntries([...days, ...total, ...increments('times', change.times)]);
  return {
    updateOne: {
      filter: { _id: ledgerId(change), batch: { $lt: batch } },
      update: { $inc: all as Document, $set: { batch, ...key } },
      upsert: true,
    },
  };
}

const increments = (path: string, counts: Counts): [string, number][] =>
  Object.entries(counts).map(([name, value]) => [`${path}.${name}`, value]);
