// @ts-check
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand } from '../processes/command.mjs';
import { waitForLock } from '../processes/lock.mjs';
import { MODULE_FOLDER, areEnginesReady, engineLayout, layout } from './cache.mjs';
import { EXTENSION_FOLDER, PASSWD, mmdebstrapArguments } from './recipe.mjs';
import { requireBuildTools, requireRunTools, surroundings } from './requirements.mjs';
import { enclosureArguments } from './sandbox.mjs';
import { makeTemplate } from './template.mjs';

/** @typedef {import('../setup/steps.mjs').Steps} Steps */

/**
 * Makes sure that the engines of this checkout exist and can run. Built beside their place and
 * renamed into it, one build at a time per user: an interrupted or a parallel set-up does no harm.
 *
 * @param {{ steps: Steps, signal?: AbortSignal }} options
 */
export async function ensureEngines({ steps, signal }) {
  const here = surroundings(signal);
  if (areEnginesReady()) return requireRunTools(here);
  const target = engineLayout().folder;
  const shelf = dirname(target);
  const lock = await waitForLock(join(shelf, 'build.lock'), {
    signal,
    onWait: (pid) => steps.say(`... engines are being built by process ${pid}, waiting`),
  });
  try {
    if (areEnginesReady()) return;
    removeLeftovers(shelf, steps);
    await build(target, { here, steps, signal });
  } finally {
    lock.release();
  }
}

/**
 * Nobody else builds while we hold the lock, so every unfinished folder is abandoned. One that
 * cannot be removed only takes space: the new build has a folder of its own.
 *
 * @param {string} shelf
 * @param {Steps} steps
 */
function removeLeftovers(shelf, steps) {
  for (const name of readdirSync(shelf).filter((entry) => entry.includes('.building-'))) {
    try {
      rmSync(join(shelf, name), { recursive: true, force: true });
    } catch (error) {
      steps.say(`... an unfinished set-up stays behind: ${/** @type {Error} */ (error).message}`);
    }
  }
}

/**
 * @param {string} target
 * @param {{ here: import('./requirements.mjs').Surroundings, steps: Steps, signal?: AbortSignal }} how
 */
async function build(target, { here, steps, signal }) {
  const tools = await steps.step('engines: tools of the machine', () => requireBuildTools(here));
  const draft = layout(`${target}.building-${randomBytes(4).toString('hex')}`);
  mkdirSync(draft.folder, { recursive: true });
  const failure = new AbortController();
  const either = signal ? AbortSignal.any([signal, failure.signal]) : failure.signal;
  const parts = [
    steps.step('engines: FerretDB and nats-server (go build)', () => buildGo(draft, tools.go, either)),
    steps.step('engines: PostgreSQL 18 with DocumentDB', () => buildPostgres(draft, { tools, here, signal: either })),
  ];
  try {
    await Promise.all(parts);
    renameSync(draft.folder, target);
  } catch (error) {
    failure.abort(error);
    await Promise.allSettled(parts); // nothing may still write into the folder when it is removed
    rmSync(draft.folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * @param {import('./cache.mjs').Layout} draft
 * @param {string} go
 * @param {AbortSignal} signal
 */
async function buildGo(draft, go, signal) {
  mkdirSync(draft.bin);
  const args = ['build', '-trimpath', '-buildvcs=false', '-mod=readonly', '-o', `${draft.bin}/`, 'tool'];
  // A workspace file in a parent folder or CGO would make another program of the same sources.
  const env = { ...process.env, GOWORK: 'off', CGO_ENABLED: '0' };
  await runCommand(go, args, { cwd: MODULE_FOLDER, env, signal });
}

/**
 * @param {import('./cache.mjs').Layout} draft
 * @param {{ tools: { bwrap: string, mmdebstrap: string, mirror: string }, here: { isRoot: boolean }, signal: AbortSignal }} how
 */
async function buildPostgres(draft, { tools, here, signal }) {
  const args = mmdebstrapArguments({ tree: draft.tree, mirror: tools.mirror, asRoot: here.isRoot });
  const enclosure = enclosureArguments({ asRoot: here.isRoot }, [tools.mmdebstrap, ...args]);
  await runCommand(tools.bwrap, enclosure, { signal });
  // What maintainer scripts would have done; none of them ran.
  symlinkSync('postgis-3.control', join(draft.tree, EXTENSION_FOLDER, 'postgis.control'));
  writeFileSync(draft.passwd, PASSWD);
  await makeTemplate(draft, signal);
}
