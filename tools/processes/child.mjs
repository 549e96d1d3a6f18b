// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { tethered } from './tether.mjs';

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/** @type {Set<ChildProcess>} */
const living = new Set();

process.on('exit', () => {
  for (const child of living) child.kill('SIGKILL');
});

/**
 * Starts a long-running program that never outlives this process. It gets a session of its own, so
 * that Ctrl-C in the terminal reaches only the supervisor, which then stops things in order.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startChild(command, args, options) {
  const [program, programArgs] = tethered(command, args);
  const child = spawn(program, programArgs, { ...options, detached: true });
  living.add(child);
  /** @type {Promise<number>} */
  const exited = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve(exitCode(code, signal)));
    child.once('error', () => resolve(127));
  });
  void exited.then(() => living.delete(child));
  return { child, exited };
}

/**
 * The shell's convention: 128 + signal number.
 *
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 0);
}

/**
 * Asks a program to end, and makes it end when it does not.
 *
 * @param {{ exited: Promise<number>, ask: () => void, force: () => void, graceMs: number }} how
 */
export async function endProcess({ exited, ask, force, graceMs }) {
  ask();
  const timer = setTimeout(force, graceMs);
  try {
    return await exited;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Sends a signal to a pid that may be gone already.
 *
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 * @returns {boolean} whether the process was there
 */
export function signalPid(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ESRCH') return false;
    if (code === 'EPERM') return true;
    throw error;
  }
}
