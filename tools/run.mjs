// @ts-check
// Runs on the machine's own Node: prepares what is missing, then hands over to the project's Node.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureEngines } from './engines/build.mjs';
import { exitCode } from './processes/child.mjs';
import { runCommand } from './processes/command.mjs';
import { tethered } from './processes/tether.mjs';
import { ensurePackages, projectNode } from './setup/packages.mjs';
import { Problem, describe } from './setup/problem.mjs';
import { createSteps } from './setup/steps.mjs';
import { HELP, parsePort, parseStartOptions } from './start/options.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * @typedef {object} Task
 * @property {string} [script] in tasks/
 * @property {'unless-given' | 'always' | 'never'} engines servers may be given by MONGODB_URI and NATS_URL
 * @property {boolean} build
 */

/** @type {Readonly<Record<string, Task>>} */
const TASKS = {
  start: { script: 'start', engines: 'unless-given', build: true },
  test: { script: 'test', engines: 'unless-given', build: true },
  'test:faults': { script: 'test-faults', engines: 'always', build: true }, // one does not kill given servers
  'test:browser': { script: 'test-browser', engines: 'unless-given', build: true },
  bench: { script: 'bench', engines: 'unless-given', build: true },
  check: { script: 'check', engines: 'never', build: false },
  setup: { engines: 'unless-given', build: true },
};

const stopping = new AbortController();
/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop(signal));
stopWithNpm();

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exitCode = 1;
}

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  running?.kill(signal);
  stopping.abort(new Problem(`stopped by ${signal}`));
}

/** npm that is killed, or its shell, passes nothing on: losing the parent is the only sign of it. */
function stopWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop('SIGTERM');
  }, 500);
  timer.unref();
}

/** @param {string[]} argv */
async function main([name = '', ...args]) {
  const task = Object.hasOwn(TASKS, name) ? TASKS[name] : undefined;
  if (!task) throw new Problem(`Unknown task "${name}"; known: ${Object.keys(TASKS).join(', ')}`);
  if (name === 'start' && isAnswered(args)) return 0;
  await prepare(task);
  return task.script ? await handOver(task.script, args) : 0;
}

/** Mistakes in options are told before minutes of preparation. @param {string[]} args */
function isAnswered(args) {
  const { help } = parseStartOptions(args);
  parsePort(process.env.PORT);
  if (help) process.stdout.write(`${HELP}\n`);
  return help;
}

/** @param {Task} task */
async function prepare(task) {
  const steps = createSteps();
  const failure = new AbortController();
  const signal = AbortSignal.any([stopping.signal, failure.signal]);
  const parts = [packagesAndBuild(task, steps, signal)];
  if (needsEngines(task)) parts.push(ensureEngines({ steps, signal }));
  try {
    await Promise.all(parts);
  } catch (error) {
    failure.abort(error);
    await Promise.allSettled(parts); // let the other part clean up behind itself
    throw error;
  }
}

/** @param {Task} task */
function needsEngines({ engines }) {
  const areGiven = Boolean(process.env.MONGODB_URI && process.env.NATS_URL);
  return engines === 'always' || (engines === 'unless-given' && !areGiven);
}

/**
 * @param {Task} task
 * @param {import('./setup/steps.mjs').Steps} steps
 * @param {AbortSignal} signal
 */
async function packagesAndBuild(task, steps, signal) {
  await ensurePackages(ROOT, { steps, signal });
  if (!task.build) return;
  const compiler = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
  const args = [compiler, '-b', join(ROOT, 'tsconfig.build.json')];
  await steps.step('compile', () => runCommand(projectNode(ROOT), args, { cwd: ROOT, signal }));
}

/**
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function handOver(script, args) {
  stopping.signal.throwIfAborted();
  const file = join(ROOT, 'tools', 'tasks', `${script}.mjs`);
  const [command, commandArgs] = tethered(projectNode(ROOT), [file, ...args], 'TERM');
  return new Promise((resolve, reject) => {
    running = spawn(command, commandArgs, { cwd: ROOT, stdio: 'inherit' });
    running.once('error', reject);
    running.once('exit', (code, signal) => resolve(exitCode(code, signal)));
  });
}
