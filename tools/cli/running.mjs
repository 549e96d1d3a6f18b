// @ts-check
import { join, resolve } from 'node:path';
import { readJson } from '../processes/atomic-file.mjs';
import { Problem } from '../setup/problem.mjs';

/** @typedef {{ name: string, port: number, pid?: number }} Running */

const ANSWER_WITHIN_MS = 5_000;

/**
 * The services of the copy that runs on DATA_DIR.
 *
 * @param {string} [dataDir]
 * @returns {Running[]}
 */
export function runningServices(dataDir = process.env.DATA_DIR || '.motcua') {
  const file = join(resolve(dataDir), 'ports.json');
  const found = /** @type {{ services?: Record<string, { port: number, pid?: number }> } | undefined} */ (
    readJson(file)
  );
  if (!found?.services) {
    throw new Problem(
      `Nothing runs on ${resolve(dataDir)}: start it by \`npm start\`, or set DATA_DIR to its data folder.`,
    );
  }
  return Object.entries(found.services).map(([name, { port, pid }]) => ({ name, port, pid }));
}

/**
 * @param {Running} service
 * @param {string} path
 * @param {RequestInit} [init]
 * @returns {Promise<Response | undefined>} undefined when it does not answer
 */
export async function ask({ port }, path, init) {
  try {
    return await fetch(`http://127.0.0.1:${port}${path}`, { ...init, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
  } catch {
    return undefined; // refused, cut off or too slow: it does not answer, which is what is asked
  }
}
