import { Database, KeyedLock } from '@motcua/persistence';
import type { AnyBulkWriteOperation } from 'mongodb';

import { NotYet, type ParkingLot } from '../parking/parking-lot.js';
import { partitionKey, read, type PlacedEvent, type RawMessage } from '../raw-message.js';
import type { Change, DocumentProjection, ProjectedDocument, ProjectionTarget } from './projection.js';

interface Slot<D extends object> {
  before: D | undefined;
  after: D | undefined;
  rev: number;
  seen: Record<string, number>;
  changed: boolean;
}

/** Two writers met on one document; the batch is read again. */
export class ProjectionConflict extends Error {
  override readonly name = 'ProjectionConflict';
}

/** Under this name the events of a target are parked. */
export const consumerOf = (target: string): string => `projection-${target}`;

/** Folds batches into documents, each guarded by the sequence of the aggregates it has seen. */
export class DocumentTarget<D extends object> implements ProjectionTarget {
  readonly id: string;
  readonly sources: readonly string[];
  /** Under this name its events are parked. */
  readonly consumer: string;
  private readonly turns = new KeyedLock();

  constructor(
    readonly projection: DocumentProjection<D>,
    private readonly database: Database,
    private readonly lot: ParkingLot,
    private readonly indexes: readonly Record<string, 1 | -1>[] = [],
    /** Told apart from a copy of the same version that is being built anew. */
    suffix = '',
  ) {
    this.sources = projection.sources;
    this.id = `${projection.name}_v${projection.version}${suffix}`;
    this.consumer = consumerOf(this.id);
  }

  get collection() {
    return this.database.collection<ProjectedDocument<D>>(this.id);
  }

  async prepare(): Promise<void> {
    for (const index of this.indexes) await this.collection.createIndex(index);
    await this.lot.open(this.consumer, {
      apply: (raw) => this.applyParked(raw),
      turn: (_key, work) => this.turn(work),
    });
  }

  /** One batch or release at a time: two would read the same documents and write over each other. */
  apply(events: readonly PlacedEvent[]): Promise<void> {
    if (events.length === 0) return Promise.resolve();
    return this.turn(() => this.applyNow(events));
  }

  protected async applyNow(events: readonly PlacedEvent[]): Promise<void> {
    const slots = await this.load(events.map(({ event }) => this.keyOf(event)));
    const filled = new Set<string>();
    for (const placed of events) await this.fold(slots, placed, filled);
    await this.save(changesOf(slots));
    for (const key of filled) await this.lot.releaseNow(this.consumer, key);
  }

  /** Writes changed documents; extended where figures are kept beside the documents. */
  protected async save(changes: readonly Change<D>[]): Promise<void> {
    await this.write(changes, () => ({}));
  }

  protected async write(changes: readonly Change<D>[], extra: (change: Change<D>) => object): Promise<void> {
    if (changes.length === 0) return;
    const operations = changes.map((change) => operationOf(change, extra(change)));
    const result = await this.collection.bulkWrite(operations, { ordered: false }).catch((cause: unknown) => {
      if ((cause as { code?: unknown }).code === 11000)
        throw new ProjectionConflict('another writer created the document');
      throw cause;
    });
    const written = result.matchedCount + result.insertedCount;
    if (written !== changes.length) throw new ProjectionConflict('another writer changed the document');
  }

  private async fold(slots: Map<string, Slot<D>>, placed: PlacedEvent, filled: Set<string>): Promise<void> {
    const { event, raw } = placed;
    const slot = slots.get(this.keyOf(event)) as Slot<D>;
    const source = escape(partitionKey(raw));
    const seen = slot.seen[source] ?? 0;
    const parked = this.lot.has(this.consumer, partitionKey(raw));
    if (event.seq <= seen) {
      // Known already; what waits behind it may not have been released when the process ended.
      if (parked === 'gap') filled.add(partitionKey(raw));
      return;
    }
    if (parked === 'fault') return this.lot.park(this.consumer, raw, 'gap', 'behind a parked event');
    if (event.seq > seen + 1) return this.lot.park(this.consumer, raw, 'gap', `event ${seen + 1} has not come yet`);
    try {
      slot.after = this.projection.evolve(slot.after, event);
    } catch (cause) {
      return this.lot.park(this.consumer, raw, 'fault', cause);
    }
    slot.seen = { ...slot.seen, [source]: event.seq };
    slot.changed = true;
    if (parked === 'gap') filled.add(partitionKey(raw));
  }

  private async applyParked(raw: RawMessage): Promise<void> {
    const event = read(raw);
    const slots = await this.load([this.keyOf(event)]);
    const slot = slots.get(this.keyOf(event)) as Slot<D>;
    const source = escape(partitionKey(raw));
    const seen = slot.seen[source] ?? 0;
    if (event.seq <= seen) return;
    if (event.seq > seen + 1) throw new NotYet(`event ${seen + 1} of ${partitionKey(raw)} has not come yet`);
    slot.after = this.projection.evolve(slot.after, event);
    slot.seen = { ...slot.seen, [source]: event.seq };
    slot.changed = true;
    await this.save(changesOf(slots));
  }

  private turn<T>(work: () => Promise<T>): Promise<T> {
    return this.turns.run('target', work);
  }

  private async load(keys: readonly string[]): Promise<Map<string, Slot<D>>> {
    const wanted = [...new Set(keys)];
    const found = await this.collection
      .find({ _id: { $in: wanted } } as never, { batchSize: wanted.length + 1 })
      .toArray();
    const byKey = new Map(found.map((doc) => [doc._id as string, doc]));
    return new Map(wanted.map((key) => [key, slotOf(byKey.get(key) as ProjectedDocument<D> | undefined)]));
  }

  private keyOf(event: { aggregate: string; aggregateId: string }): string {
    return this.projection.key(event.aggregate, event.aggregateId);
  }
}

const slotOf = <D extends object>(stored: ProjectedDocument<D> | undefined): Slot<D> => ({
  before: stored?.doc,
  after: stored?.doc,
  rev: stored?.rev ?? 0,
  seen: stored?.seen ?? {},
  changed: false,
});

function changesOf<D extends object>(slots: Map<string, Slot<D>>): Change<D>[] {
  return [...slots].flatMap(([key, { before, after, rev, seen, changed }]) =>
    changed && after ? [{ key, before, after, rev, seen }] : [],
  );
}

function operationOf<D extends object>(change: Change<D>, extra: object): AnyBulkWriteOperation<ProjectedDocument<D>> {
  const document = { _id: change.key, rev: change.rev + 1, seen: change.seen, doc: change.after, ...extra };
  if (change.rev === 0) return { insertOne: { document: document as never } };
  return { replaceOne: { filter: { _id: change.key, rev: change.rev } as never, replacement: document as never } };
}

/** Keys of documents must not contain dots or start with a dollar. */
const escape = (key: string): string => encodeURIComponent(key).replaceAll('.', '%2E');
