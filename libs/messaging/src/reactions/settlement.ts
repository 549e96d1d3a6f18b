import { Refused, UnreadableEvent } from '@motcua/contracts';

export type Settlement =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'retry'; readonly delayMs: number }
  | { readonly kind: 'park' };

/** Tries before an aggregate is parked; with the delays below about two minutes. */
const MAX_ATTEMPTS = 10;

/**
 * The one place that decides what becomes of a message. A refusal is an answer: nothing to repeat. What cannot be read
 * never can: parked at once. Everything else may pass: repeated with growing delay, then parked.
 */
export function settle(thrown: unknown, attempt: number): Settlement {
  if (thrown === undefined) return { kind: 'done' };
  if (thrown instanceof Refused) return { kind: 'refused' };
  if (thrown instanceof UnreadableEvent || attempt >= MAX_ATTEMPTS) return { kind: 'park' };
  return { kind: 'retry', delayMs: Math.min(100 * 2 ** (attempt - 1), 30_000) };
}
