// @ts-check
import { join } from 'node:path';
import { freePort } from '../processes/port.mjs';
import { environmentOf } from './roster.mjs';
import { Service } from './service.mjs';

/**
 * @typedef {import('./roster.mjs').ServiceName} ServiceName
 * @typedef {Map<ServiceName, Service>} Services
 */

/**
 * @param {object} how
 * @param {readonly ServiceName[]} how.names
 * @param {number} how.publicPort
 * @param {string} how.appsRoot
 * @param {string} how.root
 * @param {string} how.dataDir
 * @param {boolean} how.autoRestart
 * @param {(line: string) => void} how.passOn
 * @param {(message: string) => void} how.report
 * @param {() => void} how.onStart
 * @param {import('./roster.mjs').Settings} how.settings
 * @returns {Promise<Services>}
 */
export async function createServices({ names, publicPort, appsRoot, root, dataDir, settings, ...hooks }) {
  /** @type {Services} */
  const services = new Map();
  for (const name of names) {
    const port = name === 'gateway' ? publicPort : await freePort();
    const service = new Service({
      ...hooks,
      name,
      script: join(appsRoot, name, 'dist', 'main.js'),
      cwd: root,
      port,
      env: environmentOf(name, port, settings),
      logFile: join(dataDir, 'logs', `${name}.log`),
    });
    services.set(name, service);
  }
  return services;
}

/**
 * @param {Services} services
 * @param {number} readyWithinMs
 * @returns {import('./system.d.mts').RunningSystem['services']}
 */
export function controls(services, readyWithinMs) {
  const the = (/** @type {ServiceName} */ name) => {
    const service = services.get(name);
    if (!service) throw new Error(`${name} was not started here`);
    return service;
  };
  return {
    pid: (name) => the(name).pid,
    kill: (name) => the(name).kill(),
    waitReady: (name) => the(name).waitReady(readyWithinMs),
    restart: async (name) => {
      await the(name).stop();
      the(name).start();
      await the(name).waitReady(readyWithinMs);
    },
  };
}
