// @ts-check
// Every check, two at a time, one line each: `node tools/check/all.mjs`. Only a failed one shows its output.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const AT_ONCE = 2;

/** The slow ones first, so that they do not end the run alone. @type {readonly (readonly [string, string, ...string[]])[]} */
const CHECKS = [
  ['types', ...script('check:types')],
  ['views', ...script('check:views')],
  ['tools', ...script('check:tools')],
  ['drift', ...script('check:drift')],
  ['format', ...script('check:format')],
  ['lint', ...script('check:lint')],
  ['dead code', ...script('check:dead')],
  ['walls', ...script('check:walls')],
  ['proto', ...script('check:proto')],
  ['source rules', process.execPath, 'tools/check/source-rules.mjs'],
];

/** @param {string} name @returns {[string, ...string[]]} */
function script(name) {
  return ['npm', 'run', '--silent', name];
}

/**
 * @param {readonly [string, string, ...string[]]} check
 * @returns {Promise<boolean>} whether it passed
 */
function run([name, command, ...args]) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const done = (/** @type {string} */ outcome) => {
      const seconds = ((performance.now() - started) / 1_000).toFixed(1);
      process.stdout.write(`${outcome.padEnd(6)} ${name} ${seconds} s\n`);
      if (outcome !== 'ok') process.stdout.write(`${output.trimEnd()}\n\n`);
      resolve(outcome === 'ok');
    };
    child.once('error', (error) => {
      output += error.message;
      done('FAILED');
    });
    child.once('close', (code) => done(code === 0 ? 'ok' : 'FAILED'));
  });
}

const waiting = CHECKS[Symbol.iterator]();
let failed = 0;
const lane = async () => {
  for (const check of waiting) if (!(await run(check))) failed += 1;
};
await Promise.all(Array.from({ length: AT_ONCE }, lane));
if (failed > 0) process.stdout.write(`${failed} of ${CHECKS.length} checks failed\n`);
process.exitCode = failed > 0 ? 1 : 0;
