// @ts-check
import { spawn } from 'node:child_process';
import { exitCode } from './child.mjs';
import { tethered } from './tether.mjs';

const TAIL_LINES = 25;

/** A program ended with an error; the message carries the end of what it said. */
export class CommandFailed extends Error {
  /**
   * @param {string} command
   * @param {number} code
   * @param {string} output
   */
  constructor(command, code, output) {
    super(`${command} ended with code ${code}\n${lastLines(output, TAIL_LINES)}`);
    this.name = 'CommandFailed';
    this.output = output;
  }
}

/**
 * Runs a program to its end and returns what it wrote to standard output.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} [options]
 * @returns {Promise<string>}
 */
export function runCommand(command, args, { cwd, env, signal } = {}) {
  const [program, programArgs] = tethered(command, args, 'TERM');
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const child = spawn(program, programArgs, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const abort = () => child.kill('SIGTERM');
    signal?.addEventListener('abort', abort, { once: true });
    let stdout = '';
    let everything = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      everything += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => (everything += text));
    child.once('error', reject);
    child.once('close', (code, endSignal) => {
      signal?.removeEventListener('abort', abort);
      if (signal?.aborted) reject(signal.reason);
      else if (code === 0) resolve(stdout);
      else reject(new CommandFailed(command, exitCode(code, endSignal), everything));
    });
  });
}

/**
 * @param {string} text
 * @param {number} count
 */
export function lastLines(text, count) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
