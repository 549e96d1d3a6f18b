import type { Fact } from './events/event-types.js';

/** What is wrong with one field of a request. `field` is a path such as `applicant.name`. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** Kinds a caller can act on; the gateway maps them to HTTP 404, 409, 422, 403. */
export type RefusalKind = 'not-found' | 'conflict' | 'invalid' | 'forbidden';

/** The law or the state says no: an expected answer, not a fault. */
export interface Refusal {
  readonly refused: RefusalKind;
  /** Stable slug, the last part of the problem type, for example `dossier-not-accepted`. */
  readonly code: string;
  /** Vietnamese, for people. */
  readonly detail: string;
  readonly errors?: readonly FieldError[];
  /** Numbers that contradict each other, for programs; a member of the problem beside `errors`. */
  readonly differences?: readonly object[];
}

/** Facts to record (none: nothing changes), or a refusal. */
export type Decision<E extends Fact = Fact> = readonly E[] | Refusal;

export const isRefusal = (decision: Decision): decision is Refusal => 'refused' in decision;

/** Pure description of an aggregate: folding its facts from `initial` gives its state. */
export interface Aggregate<S, E extends Fact> {
  /** `<context>.<aggregate>`. */
  readonly name: string;
  /** Raised when the state gets another form: stored states are folded again from the journal at the next start. Default 1. */
  readonly shape?: number;
  readonly initial: S;
  evolve(this: void, state: S, fact: E): S;
}
