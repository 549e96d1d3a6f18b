import type { DossierVersion, DossierVersionsPage, ParkedView, ReconciliationView } from '@motcua/contracts';

import type { Contribution } from '../contribution.js';
import type { LedgerMonth, Counts } from '../ledger.js';

/** The service that owns the dossiers. @throws Unavailable when it does not answer */
export abstract class OwnerOfDossiers {
  /** @param epoch creation time of the stream in which facts have their places */
  abstract page(epoch: string, after: string | undefined): Promise<DossierVersionsPage>;
  abstract of(epoch: string, ids: readonly string[]): Promise<readonly DossierVersion[]>;
}

export interface StreamCounts {
  readonly epoch: string;
  readonly lastSeq: number;
  /** Facts of dossiers by type of event; a fact published twice counts twice. */
  readonly byType: ReadonlyMap<string, number>;
}

export abstract class EventStream {
  abstract epoch(): Promise<string>;
  abstract counts(): Promise<StreamCounts>;
}

/** How far contributions have come, read between two batches. */
export interface Folded {
  /** Every fact up to this place of the stream of `epoch` is folded, but for what is parked. */
  readonly position: number;
  readonly epoch: string;
  /** Number of the last folded fact, by dossier. */
  readonly seen: ReadonlyMap<string, number>;
}

/** A month of the ledger with the sum of its days, as stored. */
export type StoredMonth = LedgerMonth & { readonly total: Counts };

/** Contributions and the ledger of the generation that answers now. */
export abstract class FoldedFigures {
  /** Facts that wait to be folded; undefined while reading has not begun. */
  abstract waiting(): number | undefined;
  /** Dossiers of which facts are parked. */
  abstract parked(): ReadonlySet<string>;
  /** Contributions whose id lies after `after` and not after `last`; undefined: no bound. */
  abstract within(after: string | undefined, last: string | undefined): Promise<Folded>;
  abstract of(ids: readonly string[]): Promise<Folded>;
  /** One after the other, never all in memory. @param procedures only theirs */
  abstract contributions(procedures?: readonly string[]): AsyncIterable<Contribution>;
  abstract months(procedures?: readonly string[]): AsyncIterable<StoredMonth>;
  /** Nothing is folded while `work` runs. */
  abstract atRest<T>(work: () => Promise<T>): Promise<T>;
}

/** What waits for a person in this service. */
export abstract class ParkedWork {
  abstract list(): Promise<ParkedView[]>;
}

/** The last comparisons, kept over restarts. */
export abstract class Reconciliations {
  abstract keep(view: ReconciliationView): Promise<void>;
  abstract last(): Promise<ReconciliationView | null>;
}
