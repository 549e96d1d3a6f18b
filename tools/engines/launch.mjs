// @ts-check
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { freePort } from '../processes/port.mjs';
import { Problem } from '../setup/problem.mjs';
import { areEnginesReady, engineLayout } from './cache.mjs';
import { Engine } from './engine.mjs';
import { ferretdbRecipe } from './ferretdb.mjs';
import { natsRecipe } from './nats.mjs';
import { postgresRecipe } from './postgres.mjs';
import { createFromTemplate } from './template.mjs';

/**
 * @typedef {import('./launch.d.mts').EngineName} EngineName
 * @typedef {import('./launch.d.mts').EnginePorts} EnginePorts
 * @typedef {import('./launch.d.mts').EngineOptions} EngineOptions
 * @typedef {import('./launch.d.mts').RunningEngines} RunningEngines
 */

/** Clients first, the record last: FerretDB talks to PostgreSQL until its end. @type {readonly EngineName[]} */
const STOP_ORDER = ['ferretdb', 'nats', 'postgres'];

/**
 * Starts nats-server, PostgreSQL and FerretDB on a data folder; the first start creates the database.
 *
 * @param {EngineOptions} options
 * @returns {Promise<RunningEngines>}
 */
export async function startEngines({ dataDir, ports: wanted = {}, only, watch = {} }) {
  if (!areEnginesReady()) throw new Problem('The engines are not set up: run `node tools/run.mjs setup`.');
  const ports = await completePorts(wanted);
  const engines = createEngines({ dataDir: resolve(dataDir), ports, only }, (name, code) => watch.onExit?.(name, code));
  try {
    await startAll(engines);
  } catch (error) {
    await stopAll(engines);
    throw error;
  }
  return handle(engines, ports);
}

/**
 * @param {Partial<EnginePorts>} wanted
 * @returns {Promise<EnginePorts>}
 */
async function completePorts(wanted) {
  return {
    nats: wanted.nats ?? (await freePort()),
    natsMonitor: wanted.natsMonitor ?? (await freePort()),
    postgres: wanted.postgres ?? (await freePort()),
    ferretdb: wanted.ferretdb ?? (await freePort()),
  };
}

/**
 * @param {{ dataDir: string, ports: EnginePorts, only: EngineOptions['only'] }} where
 * @param {(name: EngineName, code: number) => void} onExit
 */
function createEngines({ dataDir, ports, only }, onExit) {
  const place = { engines: engineLayout(), dataDir, ports };
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  /** @type {Map<EngineName, Engine>} */
  const engines = new Map();
  if (only !== 'mongo') engines.set('nats', new Engine(natsRecipe(place), onExit));
  if (only !== 'nats') {
    createFromTemplate(place);
    engines.set('postgres', new Engine(postgresRecipe(place), onExit));
    engines.set('ferretdb', new Engine(ferretdbRecipe(place), onExit));
  }
  return engines;
}

/** FerretDB refuses to start without its database; NATS needs nobody. @param {Map<EngineName, Engine>} engines */
async function startAll(engines) {
  await Promise.all([
    engines.get('nats')?.start(),
    (async () => {
      await engines.get('postgres')?.start();
      await engines.get('ferretdb')?.start();
    })(),
  ]);
}

/** @param {Map<EngineName, Engine>} engines */
async function stopAll(engines) {
  for (const name of STOP_ORDER) await engines.get(name)?.stop();
}

/**
 * @param {Map<EngineName, Engine>} engines
 * @param {EnginePorts} ports
 * @returns {RunningEngines}
 */
function handle(engines, ports) {
  const the = (/** @type {EngineName} */ name) => {
    const engine = engines.get(name);
    if (!engine) throw new Error(`${name} was not started here`);
    return engine;
  };
  return {
    mongoUri: `mongodb://127.0.0.1:${ports.ferretdb}/`,
    natsUrl: `nats://127.0.0.1:${ports.nats}`,
    natsMonitorUrl: `http://127.0.0.1:${ports.natsMonitor}`,
    stop: () => stopAll(engines),
    kill: (name) => the(name).kill(),
    restart: (name) => the(name).restart(),
    revive: (name) => the(name).start(),
    pids: () => Object.fromEntries([...engines].flatMap(([name, { pid }]) => (pid === undefined ? [] : [[name, pid]]))),
  };
}
