// @ts-check
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../processes/command.mjs';
import { findExecutable } from '../processes/executable.mjs';
import { Problem } from '../setup/problem.mjs';
import { INITDB_OPTIONS, POSTGRES_BIN } from './recipe.mjs';
import { sandboxArguments } from './sandbox.mjs';

/** @typedef {import('./cache.mjs').Layout} Layout */

/** FerretDB's pool has to fit under the second, beside the scheduler and a person's psql. */
export const POOL_SIZE = 64;
const MAX_CONNECTIONS = 120;

const STATUS_LINE = 7;

/**
 * Settings go on the command line and not into postgresql.conf, so that an older data folder gets
 * today's. Durability (fsync, synchronous_commit) stays as PostgreSQL has it.
 *
 * @param {number} port
 */
function settings(port) {
  return {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '/tmp',
    max_connections: MAX_CONNECTIONS,
    shared_preload_libraries: 'pg_cron,pg_documentdb_core,pg_documentdb',
    'cron.database_name': 'postgres',
    // DocumentDB's own jobs (expiry, index builds, cursors) remember the port of the day they were
    // made and would call nobody after a start on another one. A background worker needs no port.
    'cron.use_background_workers': 'on',
    'cron.log_run': 'off', // one row every second, for ever
    'cron.log_statement': 'off',
    max_worker_processes: 16, // the default of 8 leaves too few beside the jobs
  };
}

/**
 * @param {import('./engine.mjs').Place} place
 * @returns {import('./engine.mjs').EngineRecipe}
 */
export function postgresRecipe({ engines, dataDir: parent, ports }) {
  const dataDir = postgresFolder(parent);
  const options = Object.entries(settings(ports.postgres)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [`${POSTGRES_BIN}/postgres`, '-D', '/srv', ...options];
  return {
    name: 'postgres',
    logFile: join(parent, 'logs', 'postgres.log'),
    command: () => [bwrap(), sandboxArguments(engines, dataDir, command)],
    beforeStart: () => clearStalePidFile(dataDir),
    isReady: async () => pidFile(dataDir)[STATUS_LINE]?.trim() === 'ready',
    // bwrap would kill PostgreSQL hard; the postmaster itself takes SIGINT as "stop, cleanly, now".
    stopSignal: 'SIGINT',
    realPid: (wrapper) => postmasterPid(dataDir) ?? wrapper,
  };
}

/** @param {string} dataDir the folder of all engines */
export function postgresFolder(dataDir) {
  return join(dataDir, 'postgres');
}

/**
 * Runs a program of the PostgreSQL tree.
 *
 * @param {Layout} engines
 * @param {string} dataDir
 * @param {readonly [string, ...string[]]} command
 * @param {AbortSignal} [signal]
 */
export function runInSandbox(engines, dataDir, [program, ...args], signal) {
  const command = [`${POSTGRES_BIN}/${program}`, ...args];
  return runCommand(bwrap(), sandboxArguments(engines, dataDir, command), { signal });
}

/** @type {readonly [string, ...string[]]} */
export const INITDB = ['initdb', '-D', '/srv', ...INITDB_OPTIONS];

/**
 * @param {number} port
 * @param {string} sql
 * @returns {readonly [string, ...string[]]}
 */
export function psql(port, sql) {
  return ['psql', '-h', '127.0.0.1', '-p', `${port}`, '-U', 'postgres', '-v', 'ON_ERROR_STOP=1', '-qAtc', sql];
}

function bwrap() {
  return findExecutable('bwrap', { fallbacks: ['/usr/bin'] }) ?? 'bwrap';
}

/** @param {string} dataDir */
function postmasterPid(dataDir) {
  const pid = Number(pidFile(dataDir)[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : undefined;
}

/**
 * @param {string} dataDir
 * @returns {string[]} the lines of postmaster.pid; none when the server is down
 */
function pidFile(dataDir) {
  try {
    return readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * After a crash of the machine the pid in the file may belong to any other program by now, and
 * PostgreSQL would refuse to start. Only a process that works in this very folder counts.
 *
 * @param {string} dataDir
 */
function clearStalePidFile(dataDir) {
  const pid = postmasterPid(dataDir);
  if (pid === undefined) return;
  if (worksIn(pid, dataDir)) throw new Problem(`PostgreSQL already runs on ${dataDir} (process ${pid}).`);
  rmSync(join(dataDir, 'postmaster.pid'), { force: true });
}

/**
 * @param {number} pid
 * @param {string} folder
 */
function worksIn(pid, folder) {
  try {
    const [cwd, wanted] = [statSync(`/proc/${pid}/cwd`), statSync(folder)];
    return cwd.dev === wanted.dev && cwd.ino === wanted.ino;
  } catch {
    return false; // no such process, or one of somebody else, who cannot own this folder
  }
}
