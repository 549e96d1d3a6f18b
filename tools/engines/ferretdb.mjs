// @ts-check
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { connects } from '../processes/reachable.mjs';
import { POOL_SIZE } from './postgres.mjs';

/**
 * @param {import('./engine.mjs').Place} place
 * @returns {import('./engine.mjs').EngineRecipe}
 */
export function ferretdbRecipe({ engines, dataDir, ports }) {
  const stateDir = join(dataDir, 'ferretdb');
  const url = `postgres://postgres@127.0.0.1:${ports.postgres}/postgres?pool_max_conns=${POOL_SIZE}`;
  const options = [
    `--postgresql-url=${url}`,
    `--listen-addr=127.0.0.1:${ports.ferretdb}`,
    `--state-dir=${stateDir}`,
    '--no-auth',
    '--telemetry=disable',
    '--log-level=warn',
    '--debug-addr=-', // off: its default is one fixed port for every copy on the machine
  ];
  return {
    name: 'ferretdb',
    logFile: join(dataDir, 'logs', 'ferretdb.log'),
    command: () => [engines.ferretdb, options],
    beforeStart: () => void mkdirSync(stateDir, { recursive: true }),
    isReady: () => connects(ports.ferretdb),
    stopSignal: 'SIGTERM',
  };
}
