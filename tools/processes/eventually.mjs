// @ts-check
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Asks again and again until the answer is yes.
 *
 * @param {() => boolean | Promise<boolean>} question
 * @param {{ deadlineMs: number, everyMs: number, giveUp?: () => boolean }} how
 * @returns {Promise<boolean>} false when the deadline passed or `giveUp` said so
 */
export async function becomesTrue(question, { deadlineMs, everyMs, giveUp = () => false }) {
  const deadline = Date.now() + deadlineMs;
  while (Date.now() < deadline) {
    if (await question()) return true;
    if (giveUp()) return false;
    await sleep(everyMs);
  }
  return false;
}
