import { Database } from '@motcua/persistence';
import { MongoBulkWriteError, type AnyBulkWriteOperation } from 'mongodb';

import type { Contribution } from '../domain/contribution.js';
import { Tallies } from '../domain/ports.js';
import { add, EMPTY, type Tally, type TallyChange } from '../domain/tally.js';
import { contributions } from '../projections/contributions.js';

interface TallyDocument extends Tally {
  _id: string;
  procedureCode: string;
  month: string;
  /** Number of the last batch counted here. */
  batch: number;
}

const HEAD = 'head';
const DUPLICATE_KEY = 11000;

export class MongoTallies extends Tallies {
  private listener: (procedures: readonly string[]) => void = () => undefined;
  private known: number | undefined;

  constructor(private readonly database: Database) {
    super();
  }

  onChanged(listener: (procedures: readonly string[]) => void): void {
    this.listener = listener;
  }

  /** Number of the last batch counted completely. */
  async head(): Promise<number> {
    this.known ??= (await this.heads.findOne({ _id: HEAD }))?.batch ?? 0;
    return this.known;
  }

  /** Adds the differences of a batch; what this batch has added before is left alone. */
  async count(batch: number, changes: readonly TallyChange[]): Promise<void> {
    if (changes.length > 0) await this.add(batch, changes);
    await this.heads.updateOne({ _id: HEAD }, { $set: { batch } }, { upsert: true });
    this.known = batch;
    this.listener([...new Set(changes.map(({ procedureCode }) => procedureCode))]);
  }

  async total(procedureCode: string): Promise<Tally> {
    const months = await this.tallies.find({ procedureCode }, { batchSize: 1_000 }).toArray();
    return months.reduce<Tally>((sum, month) => add(sum, { ...EMPTY, ...month }), EMPTY);
  }

  overdue(procedureCode: string, today: string): Promise<number> {
    const due = { 'doc.procedureCode': procedureCode, 'doc.completedOn': '', 'doc.dueOn': { $gt: '', $lt: today } };
    // While it waits for the applicant a dossier is overdue only when it was so before.
    const running = { $or: [{ 'doc.pausedOn': '' }, { $expr: { $gt: ['$doc.pausedOn', '$doc.dueOn'] } }] };
    return this.contributions.countDocuments({ ...due, ...running } as never);
  }

  procedures(): Promise<string[]> {
    return this.tallies.distinct('procedureCode');
  }

  private async add(batch: number, changes: readonly TallyChange[]): Promise<void> {
    try {
      await this.tallies.bulkWrite(
        changes.map((change) => operationOf(batch, change)),
        { ordered: false },
      );
    } catch (cause) {
      // The guard found the batch counted already and the upsert met the existing document.
      const errors = cause instanceof MongoBulkWriteError ? [cause.writeErrors].flat() : [];
      if (errors.length === 0 || errors.some((error) => error.code !== DUPLICATE_KEY)) throw cause;
    }
  }

  private get tallies() {
    return this.database.collection<TallyDocument>('tallies_v2');
  }

  private get heads() {
    return this.database.collection<{ _id: string; batch: number }>('tally_heads_v2');
  }

  private get contributions() {
    return this.database.collection<{ _id: string; doc: Contribution }>(
      `${contributions.name}_v${contributions.version}`,
    );
  }
}

function operationOf(batch: number, change: TallyChange): AnyBulkWriteOperation<TallyDocument> {
  const { procedureCode, month, received, solved, onTime, late, times } = change;
  const increments = {
    received,
    solved,
    onTime,
    late,
    ...Object.fromEntries(Object.entries(times).map(([tenths, count]) => [`times.${tenths}`, count])),
  };
  return {
    updateOne: {
      filter: { _id: `${procedureCode}|${month}`, batch: { $lt: batch } },
      update: { $inc: increments as never, $set: { batch, procedureCode, month } },
      upsert: true,
    },
  };
}
