// @ts-check
import { join } from 'node:path';
import { answersOk } from '../processes/reachable.mjs';

/**
 * @param {import('./engine.mjs').Place} place
 * @returns {import('./engine.mjs').EngineRecipe}
 */
export function natsRecipe({ engines, dataDir, ports }) {
  const addresses = ['-a', '127.0.0.1', '-p', `${ports.nats}`, '-m', `${ports.natsMonitor}`];
  const store = ['-js', '-sd', join(dataDir, 'nats')];
  return {
    name: 'nats',
    logFile: join(dataDir, 'logs', 'nats.log'),
    command: () => [engines.nats, [...addresses, ...store]],
    isReady: () => answersOk(`http://127.0.0.1:${ports.natsMonitor}/healthz`), // covers JetStream
    stopSignal: 'SIGTERM',
  };
}
