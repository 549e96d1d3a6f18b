// @ts-check
import { spawnSync } from 'node:child_process';

/** @type {boolean | undefined} */
let available;

function canTether() {
  available ??=
    process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'KILL', '--', 'true']).status === 0;
  return available;
}

/**
 * Ties a program to its parent: when the parent dies for any reason, SIGKILL included, the kernel
 * sends the program `signal`. setpriv replaces itself by the program, so the pid stays the
 * program's own. Where setpriv is missing the exit hook of child.mjs has to do.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {'KILL' | 'TERM'} [signal]
 * @returns {[command: string, args: string[]]}
 */
export function tethered(command, args, signal = 'KILL') {
  return canTether() ? ['setpriv', ['--pdeathsig', signal, '--', command, ...args]] : [command, [...args]];
}
