import { setTimeout as pause } from 'node:timers/promises';

import { Refused } from '@motcua/contracts';

const PAUSE_MS = 50;
const MOST_LOOKS = 20;

/**
 * Read models follow a command by a moment. Whoever is led to a page after an act should find it done there: looks until it
 * is, for a second at most; then the page shows what is known.
 */
export async function untilSeen(isSeen: () => Promise<boolean>): Promise<void> {
  for (let looks = 1; !(await isSeen()) && looks < MOST_LOOKS; looks += 1) await pause(PAUSE_MS);
}

/** @returns null where the service refuses the question: it does not know the thing, or no longer */
export async function knownOrNull<T>(question: Promise<T>): Promise<T | null> {
  try {
    return await question;
  } catch (cause) {
    if (cause instanceof Refused) return null;
    throw cause;
  }
}
