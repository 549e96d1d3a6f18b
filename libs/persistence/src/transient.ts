import { setTimeout as sleep } from 'node:timers/promises';

import { Unavailable } from '@motcua/contracts';

const PASSING_NAMES =
  /^Mongo(Network|ServerSelection|ServerClosed|PoolCleared|PoolClosed|NotConnected|Topology|WaitQueue)/;

/**
 * Errors after which the outcome is unknown and the same guarded write may be tried again. Code 1 (InternalError) is
 * how FerretDB answers every pooled connection once after PostgreSQL was restarted; a deadlock is PostgreSQL choosing
 * one of two bulk writes to give way; the rest are network errors and the retryable codes of a replica set that
 * changes its primary.
 */
export function isTransient(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  if (PASSING_NAMES.test(cause.name) || cause.message.includes('deadlock detected')) return true;
  const code = (cause as { code?: unknown }).code;
  return (
    typeof code === 'number' && [1, 6, 7, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436].includes(code)
  );
}

/**
 * @param attempt must be safe to repeat
 * @param patienceMs how long to go on
 * @throws Unavailable when it did not work in that time; other errors at once
 */
export async function retryTransient<T>(
  attempt: () => Promise<T>,
  onRetry: (cause: unknown) => void,
  patienceMs = 10_000,
): Promise<T> {
  const deadline = performance.now() + patienceMs;
  for (let delay = 20; ; delay = Math.min(delay * 2, 1_000)) {
    try {
      return await attempt();
    } catch (cause) {
      if (!isTransient(cause)) throw cause;
      if (performance.now() > deadline) throw new Unavailable('the database does not answer', { cause });
      onRetry(cause);
      await sleep(delay);
    }
  }
}
