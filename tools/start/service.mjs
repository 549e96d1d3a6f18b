// @ts-check
import { createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { endProcess, startChild } from '../processes/child.mjs';
import { becomesTrue } from '../processes/eventually.mjs';
import { openLog, tailOfLog } from '../processes/log-file.mjs';
import { answersOk } from '../processes/reachable.mjs';
import { Problem } from '../setup/problem.mjs';
import { Backoff } from './backoff.mjs';

const STOP_WITHIN_MS = 10_000;
const FATAL_EXITS = 3;

/**
 * @typedef {object} ServiceOptions
 * @property {string} name
 * @property {string} script
 * @property {string} cwd
 * @property {number} port
 * @property {NodeJS.ProcessEnv} env
 * @property {string} logFile
 * @property {boolean} autoRestart
 * @property {(line: string) => void} passOn gets every line of its log
 * @property {(message: string) => void} report
 * @property {() => void} onStart called whenever it has got a new process
 */

/** One service as a process: started, awaited, brought back when it dies, stopped. */
export class Service {
  /** @type {ReturnType<typeof startChild> | undefined} */
  #running;
  #stopping = false;
  #exits = 0;
  #backoff = new Backoff();
  /** @type {NodeJS.Timeout | undefined} */
  #comeback;

  /** @param {ServiceOptions} options */
  constructor(options) {
    this.options = options;
    this.port = options.port;
  }

  get pid() {
    return this.#running?.child.pid;
  }

  start() {
    if (this.#running) return;
    clearTimeout(this.#comeback);
    this.#stopping = false;
    const { script, cwd, env, logFile } = this.options;
    const running = startChild(process.execPath, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const log = createWriteStream('', { fd: openLog(logFile) });
    this.#record(running.child, log);
    this.#running = running;
    this.#backoff.started();
    void running.exited.then((code) => this.#ended(running, code));
    this.options.onStart();
  }

  /** @param {number} deadlineMs */
  async waitReady(deadlineMs) {
    const exitsBefore = this.#exits;
    const ready = await becomesTrue(() => answersOk(`http://127.0.0.1:${this.port}/health/ready`), {
      deadlineMs,
      everyMs: 50,
      giveUp: () => this.#exits - exitsBefore >= FATAL_EXITS || !this.#comesUp(),
    });
    if (ready) return;
    const { name, logFile } = this.options;
    throw new Problem(`${name} did not become ready; the end of ${logFile}:\n${tailOfLog(logFile)}`);
  }

  #comesUp() {
    return this.#running !== undefined || (this.options.autoRestart && !this.#stopping);
  }

  /** SIGKILL, as a crash would be. Resolves when the process has gone. */
  async kill() {
    const running = this.#running;
    running?.child.kill('SIGKILL');
    await running?.exited;
  }

  async stop() {
    this.#stopping = true;
    clearTimeout(this.#comeback);
    const running = this.#running;
    if (!running) return;
    await endProcess({
      exited: running.exited,
      ask: () => running.child.kill('SIGTERM'),
      force: () => running.child.kill('SIGKILL'),
      graceMs: STOP_WITHIN_MS,
    });
  }

  /**
   * @param {import('node:child_process').ChildProcess} child
   * @param {import('node:fs').WriteStream} log
   */
  #record(child, log) {
    for (const stream of [child.stdout, child.stderr]) {
      if (!stream) continue;
      createInterface({ input: stream }).on('line', (line) => {
        log.write(`${line}\n`);
        this.options.passOn(line);
      });
    }
    child.once('close', () => log.end());
  }

  /**
   * @param {ReturnType<typeof startChild>} running
   * @param {number} code
   */
  #ended(running, code) {
    if (this.#running === running) this.#running = undefined;
    if (this.#stopping) return;
    this.#exits += 1;
    const { name, autoRestart, report } = this.options;
    if (!autoRestart) return report(`${name} ended with code ${code}`);
    const delayMs = this.#backoff.next();
    report(`${name} ended with code ${code}; starting it again in ${delayMs / 1000} s`);
    this.#comeback = setTimeout(() => this.start(), delayMs);
  }
}
