import type { RecordedEvent } from '@motcua/contracts';

/** One aggregate in MongoDB: state, facts not yet published and the commands it remembers, in one document. */
export interface AggregateDocument<S = unknown> {
  _id: string;
  /** Number of facts; guards every write. */
  v: number;
  state: S;
  /** Form of the state, see `Aggregate.shape`; missing: 1. */
  shape?: number;
  /** Personal data and free texts: never in an event. */
  beside: Record<string, unknown>;
  /** The last commands, so that a repeated one is recognised. */
  commands: CommandRecord[];
  outbox: RecordedEvent[];
  /** Set while the outbox holds something: since when. Indexed partially, so the index is the list of work to do. */
  outboxAt?: Date;
}

export interface CommandRecord {
  id: string;
  fingerprint: string;
}

/** Commands remembered per aggregate; a repeat older than this many commands is decided again. */
export const REMEMBERED_COMMANDS = 50;

/** Above this many unpublished facts an aggregate takes no more commands until the broker is back. */
export const OUTBOX_CAP = 1_000;
