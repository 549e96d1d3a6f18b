#!/usr/bin/env node
// @ts-check
// Command line for operators: `npx motcua <verb>`. Runs on the machine's own Node and needs no package.
import { parseArgs } from 'node:util';
import { parked } from './cli/parked.mjs';
import { rebuild } from './cli/rebuild.mjs';
import { reconcile } from './cli/reconcile.mjs';
import { secrets } from './cli/secrets.mjs';
import { status } from './cli/status.mjs';
import { verifyReports } from './cli/verify-reports.mjs';
import { Problem, describe } from './setup/problem.mjs';

/**
 * @typedef {object} Outcome
 * @property {unknown} json what --json prints
 * @property {string} text what a person reads
 * @property {number} [code] exit code, 0 unless given
 *
 * @typedef {object} Verb
 * @property {string} summary
 * @property {string} help
 * @property {(words: string[]) => Promise<Outcome>} run
 */

/** @type {Readonly<Record<string, Verb>>} */
const VERBS = { status, parked, rebuild, reconcile, 'verify-reports': verifyReports, secrets };

const HELP = `motcua <verb> [--json] [--help]

${Object.entries(VERBS)
  .map(([name, { summary }]) => `  ${name.padEnd(14)} ${summary}`)
  .join('\n')}

\`motcua <verb> --help\` tells more. Environment: DATA_DIR (default .motcua).`;

/** @param {string[]} argv */
async function main(argv) {
  const { values, positionals } = readArguments(argv);
  const [name, ...words] = positionals;
  if (name === undefined) {
    process.stdout.write(`${HELP}\n`);
    return values.help ? 0 : 64;
  }
  const verb = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (!verb) throw new Problem(`Unknown verb "${name}".\n\n${HELP}`);
  if (values.help) {
    process.stdout.write(`${verb.help}\n`);
    return 0;
  }
  const { json, text, code = 0 } = await verb.run(words);
  process.stdout.write(values.json ? `${JSON.stringify(json, null, 2)}\n` : `${text}\n`);
  return code;
}

/** @param {string[]} args */
function readArguments(args) {
  try {
    const options = /** @type {const} */ ({ json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } });
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Problem(`${/** @type {Error} */ (error).message}\n\n${HELP}`);
  }
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${describe(error)}\n`);
  process.exitCode = 1;
}
