import { Injectable } from '@nestjs/common';
import type { Aggregate, Fact } from '@motcua/contracts';
import { EventLog } from '@motcua/observability';

import type { AggregateDocument } from './aggregates/aggregate-document.js';
import { AggregateStore } from './aggregates/aggregate-store.js';
import { refold } from './aggregates/refold.js';
import { Database } from './database.js';
import { KeyedLock } from './keyed-lock.js';
import { Journal } from './outbox/journal.js';
import { Outbox } from './outbox/outbox.js';

/** Opens the collections of aggregates of one service and knows all their outboxes. */
@Injectable()
export class AggregateStores {
  readonly outboxes: Outbox[] = [];
  private readonly bulks = new KeyedLock();
  private wake: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly log: EventLog,
    private readonly journal: Journal,
  ) {}

  /** The collection is named after the aggregate: `dossiers.dossier` is kept in `dossier`. */
  async open<S, E extends Fact>(aggregate: Aggregate<S, E>): Promise<AggregateStore<S, E>> {
    const collection = this.collection<S>(aggregate.name);
    const outbox = new Outbox(collection as never, this.bulks);
    await outbox.prepare();
    const folded = await refold(aggregate, collection, (name, id) => this.journal.history(name, id));
    if (folded > 0)
      this.log.info('STATES_REFOLDED', 'states folded again', { aggregate: aggregate.name, count: folded });
    this.outboxes.push(outbox);
    return new AggregateStore(aggregate, collection, this.log, () => this.wake(), this.bulks);
  }

  collection<S>(aggregate: string) {
    return this.database.collection<AggregateDocument<S>>(aggregate.slice(aggregate.indexOf('.') + 1));
  }

  /** Called after each command that stored facts. */
  onCommitted(wake: () => void): void {
    this.wake = wake;
  }
}
