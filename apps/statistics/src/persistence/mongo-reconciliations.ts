import type { ReconciliationView } from '@motcua/contracts';
import type { Database } from '@motcua/persistence';

import { Reconciliations } from '../domain/reconcile/ports.js';

/** Two days of hourly runs. */
const KEPT = 48;

export class MongoReconciliations extends Reconciliations {
  constructor(private readonly database: Database) {
    super();
  }

  async keep(view: ReconciliationView): Promise<void> {
    await this.runs.replaceOne({ _id: view.at }, view, { upsert: true });
    const [oldest] = await this.runs
      .find({}, { projection: { _id: 1 } })
      .sort({ _id: -1 })
      .skip(KEPT)
      .limit(1)
      .toArray();
    if (oldest) await this.runs.deleteMany({ _id: { $lte: oldest._id } });
  }

  async last(): Promise<ReconciliationView | null> {
    const found = await this.runs.findOne({}, { sort: { _id: -1 } });
    if (!found) return null;
    const { _id, ...view } = found;
    return view;
  }

  private get runs() {
    return this.database.collection<ReconciliationView & { _id: string }>('reconciliations');
  }
}
