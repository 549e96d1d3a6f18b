// @ts-check
import { constants } from 'node:os';
import { describe } from '../setup/problem.mjs';

/**
 * Runs a task that may be told to stop. The first signal aborts `signal`; repeated ones change
 * nothing, since Ctrl-C reaches this process both from the terminal and from run.mjs. A mistake
 * nobody caught ends the task in the same orderly way.
 *
 * @param {(signal: AbortSignal) => Promise<number>} task gives the exit code
 */
export async function runTask(task) {
  const stopping = new AbortController();
  let codeWhenCut = 1;
  let isBroken = false;
  for (const name of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(name, () => {
      codeWhenCut = 128 + constants.signals[name];
      stopping.abort(new Error(`stopped by ${name}`));
    });
  }
  process.on('uncaughtException', (error) => {
    isBroken = true;
    process.stderr.write(`${describe(error)}\n`);
    stopping.abort(error);
  });
  process.stderr.on('error', () => undefined); // the terminal has gone: there is nobody to tell
  try {
    const code = await task(stopping.signal);
    process.exit(isBroken ? 1 : code);
  } catch (error) {
    if (error !== stopping.signal.reason) process.stderr.write(`${describe(error)}\n`);
    process.exit(isBroken || !stopping.signal.aborted ? 1 : codeWhenCut);
  }
}

/** @param {AbortSignal} signal @returns {Promise<void>} */
export function aborted(signal) {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
