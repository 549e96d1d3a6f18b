import {
  isRefusal,
  Refused,
  Unavailable,
  type Aggregate,
  type AggregateRepository,
  type CommandMeta,
  type Decide,
  type ExecuteOptions,
  type Fact,
  type RecordedEvent,
  type Stored,
} from '@motcua/contracts';
import type { EventLog } from '@motcua/observability';
import type { Collection } from 'mongodb';

import { KeyedLock } from '../keyed-lock.js';
import { retryTransient } from '../transient.js';
import { OUTBOX_CAP, type AggregateDocument } from './aggregate-document.js';
import { AggregateReader } from './aggregate-reader.js';
import { AggregateWriter, type AggregateChange } from './aggregate-writer.js';
import { fold, record } from './record.js';
import { shapeOf } from './refold.js';
import { isRepeat } from './repeat.js';

const ATTEMPTS = 3;
/** The stream takes messages up to 64 KB; the rest is for headers. */
const LARGEST_FACT = 56 * 1_024;

/** State, facts and remembered command of an aggregate change together, in one guarded write of one document. */
export class AggregateStore<S, E extends Fact> implements AggregateRepository<S, E> {
  private readonly reader: AggregateReader<S>;
  private readonly writer: AggregateWriter<S>;
  private readonly lock = new KeyedLock();

  constructor(
    private readonly aggregate: Aggregate<S, E>,
    collection: Collection<AggregateDocument<S>>,
    private readonly log: EventLog,
    private readonly onCommitted: () => void,
    bulks: KeyedLock,
  ) {
    this.reader = new AggregateReader(collection);
    this.writer = new AggregateWriter(collection, bulks);
  }

  async read(id: string): Promise<Stored<S> | null> {
    const doc = await retryTransient(
      () => this.reader.read(id),
      (cause) => this.retrying(id, cause),
    );
    return doc && stored(doc);
  }

  execute(id: string, meta: CommandMeta, decide: Decide<S, E>, options: ExecuteOptions = {}): Promise<Stored<S>> {
    return this.lock.run(id, () => this.attempt(id, meta, decide, options));
  }

  private async attempt(id: string, meta: CommandMeta, decide: Decide<S, E>, options: ExecuteOptions) {
    let lost = 0;
    // A write whose answer is lost is not repeated blindly: reading again shows whether the command is known.
    const outcome = await retryTransient(
      async () => {
        for (; lost < ATTEMPTS; lost += 1) {
          const result = await this.once(id, meta, decide, options);
          if (result) return result;
        }
        return null;
      },
      (cause) => this.retrying(id, cause),
    );
    if (outcome) return outcome;
    throw Refused.because(
      'conflict',
      'changed-meanwhile',
      'Dữ liệu vừa được người khác thay đổi. Hãy tải lại và thử lại.',
    );
  }

  private async once(id: string, meta: CommandMeta, decide: Decide<S, E>, options: ExecuteOptions) {
    const doc = await this.reader.read(id);
    if (doc && isRepeat(doc.commands, meta)) return stored(doc);
    if (doc && doc.outbox.length >= OUTBOX_CAP)
      throw new Unavailable('too many facts of this aggregate wait for the broker');
    const version = doc?.v ?? 0;
    const state = doc?.state ?? this.aggregate.initial;
    const decision = decide(state, version);
    if (isRefusal(decision)) throw new Refused(decision);
    if (decision.length === 0) return doc ? stored(doc) : absent(id, state);
    const change = this.change(id, version, state, decision, meta, options);
    if (change.events.some(isTooLarge)) throw Refused.because('invalid', 'fact-too-large', 'Nội dung quá dài.');
    if (!(await this.writer.write(change))) return null;
    this.onCommitted();
    return after(change, doc);
  }

  private change(
    id: string,
    version: number,
    state: S,
    facts: readonly E[],
    meta: CommandMeta,
    options: ExecuteOptions,
  ) {
    const events = record(this.aggregate.name, id, version, facts, meta);
    const next = fold(this.aggregate, state, events);
    const shape = shapeOf(this.aggregate);
    return { id, expected: version, state: next, shape, events, command: meta, beside: besideOf(options, version) };
  }

  private retrying(id: string, cause: unknown): void {
    this.log.warn('STORE_RETRY', 'the database did not answer, trying again', cause, {
      'aggregate.type': this.aggregate.name,
      'aggregate.id': id,
    });
  }
}

const stored = <S>(doc: AggregateDocument<S>): Stored<S> => ({
  id: doc._id,
  state: doc.state,
  version: doc.v,
  beside: doc.beside,
});

const absent = <S>(id: string, state: S): Stored<S> => ({ id, state, version: 0, beside: {} });

const after = <S>(change: AggregateChange<S>, doc: AggregateDocument<S> | null): Stored<S> => ({
  id: change.id,
  state: change.state,
  version: change.expected + change.events.length,
  beside: { ...doc?.beside, ...change.beside },
});

/** What is written beside the facts, for a document with so many facts before. */
export const besideOf = ({ beside = {} }: ExecuteOptions, version: number) =>
  typeof beside === 'function' ? beside(version + 1) : beside;

const isTooLarge = ({ data }: RecordedEvent): boolean => Buffer.byteLength(JSON.stringify(data)) > LARGEST_FACT;
