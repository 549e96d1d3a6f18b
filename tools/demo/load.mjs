// @ts-check
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openClient } from './client.mjs';
import { readData } from './data.mjs';
import { load } from './loader.mjs';
import { openProgress } from './progress.mjs';
import { countRows, stagesOf } from './stages.mjs';

const USAGE = 'usage: node tools/demo/load.mjs --base-url URL --access-file FILE [--quiet]';
/** More share one commit of the database: on two busy cores 44 s, with 48 in flight 78 s. */
const IN_FLIGHT = 128;

/**
 * @param {string} message
 * @returns {never}
 */
function wrongUse(message) {
  console.error(`demo: ${message}\n${USAGE}`);
  process.exit(2);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        'base-url': { type: 'string' },
        'access-file': { type: 'string' },
        quiet: { type: 'boolean', default: false },
      },
    });
    const { 'base-url': baseUrl, 'access-file': accessFile, quiet } = values;
    if (!baseUrl || !URL.canParse(baseUrl) || !accessFile) throw new Error('an address and an access file are needed');
    return { baseUrl, token: operatorToken(accessFile), quiet };
  } catch (cause) {
    return wrongUse(cause instanceof Error ? cause.message : String(cause));
  }
}

/** @param {string} file */
function operatorToken(file) {
  /** @type {{ accounts: { role: string, token: string }[] }} */
  const access = JSON.parse(readFileSync(file, 'utf8'));
  const token = access.accounts.find(({ role }) => role === 'operator')?.token;
  if (!token) throw new Error(`${file} holds no operator account`);
  return token;
}

const { baseUrl, token, quiet } = readOptions();
const started = performance.now();
const stages = stagesOf(readData());
const total = countRows(stages);
const progress = openProgress({ total, quiet, out: process.stdout });
const client = openClient({ baseUrl, token, connections: IN_FLIGHT });
const { loaded, refused } = await load(stages, {
  post: client.post,
  inFlight: IN_FLIGHT,
  onLoaded: () => progress.step(),
  onRefused(row, detail) {
    progress.clear();
    console.error(`demo: refused ${row.key}: ${detail}`);
  },
});
client.close();
progress.clear();
const seconds = ((performance.now() - started) / 1_000).toFixed(1);
console.log(`demo: ${loaded} of ${total} rows loaded, ${refused} refused, ${seconds} s`);
process.exitCode = refused > 0 ? 1 : 0;
