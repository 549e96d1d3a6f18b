// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../processes/command.mjs';
import { waitForLock } from '../processes/lock.mjs';
import { Problem } from './problem.mjs';

/**
 * Installs the packages when node_modules is not the one of the lock file. The remembered hash lies
 * inside node_modules, so removing the folder removes it too; `npm ci` writes it last.
 *
 * @param {string} root
 * @param {{ steps: import('./steps.mjs').Steps, signal?: AbortSignal }} options
 */
export async function ensurePackages(root, { steps, signal }) {
  const memory = join(root, 'node_modules', '.motcua-lock');
  const isCurrent = () => existsSync(memory) && readFileSync(memory, 'utf8') === lockHash(root);
  if (isCurrent()) return;
  const lock = await waitForLock(installLock(root), {
    signal,
    onWait: (pid) => steps.say(`... packages are being installed by process ${pid}, waiting`),
  });
  try {
    if (isCurrent()) return;
    await steps.step('packages (npm ci)', () => install(root, signal));
    writeFileSync(memory, lockHash(root));
  } finally {
    lock.release();
  }
}

/** The node of the `node` package: the version the sources are written for. @param {string} root */
export function projectNode(root) {
  return join(root, 'node_modules', '.bin', 'node');
}

/**
 * @param {string} root
 * @param {AbortSignal} [signal]
 */
async function install(root, signal) {
  // The build tools and node itself are development dependencies, whatever NODE_ENV says.
  await runCommand('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'], { cwd: root, signal });
  if (existsSync(projectNode(root))) return;
  throw new Problem(
    'The `node` package was installed without its program: npm must be allowed to run install scripts (no `ignore-scripts`).',
  );
}

/** @param {string} root */
function lockHash(root) {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

/** Beside the checkout's name nothing else: `npm ci` empties node_modules, so it cannot be inside. @param {string} root */
function installLock(root) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  return join(tmpdir(), `motcua-install-${name}.lock`);
}
