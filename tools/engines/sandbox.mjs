// @ts-check
import { SANDBOX_ID } from './recipe.mjs';

const OTHER_USER = ['--unshare-user', '--uid', `${SANDBOX_ID}`, '--gid', `${SANDBOX_ID}`];

/**
 * The same for root and an ordinary user: PostgreSQL sees its own Debian and, as /srv, its data.
 * There is no own pid namespace, so the pid in postmaster.pid is the machine's.
 *
 * @param {import('./cache.mjs').Layout} engines
 * @param {string} dataDir mode 0700, owned by whoever starts it
 * @param {readonly string[]} command
 * @returns {string[]} arguments of bwrap
 */
export function sandboxArguments(engines, dataDir, command) {
  return [
    ['--ro-bind', `${engines.tree}/usr`, '/usr'],
    ['--symlink', 'usr/lib', '/lib', '--symlink', 'usr/lib64', '/lib64', '--symlink', 'usr/bin', '/bin'],
    ['--dir', '/etc', '--ro-bind', engines.passwd, '/etc/passwd', '--ro-bind', '/etc/hosts', '/etc/hosts'],
    ['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp', '--tmpfs', '/run'],
    ['--bind', dataDir, '/srv'],
    OTHER_USER,
    ['--die-with-parent', '--', ...command],
  ].flat();
}

/** Whether the kernel lets us make such a sandbox at all: the smallest one that shows it. */
export const PROBE_ARGUMENTS = ['--ro-bind', '/', '/', ...OTHER_USER, '--die-with-parent', '--', 'true'];

/**
 * Runs a program with many helpers of its own so that it and they end when it is stopped or we are
 * killed. A process group would not do: mmdebstrap's worker survives the death of its leader.
 *
 * @param {{ asRoot: boolean }} who root has to stay root, to own what it extracts
 * @param {readonly string[]} command
 * @returns {string[]} arguments of bwrap
 */
export function enclosureArguments({ asRoot }, command) {
  const rights = asRoot ? ['--cap-add', 'ALL'] : ['--unshare-user'];
  const everything = ['--dev-bind', '/', '/', '--unshare-pid', '--proc', '/proc'];
  return [...everything, ...rights, '--die-with-parent', '--', ...command];
}
