import type { DecodedEvent } from '@motcua/contracts';

import type { PlacedEvent } from '../raw-message.js';

/** Something that takes the facts of whole aggregates, in stream order, any number of times. */
export interface ProjectionTarget {
  /** Name and version: a target of another version reads from the beginning. */
  readonly id: string;
  /** Aggregates it wants completely, for example `dossiers.dossier`. */
  readonly sources: readonly string[];
  prepare(): Promise<void>;
  apply(events: readonly PlacedEvent[]): Promise<void>;
}

/** A read model of one document per key. Any replay gives the same documents. */
export interface DocumentProjection<D extends object> {
  readonly name: string;
  /** Raised when the shape or the folding changes: a new collection is built from the first event. */
  readonly version: number;
  readonly sources: readonly string[];
  /** All events of an aggregate go to one document: the key follows from the aggregate alone. */
  key(aggregate: string, aggregateId: string): string;
  evolve(doc: D | undefined, event: DecodedEvent): D;
}

/** A document of a projection as stored. */
export interface ProjectedDocument<D extends object> {
  _id: string;
  /** Guards every write against a second writer. */
  rev: number;
  /** Last sequence folded, by escaped partition key. */
  seen: Record<string, number>;
  doc: D;
}

export interface Change<D extends object> {
  readonly key: string;
  readonly before: D | undefined;
  readonly after: D;
  readonly rev: number;
  readonly seen: Record<string, number>;
}
