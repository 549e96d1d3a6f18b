import { Refused, Unavailable, UnreadableEvent } from '@motcua/contracts';
import { isTransient } from '@motcua/persistence';

export type Settlement =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'retry'; readonly delayMs: number }
  | { readonly kind: 'park' };

export interface RetryPolicy {
  /** Tries before an aggregate is parked. */
  readonly attempts: number;
  /** First pause in milliseconds; doubled each time up to half a minute. */
  readonly firstDelayMs: number;
}

/** About two minutes in all. */
export const patient: RetryPolicy = { attempts: 11, firstDelayMs: 100 };

/**
 * The one place that decides what becomes of a message. A refusal is an answer: nothing to repeat. What cannot be read
 * never can: parked at once. A store that is away is waited for. Everything else may pass: repeated with growing delay,
 * then parked.
 */
export function settle(thrown: unknown, attempt: number, policy: RetryPolicy = patient): Settlement {
  if (thrown === undefined) return { kind: 'done' };
  if (thrown instanceof Refused) return { kind: 'refused' };
  // A store that is away is no fault of the event: parking would blame an aggregate for it.
  const outage = thrown instanceof Unavailable || isTransient(thrown);
  if (thrown instanceof UnreadableEvent || (attempt >= policy.attempts && !outage)) return { kind: 'park' };
  return { kind: 'retry', delayMs: Math.min(policy.firstDelayMs * 2 ** (attempt - 1), 30_000) };
}
