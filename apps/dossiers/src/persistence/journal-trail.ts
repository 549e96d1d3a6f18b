import type { RecordedEvent } from '@motcua/contracts';
import { AggregateStores, Journal } from '@motcua/persistence';

import { dossier } from '../domain/dossier.js';
import { DossierTrail } from '../domain/ports.js';
import type { DossierState } from '../domain/state.js';

/** Facts from the journal, and those that still wait in the outbox. */
export class JournalTrail extends DossierTrail {
  constructor(
    private readonly journal: Journal,
    private readonly stores: AggregateStores,
  ) {
    super();
  }

  async of(dossierId: string): Promise<RecordedEvent[]> {
    // The outbox first: what leaves it meanwhile is in the journal already.
    const doc = await this.stores.collection<DossierState>(dossier.name).findOne({ _id: { $eq: dossierId } } as never);
    const known = await this.journal.history(dossier.name, dossierId);
    const last = known.at(-1)?.seq ?? 0;
    return [...known, ...((doc?.outbox ?? []) as RecordedEvent[]).filter(({ seq }) => seq > last)];
  }
}
