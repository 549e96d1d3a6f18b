// @ts-check
import { closeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endProcess, signalPid, startChild } from '../processes/child.mjs';
import { becomesTrue } from '../processes/eventually.mjs';
import { openLog, tailOfLog } from '../processes/log-file.mjs';
import { Problem } from '../setup/problem.mjs';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 15_000;
// After a crash PostgreSQL refuses to start until the last backend of its predecessor has gone.
const ATTEMPTS = 10;
const PAUSE_MS = 200;

/**
 * What every recipe is made from; `dataDir` is the folder of all engines of one copy.
 *
 * @typedef {object} Place
 * @property {import('./cache.mjs').Layout} engines
 * @property {string} dataDir
 * @property {import('./launch.d.mts').EnginePorts} ports
 *
 * @typedef {object} EngineRecipe
 * @property {import('./launch.d.mts').EngineName} name
 * @property {() => [command: string, args: string[]]} command
 * @property {() => Promise<boolean>} isReady
 * @property {NodeJS.Signals} stopSignal
 * @property {string} logFile
 * @property {() => void} [beforeStart]
 * @property {(childPid: number) => number} [realPid] where the started program is only a wrapper
 */

/** One engine as a process: started until ready, stopped cleanly, killed, brought back. */
export class Engine {
  /** @type {ReturnType<typeof startChild> | undefined} */
  #running;
  #stopping = false;
  /** @type {Promise<unknown>} operations follow one another */
  #queue = Promise.resolve();

  /**
   * @param {EngineRecipe} recipe
   * @param {(name: import('./launch.d.mts').EngineName, code: number) => void} onExit called when it ends without being asked to
   */
  constructor(recipe, onExit) {
    this.recipe = recipe;
    this.onExit = onExit;
  }

  /** Undefined once the process has gone: its pid may be anybody's by then. @returns {number | undefined} */
  get pid() {
    const child = this.#running?.child;
    const runs = child?.pid !== undefined && child.exitCode === null && child.signalCode === null;
    if (!runs) return undefined;
    return this.recipe.realPid?.(child.pid) ?? child.pid;
  }

  start() {
    return this.#inTurn(() => this.#start());
  }

  stop() {
    return this.#inTurn(() => this.#stop());
  }

  restart() {
    return this.#inTurn(async () => {
      await this.#stop();
      await this.#start();
    });
  }

  /** SIGKILL, as a crash would be: `onExit` is called. Resolves when the process has gone. */
  async kill() {
    const running = this.#running;
    if (!running) return;
    this.#signal('SIGKILL');
    await running.exited;
  }

  async #start() {
    if (this.#running) return;
    this.#stopping = false;
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      if (await this.#tryStart()) return;
      await sleep(PAUSE_MS);
    }
    const { name, logFile } = this.recipe;
    throw new Problem(`${name} does not start; the end of ${logFile}:\n${tailOfLog(logFile)}`);
  }

  async #tryStart() {
    this.recipe.beforeStart?.();
    const [command, args] = this.recipe.command();
    const log = openLog(this.recipe.logFile);
    const running = startChild(command, args, { stdio: ['ignore', log, log] });
    closeSync(log);
    let gone = false;
    void running.exited.then(() => (gone = true));
    this.#running = running;
    const ready = await becomesTrue(async () => !gone && (await this.recipe.isReady()), {
      deadlineMs: READY_WITHIN_MS,
      everyMs: 15,
      giveUp: () => gone,
    });
    if (ready) this.#watch(running);
    else await this.#stop();
    return ready;
  }

  /** @param {ReturnType<typeof startChild>} running */
  #watch(running) {
    void running.exited.then((code) => {
      if (this.#running === running) this.#running = undefined;
      if (!this.#stopping) this.onExit(this.recipe.name, code);
    });
  }

  async #stop() {
    const running = this.#running;
    if (!running) return;
    this.#stopping = true;
    await endProcess({
      exited: running.exited,
      ask: () => this.#signal(this.recipe.stopSignal),
      force: () => this.#signal('SIGKILL'),
      graceMs: STOP_WITHIN_MS,
    });
    this.#running = undefined;
  }

  /** @param {NodeJS.Signals} signal */
  #signal(signal) {
    const { pid } = this;
    if (pid !== undefined) signalPid(pid, signal);
  }

  /**
   * @template T
   * @param {() => Promise<T>} work
   * @returns {Promise<T>}
   */
  #inTurn(work) {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined); // its caller gets the error; the next one goes on
    return result;
  }
}
