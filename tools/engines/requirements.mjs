// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { runCommand, CommandFailed, lastLines } from '../processes/command.mjs';
import { findExecutable } from '../processes/executable.mjs';
import { Problem } from '../setup/problem.mjs';
import { KEYRING } from './recipe.mjs';
import { PROBE_ARGUMENTS } from './sandbox.mjs';

// Where an ordinary user's PATH does not always lead.
const SYSTEM_FOLDERS = ['/usr/bin', '/usr/sbin'];
const GO_FOLDERS = ['/usr/local/go/bin', '/usr/lib/go/bin'];

const PURPOSE = {
  bubblewrap: 'bubblewrap (bwrap) runs PostgreSQL 18 apart from the system',
  mmdebstrap: 'mmdebstrap fetches PostgreSQL 18 with DocumentDB from Debian',
};

const OTHER_WAYS = [
  'Other ways:',
  '  - Docker: `docker compose up`',
  '  - servers that exist already: set MONGODB_URI and NATS_URL',
].join('\n');

/**
 * @typedef {object} Surroundings
 * @property {string} path PATH
 * @property {readonly string[]} systemFolders looked in after PATH
 * @property {readonly string[]} goFolders
 * @property {boolean} isRoot
 * @property {AbortSignal} [signal]
 */

/**
 * @param {AbortSignal} [signal]
 * @returns {Surroundings}
 */
export function surroundings(signal) {
  return {
    path: process.env.PATH ?? '',
    systemFolders: SYSTEM_FOLDERS,
    goFolders: GO_FOLDERS,
    isRoot: process.getuid?.() === 0,
    signal,
  };
}

/**
 * Everything needed to build: says all that is missing at once, and as root installs what it can.
 *
 * @param {Surroundings} here
 */
export async function requireBuildTools(here) {
  requireDebian(here);
  const go = findExecutable('go', { path: here.path, fallbacks: here.goFolders });
  if (!go) throw noGo();
  await requirePackages(here, { bwrap: 'bubblewrap', mmdebstrap: 'mmdebstrap' });
  const mmdebstrap = find('mmdebstrap', here) ?? 'mmdebstrap';
  if (!existsSync(KEYRING)) throw missing(['debian-archive-keyring'], "it proves that packages are Debian's");
  await requireSandbox(here);
  const bwrap = find('bwrap', here) ?? 'bwrap';
  return { go, bwrap, mmdebstrap, mirror: await debianMirror(here) };
}

/**
 * What a built set still needs to run.
 *
 * @param {Surroundings} here
 */
export async function requireRunTools(here) {
  await requirePackages(here, { bwrap: 'bubblewrap' });
  await requireSandbox(here);
}

/**
 * @param {Surroundings} here
 * @param {Readonly<Record<string, keyof typeof PURPOSE>>} wanted program → package
 */
async function requirePackages(here, wanted) {
  const lacking = Object.entries(wanted).filter(([program]) => !find(program, here));
  const packages = lacking.map(([, name]) => name);
  if (packages.length === 0) return;
  if (!here.isRoot) throw missing(packages, packages.map((name) => PURPOSE[name]).join('; '));
  await installPackages(packages, here.signal);
}

/**
 * @param {readonly string[]} packages
 * @param {AbortSignal} [signal]
 */
export async function installPackages(packages, signal) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const patient = ['-o', 'DPkg::Lock::Timeout=300'];
  await runCommand('apt-get', ['update', ...patient], { env, signal });
  const install = ['install', '-y', '--no-install-recommends', ...patient, ...packages];
  await runCommand('apt-get', install, { env, signal });
}

/** @param {Surroundings} here */
function requireDebian(here) {
  if (find('apt-get', here) && find('dpkg', here)) return;
  throw new Problem(
    `The engines (PostgreSQL, FerretDB, NATS) can be set up here only on Debian or a relative: apt-get and dpkg are missing.\n${OTHER_WAYS}`,
  );
}

/** @param {Surroundings} here */
async function requireSandbox(here) {
  const bwrap = find('bwrap', here) ?? 'bwrap';
  try {
    await runCommand(bwrap, PROBE_ARGUMENTS, { signal: here.signal });
  } catch (error) {
    if (!(error instanceof CommandFailed)) throw error;
    throw new Problem(
      [
        `This machine does not let bubblewrap make a sandbox: ${lastLines(error.output, 3)}`,
        'PostgreSQL runs in one, which needs unprivileged user namespaces. An administrator can allow them',
        '(sysctl kernel.unprivileged_userns_clone, user.max_user_namespaces, or an AppArmor profile for bwrap).',
        OTHER_WAYS,
      ].join('\n'),
    );
  }
}

/**
 * The mirror the machine itself uses for its release. apt tells it without root or fresh lists.
 *
 * @param {Surroundings} here
 */
async function debianMirror(here) {
  const codename = /^VERSION_CODENAME=(\S+)$/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  const uris = await runCommand('apt-get', ['update', '--print-uris'], { signal: here.signal });
  const mirror = new RegExp(`^'(\\S+)/dists/${codename}/`, 'm').exec(uris)?.[1];
  if (mirror) return mirror;
  throw new Problem(`apt names no mirror for this release of Debian (${codename}).\n${OTHER_WAYS}`);
}

/**
 * @param {string} program
 * @param {Surroundings} here
 */
function find(program, here) {
  return findExecutable(program, { path: here.path, fallbacks: here.systemFolders });
}

/**
 * @param {readonly string[]} packages
 * @param {string} why
 */
function missing(packages, why) {
  return new Problem(
    [
      `Missing on this machine: ${packages.join(', ')}.`,
      `Why it is needed: ${why}.`,
      `What to do: ask an administrator for \`apt-get install ${packages.join(' ')}\`, then start again.`,
      OTHER_WAYS,
    ].join('\n'),
  );
}

function noGo() {
  return new Problem(
    [
      'Missing on this machine: Go (the `go` command, 1.24 or newer, is neither in PATH nor in its usual folder).',
      'Why it is needed: it builds FerretDB and nats-server from their pinned sources.',
      'What to do: install Go and put it in PATH, then start again.',
      OTHER_WAYS,
    ].join('\n'),
  );
}
