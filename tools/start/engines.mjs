// @ts-check
import { startEngines } from '../engines/launch.mjs';
import { Backoff } from './backoff.mjs';

/**
 * @typedef {import('../engines/launch.d.mts').RunningEngines} RunningEngines
 * @typedef {import('../engines/launch.d.mts').EngineName} EngineName
 * @typedef {{ mongoUri: string, natsUrl: string, own?: RunningEngines, stop: () => Promise<void> }} SystemEngines
 */

/**
 * Starts the engines whose address was not given, and brings back those that die.
 *
 * @param {{ dataDir: string, mongoUri?: string, natsUrl?: string, autoRestart: boolean, report: (message: string) => void }} options
 * @returns {Promise<SystemEngines>}
 */
export async function provideEngines({ dataDir, mongoUri, natsUrl, autoRestart, report }) {
  if (mongoUri && natsUrl) return { mongoUri, natsUrl, stop: async () => undefined };
  const reviver = new Reviver(report);
  const only = mongoUri ? 'nats' : natsUrl ? 'mongo' : undefined;
  const own = await startEngines({
    dataDir,
    only,
    watch: { onExit: (name, code) => (autoRestart ? reviver.died(name, code) : report(died(name, code))) },
  });
  reviver.engines = own;
  const stop = () => {
    reviver.stop();
    return own.stop();
  };
  return { mongoUri: mongoUri ?? own.mongoUri, natsUrl: natsUrl ?? own.natsUrl, own, stop };
}

/** Starts engines again that ended by themselves, later and later while that keeps failing. */
class Reviver {
  /** @type {RunningEngines | undefined} */
  engines;
  /** @type {Map<EngineName, Backoff>} */
  #backoffs = new Map();
  /** @type {Set<NodeJS.Timeout>} */
  #timers = new Set();
  #stopped = false;

  /** @param {(message: string) => void} report */
  constructor(report) {
    this.report = report;
  }

  stop() {
    this.#stopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /**
   * @param {EngineName} name
   * @param {number} code
   */
  died(name, code) {
    this.#later(name, died(name, code));
  }

  /**
   * @param {EngineName} name
   * @param {string} reason
   */
  #later(name, reason) {
    if (this.#stopped) return;
    const backoff = this.#backoffs.get(name) ?? new Backoff();
    this.#backoffs.set(name, backoff);
    const delayMs = backoff.next();
    this.report(`${reason}; starting it again in ${delayMs / 1000} s`);
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#revive(name, backoff);
    }, delayMs);
    this.#timers.add(timer);
  }

  /**
   * @param {EngineName} name
   * @param {Backoff} backoff
   */
  async #revive(name, backoff) {
    try {
      await this.engines?.revive(name);
      backoff.started();
    } catch (error) {
      this.#later(name, /** @type {Error} */ (error).message);
    }
  }
}

/**
 * @param {string} name
 * @param {number} code
 */
function died(name, code) {
  return `${name} ended with code ${code}`;
}
