import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Repeats an assertion until it holds: tests name what they wait for instead of waiting.
 * @throws the last failure when it does not hold in time
 */
export async function eventually<T>(assertion: () => T | Promise<T>, withinMs = 10_000): Promise<T> {
  const deadline = performance.now() + withinMs;
  for (;;) {
    try {
      return await assertion();
    } catch (cause) {
      if (performance.now() > deadline) throw cause;
      await sleep(20);
    }
  }
}
