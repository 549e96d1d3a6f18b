// @ts-check
import { chmodSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { freePort } from '../processes/port.mjs';
import { Engine } from './engine.mjs';
import { INITDB, postgresFolder, postgresRecipe, psql, runInSandbox } from './postgres.mjs';

/**
 * Makes a database with the extension. It proves that the new tree works before anybody gets it,
 * and saves every first start the time.
 *
 * @param {import('./cache.mjs').Layout} engines
 * @param {AbortSignal} signal
 */
export async function makeTemplate(engines, signal) {
  const dataDir = postgresFolder(engines.template);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  await runInSandbox(engines, dataDir, INITDB, signal);
  const port = await freePort();
  const ports = { postgres: port, nats: 0, natsMonitor: 0, ferretdb: 0 };
  const postgres = new Engine(postgresRecipe({ engines, dataDir: engines.template, ports }), () => undefined);
  await postgres.start();
  try {
    await runInSandbox(engines, dataDir, psql(port, 'CREATE EXTENSION documentdb CASCADE'), signal);
  } finally {
    await postgres.stop();
  }
}

/**
 * Gives a data folder its first database; an interrupted copy leaves nothing behind that counts.
 *
 * @param {import('./engine.mjs').Place} place
 */
export function createFromTemplate({ engines, dataDir }) {
  const target = postgresFolder(dataDir);
  if (existsSync(target)) return;
  const draft = `${target}.new`;
  rmSync(draft, { recursive: true, force: true });
  cpSync(postgresFolder(engines.template), draft, { recursive: true });
  chmodSync(draft, 0o700);
  renameSync(draft, target);
}
