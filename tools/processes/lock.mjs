// @ts-check
import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

// Long enough for a rival that judged the same lock stale to have finished replacing it.
const SETTLE_MS = 50;
const POLL_MS = 200;

/** @typedef {{ pid: number, startTicks: string, token: string }} Holder */

/** Somebody living holds the lock. */
export class LockHeld extends Error {
  /**
   * @param {string} file
   * @param {number} pid
   */
  constructor(file, pid) {
    super(`${file} is held by process ${pid}`);
    this.name = 'LockHeld';
    this.pid = pid;
  }
}

/**
 * Takes a lock file, also from a holder that died. The pid alone would not do, since pids are
 * reused: the start time of the process is compared as well.
 *
 * @param {string} file
 * @returns {Promise<{ release: () => void }>}
 */
export async function takeLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = { pid: process.pid, startTicks: startTicks(process.pid), token: randomBytes(8).toString('hex') };
  while (!createWith(file, mine)) {
    const holder = readHolder(file);
    if (holder && isAlive(holder)) throw new LockHeld(file, holder.pid);
    rmSync(file, { force: true });
  }
  await sleep(SETTLE_MS);
  const winner = readHolder(file);
  if (winner?.token !== mine.token) throw new LockHeld(file, winner?.pid ?? 0);
  return {
    release: () => {
      if (readHolder(file)?.token === mine.token) rmSync(file, { force: true });
    },
  };
}

/**
 * Takes a lock file, waiting for a living holder to give it up.
 *
 * @param {string} file
 * @param {{ signal?: AbortSignal, onWait?: (pid: number) => void }} [options]
 */
export async function waitForLock(file, { signal, onWait } = {}) {
  for (let told = false; ; told = true) {
    signal?.throwIfAborted();
    try {
      return await takeLock(file);
    } catch (error) {
      if (!(error instanceof LockHeld)) throw error;
      if (!told) onWait?.(error.pid);
      await sleep(POLL_MS);
    }
  }
}

/**
 * A link appears with its whole content or not at all, unlike a file that is created and then filled.
 *
 * @param {string} file
 * @param {Holder} holder
 */
function createWith(file, holder) {
  const draft = `${file}.${holder.token}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * @param {string} file
 * @returns {Holder | undefined} undefined when there is no lock or it is not one of ours
 */
function readHolder(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined; // gone meanwhile, or cut off by a crash of the machine: nobody holds it
  }
}

/** @param {Holder} holder */
function isAlive({ pid, startTicks: ticks }) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  return ticks === startTicks(pid);
}

/**
 * @param {number} pid
 * @returns {string} when the process started, in the kernel's ticks; empty where there is no /proc
 */
function startTicks(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; the start time is field 22, the 20th after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return ''; // not Linux, or the process has gone
  }
}
