// @ts-check
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exitCode } from '../processes/child.mjs';
import { tethered } from '../processes/tether.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program that talks to the person at the terminal, and gives its exit code.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ signal: AbortSignal, env?: NodeJS.ProcessEnv }} options `env` is added to ours
 * @returns {Promise<number>}
 */
export function runForeground(command, args, { signal, env = {} }) {
  signal.throwIfAborted();
  const [program, programArgs] = tethered(command, args, 'TERM');
  const child = spawn(program, programArgs, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  const abort = () => child.kill('SIGTERM');
  signal.addEventListener('abort', abort, { once: true });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, endSignal) => {
      signal.removeEventListener('abort', abort);
      resolve(exitCode(code, endSignal));
    });
  });
}

/**
 * @param {readonly string[]} args
 * @param {{ signal: AbortSignal, env?: NodeJS.ProcessEnv }} options
 */
export function runJest(args, options) {
  const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const jest = join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js');
  return runForeground(process.execPath, [...flags, jest, ...args], options);
}
