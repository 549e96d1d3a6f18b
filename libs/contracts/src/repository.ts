import type { CommandMeta } from './command-meta.js';
import type { Decision } from './decision.js';
import type { Fact } from './events/event-types.js';

/** An aggregate as it stands: its folded state, and what is kept beside it and never published. */
export interface Stored<S> {
  readonly id: string;
  readonly state: S;
  /** Number of facts so far; 0 for an aggregate that does not exist. */
  readonly version: number;
  /** Personal data and free texts. */
  readonly beside: Readonly<Record<string, unknown>>;
}

/** Decides on the state as read; called again when somebody else was faster. Must be pure. */
export type Decide<S, E extends Fact> = (state: S, version: number) => Decision<E>;

type Beside = Readonly<Record<string, unknown>>;

export interface ExecuteOptions {
  /** Written together with the facts, never published; may depend on the number of the first fact. */
  readonly beside?: Beside | ((seq: number) => Beside);
}

/** The port through which features reach one kind of aggregate. */
export interface AggregateRepository<S, E extends Fact> {
  read(id: string): Promise<Stored<S> | null>;
  /**
   * Decides and stores in one atomic write. The same command id again changes nothing.
   * @throws Refused when the decision is a refusal, or after three lost races;
   *   Unavailable when the store does not answer.
   */
  execute(id: string, meta: CommandMeta, decide: Decide<S, E>, options?: ExecuteOptions): Promise<Stored<S>>;
}
