import {
  DocumentTarget,
  type Change,
  type ParkingLot,
  type PlacedEvent,
  type ProjectedDocument,
} from '@motcua/messaging';
import type { Database } from '@motcua/persistence';

import type { Contribution } from '../domain/contribution.js';
import { changesOf } from '../domain/ledger-changes.js';
import { contributions } from '../projections/contributions.js';
import type { MongoLedger } from './mongo-ledger.js';

/** A contribution remembers the batch that wrote it and what was counted for it before. */
type Stored = ProjectedDocument<Contribution> & { batch: number; was: Contribution | null };

/**
 * Contributions are the truth; the ledger is kept beside them, exactly, without transactions:
 * 1. a batch writes its contributions with its number and the value counted so far;
 * 2. it adds the differences to the ledger, each month guarded by the batch number;
 * 3. the head is set to the batch number.
 * After a crash between any two steps the differences of the unfinished batch are found again by its number.
 */
export class ContributionTarget extends DocumentTarget<Contribution> {
  private unfinished = true;

  constructor(
    database: Database,
    lot: ParkingLot,
    readonly ledger: MongoLedger,
    suffix = '',
  ) {
    super(
      contributions,
      database,
      lot,
      [
        { batch: 1 },
        { 'doc.receivedOn': 1 },
        { 'doc.completedOn': 1, 'doc.dueOn': 1 },
        { 'doc.procedureCode': 1, 'doc.completedOn': 1, 'doc.dueOn': 1 },
      ],
      suffix,
    );
  }

  override async prepare(): Promise<void> {
    await super.prepare();
    await this.ledger.prepare();
  }

  protected override async applyNow(events: readonly PlacedEvent[]): Promise<void> {
    if (this.unfinished) await this.finish();
    await super.applyNow(events);
  }

  protected override async save(changes: readonly Change<Contribution>[]): Promise<void> {
    if (changes.length === 0) return;
    // A released event comes here without a batch before it.
    if (this.unfinished) await this.finish();
    const batch = (await this.ledger.head()) + 1;
    this.unfinished = true;
    await this.write(changes, ({ before }) => ({ batch, was: before ?? null }));
    await this.ledger.count(batch, changesOf(changes));
    this.unfinished = false;
  }

  private async finish(): Promise<void> {
    const head = await this.ledger.head();
    const left = (await this.collection.find({ batch: { $gt: head } } as never).toArray()) as unknown as Stored[];
    const replaced = left.map(({ doc, was }) => ({ before: was ?? undefined, after: doc }));
    if (left.length > 0) await this.ledger.count(head + 1, changesOf(replaced));
    this.unfinished = false;
  }
}
