// @ts-check
// What is made from something else must be what that now gives: `node tools/check/drift.mjs [--write]`.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as prettier from 'prettier';
import { runCommand } from '../processes/command.mjs';
import { asyncapi } from './docs/asyncapi.mjs';
import { eventCodesPage } from './docs/event-codes.mjs';
import { eventsPage } from './docs/events.mjs';
import { openapi } from './docs/openapi/document.mjs';
import { readProgram } from './docs/openapi/sources.mjs';
import { viewsOf } from './docs/openapi/views.mjs';
import { readProto } from './docs/proto.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUF = join(ROOT, 'node_modules', '.bin', 'buf');
const GENERATED = join('libs', 'contracts', 'src', 'gen');
const GATEWAY = join('apps', 'gateway', 'src', 'gateway.module.ts');
const REMEDY = 'node tools/check/drift.mjs --write';

/**
 * @typedef {object} Tables
 * @property {Record<string, string>} eventTypes
 * @property {Record<string, string>} eventCodes
 * @property {ReturnType<typeof import('./docs/openapi/routes.mjs').routesOf>} api
 */

/** @returns {Promise<Map<string, string>>} by path from the root: what should be there */
export async function expectedFiles() {
  const beside = Promise.all([
    readTables(),
    generatedCode(),
    runCommand(BUF, ['build', '-o', '-#format=json'], { cwd: ROOT }),
  ]);
  const program = readProgram(ROOT, GATEWAY);
  const [{ eventTypes, eventCodes, api }, code, image] = await beside;
  const proto = readProto(image);
  const handlers = api.routes.map(({ controller, handler }) => `${controller}.${handler}`);
  return new Map([
    ...code,
    ['docs/event-codes.md', await formatted('docs/event-codes.md', eventCodesPage(eventCodes))],
    ['docs/events.md', await formatted('docs/events.md', eventsPage(eventTypes, proto))],
    ['docs/asyncapi.yaml', asyncapi(proto)],
    ['docs/openapi.json', openapi(api, viewsOf(program, handlers))],
  ]);
}

/** The tables of our sources, read by the language itself. */
async function readTables() {
  const flags = ['--conditions=motcua-source', '--import', '@swc-node/register/esm-register', '--no-warnings'];
  const output = await runCommand(process.execPath, [...flags, 'tools/check/docs/tables.mjs'], { cwd: ROOT });
  return /** @type {Tables} */ (JSON.parse(output));
}

/** @returns {Promise<[string, string][]>} */
async function generatedCode() {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-drift-'));
  try {
    await runCommand(BUF, ['generate', '-o', folder], { cwd: ROOT, env: withOurPrograms() });
    return filesUnder(join(folder, GENERATED)).map((file) => [
      join(GENERATED, file),
      readFileSync(join(folder, GENERATED, file), 'utf8'),
    ]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** buf looks for its plugin there. */
function withOurPrograms() {
  return { ...process.env, PATH: `${join(ROOT, 'node_modules', '.bin')}:${process.env.PATH ?? ''}` };
}

/** @param {string} folder @returns {string[]} */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  const all = /** @type {string[]} */ (readdirSync(folder, { recursive: true }));
  return all.filter((file) => statSync(join(folder, file)).isFile());
}

/** @param {string} file @param {string} text */
async function formatted(file, text) {
  const settings = await prettier.resolveConfig(join(ROOT, file));
  return prettier.format(text, { ...settings, filepath: file });
}

/** @param {string} file */
function present(file) {
  return existsSync(join(ROOT, file)) ? readFileSync(join(ROOT, file), 'utf8') : undefined;
}

async function main(/** @type {boolean} */ write) {
  const expected = await expectedFiles();
  if (write) {
    if (filesUnder(join(ROOT, GENERATED)).length > 0) await rm(join(ROOT, GENERATED), { recursive: true });
    await runCommand(BUF, ['generate'], { cwd: ROOT, env: withOurPrograms() });
    for (const [file, text] of expected) if (present(file) !== text) writeFileSync(join(ROOT, file), text);
    return 0;
  }
  const strays = filesUnder(join(ROOT, GENERATED)).filter((file) => !expected.has(join(GENERATED, file)));
  const stale = [...expected].filter(([file, text]) => present(file) !== text).map(([file]) => file);
  for (const file of stale) process.stdout.write(`${file} is not what its source gives; run ${REMEDY}\n`);
  for (const file of strays) process.stdout.write(`${join(GENERATED, file)} has no source; run ${REMEDY}\n`);
  return stale.length + strays.length === 0 ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = await main(process.argv.includes('--write'));
