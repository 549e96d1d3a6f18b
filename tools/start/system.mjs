// @ts-check
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeJson } from '../processes/atomic-file.mjs';
import { CleanUp } from '../processes/clean-up.mjs';
import { LockHeld, takeLock } from '../processes/lock.mjs';
import { freePort, isFree } from '../processes/port.mjs';
import { Problem } from '../setup/problem.mjs';
import { accessFile, prepareAccess, prepareSecrets } from './access.mjs';
import { openClock } from './clock.mjs';
import { loadDemo } from './demo.mjs';
import { provideEngines } from './engines.mjs';
import { SERVICES } from './roster.mjs';
import { controls, createServices } from './services.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLOCK_SAVED_EVERY_MS = 5_000;
const READY_WITHIN_MS = 90_000;

/**
 * @typedef {import('./system.d.mts').SystemOptions} SystemOptions
 * @typedef {import('./system.d.mts').RunningSystem} RunningSystem
 * @typedef {ReturnType<typeof withDefaults>} Options
 */

/**
 * Starts the whole house on a data folder: engines, services, demonstration data.
 *
 * @param {SystemOptions} given
 * @returns {Promise<RunningSystem>}
 */
export async function startSystem(given) {
  const options = withDefaults(given);
  const cleanUp = new CleanUp();
  const abort = () => void cleanUp.run();
  options.signal?.addEventListener('abort', abort, { once: true });
  try {
    options.signal?.throwIfAborted();
    return await assemble(options, cleanUp);
  } catch (error) {
    await cleanUp.run();
    throw options.signal?.aborted ? options.signal.reason : error;
  } finally {
    options.signal?.removeEventListener('abort', abort);
  }
}

/** @param {SystemOptions} given */
function withDefaults(given) {
  return {
    empty: true,
    autoRestart: false,
    services: SERVICES,
    appsRoot: join(ROOT, 'apps'),
    demoScript: join(ROOT, 'tools', 'demo', 'load.mjs'),
    logLevel: 'info',
    readyWithinMs: READY_WITHIN_MS,
    passOn: () => undefined,
    report: () => undefined,
    step: /** @type {NonNullable<SystemOptions['step']>} */ ((_label, work) => work()),
    ...given,
    dataDir: resolve(given.dataDir),
  };
}

/**
 * @param {Options} options
 * @param {CleanUp} cleanUp
 * @returns {Promise<RunningSystem>}
 */
async function assemble(options, cleanUp) {
  const { dataDir, step } = options;
  await lockFolder(dataDir, cleanUp);
  const port = await publicPort(options.port);
  const baseUrl = `http://127.0.0.1:${port}`;
  const access = prepareAccess(dataDir, baseUrl);
  const clock = await runClock(options, cleanUp);
  const engines = await step('engines', () => provideEngines(options));
  await cleanUp.add(() => engines.stop());
  const settings = { ...options, ...engines, ...prepareSecrets(dataDir), clock, accessFile: accessFile(dataDir) };
  const services = await runServices({ options, settings: { ...settings, extra: options.env }, port, cleanUp });
  if (!options.empty) await step('demonstration data', () => demo(options, baseUrl, cleanUp));
  return {
    baseUrl,
    access,
    accessFile: settings.accessFile,
    engines,
    services: controls(services, options.readyWithinMs),
    ports: portsOf(services),
    stop: () => cleanUp.run(),
  };
}

/**
 * @param {string} dataDir
 * @param {CleanUp} cleanUp
 */
async function lockFolder(dataDir, cleanUp) {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    const lock = await takeLock(join(dataDir, 'lock'));
    await cleanUp.add(() => lock.release());
  } catch (error) {
    if (!(error instanceof LockHeld)) throw error;
    throw new Problem(`${dataDir} is in use by process ${error.pid}: stop that one or choose another DATA_DIR.`);
  }
}

/** @param {number | undefined} wanted */
async function publicPort(wanted) {
  if (wanted === undefined) return freePort();
  if (await isFree(wanted)) return wanted;
  throw new Problem(`Port ${wanted} is taken by another program: stop that one or set PORT to another number.`);
}

/**
 * @param {Options} options
 * @param {CleanUp} cleanUp
 */
async function runClock({ dataDir, empty, clock: moment }, cleanUp) {
  const clock = openClock(dataDir, { empty, clock: moment });
  const timer = setInterval(() => clock.save(), CLOCK_SAVED_EVERY_MS);
  await cleanUp.add(() => {
    clearInterval(timer);
    clock.save();
  });
  return clock;
}

/**
 * @param {{ options: Options, settings: import('./roster.mjs').Settings & { own?: import('../engines/launch.d.mts').RunningEngines }, port: number, cleanUp: CleanUp }} how
 */
async function runServices({ options, settings, port, cleanUp }) {
  const { services: names, step, readyWithinMs, dataDir } = options;
  const file = join(dataDir, 'ports.json');
  const onStart = () => writeJson(file, directory(services, settings));
  const services = await createServices({ ...options, names, publicPort: port, root: ROOT, settings, onStart });
  await cleanUp.add(async () => {
    await Promise.all([...services.values()].map((service) => service.stop()));
    rmSync(file, { force: true });
  });
  for (const service of services.values()) service.start();
  await Promise.all([...services].map(([name, service]) => step(name, () => service.waitReady(readyWithinMs))));
  return services;
}

/**
 * @param {Options} options
 * @param {string} baseUrl
 * @param {CleanUp} cleanUp
 */
function demo({ dataDir, demoScript: script }, baseUrl, cleanUp) {
  return loadDemo({
    script,
    dataDir,
    baseUrl,
    accessFile: accessFile(dataDir),
    cwd: ROOT,
    onStart: ({ exited, stop }) =>
      cleanUp.add(() => {
        stop();
        return exited;
      }),
  });
}

/** @param {import('./services.mjs').Services} services */
function portsOf(services) {
  return /** @type {RunningSystem['ports']} */ (
    Object.fromEntries([...services].map(([name, service]) => [name, service.port]))
  );
}

/**
 * What tools and tests read to find a running copy.
 *
 * @param {import('./services.mjs').Services} services
 * @param {{ mongoUri: string, natsUrl: string, own?: import('../engines/launch.d.mts').RunningEngines }} engines
 */
function directory(services, { mongoUri, natsUrl, own }) {
  const entries = [...services].map(([name, { port, pid }]) => [name, { port, pid }]);
  return {
    services: Object.fromEntries(entries),
    engines: { mongoUri, natsUrl, natsMonitorUrl: own?.natsMonitorUrl },
  };
}
