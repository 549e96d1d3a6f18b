// @ts-check
// What the walls and the linter cannot say: `node tools/check/source-rules.mjs [folder]`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runCommand } from '../processes/command.mjs';
import { RULES } from './rules.mjs';
import { withoutComments } from './without-comments.mjs';

const FIXTURES = 'tools/check/fixtures/';
const MAX_BYTES = 2_000_000;

/** @typedef {{ rule: string, file: string, line: number, text: string }} Breach */

/**
 * @param {string} root
 * @param {readonly string[]} files relative to it
 * @returns {{ breaches: Breach[], read: number }}
 */
export function judge(root, files) {
  /** @type {Breach[]} */
  const breaches = [];
  let read = 0;
  for (const file of files) {
    const text = textOf(join(root, file));
    if (text === undefined) continue;
    read += 1;
    breaches.push(...judgeFile(file, text));
  }
  return { breaches, read };
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Breach[]}
 */
export function judgeFile(file, text) {
  const code = withoutComments(text);
  return RULES.filter(({ where }) => where(file)).flatMap(({ name, find, inComments }) =>
    find(inComments ? text : code, file).map(({ line, text: found }) => ({ rule: name, file, line, text: found })),
  );
}

/** @param {string} path @returns {string | undefined} undefined for what is gone or is no text */
function textOf(path) {
  try {
    const bytes = readFileSync(path);
    return bytes.length > MAX_BYTES || bytes.includes(0) ? undefined : bytes.toString('utf8');
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT' || code === 'EISDIR') return undefined; // deleted but not yet committed, or a submodule
    throw error;
  }
}

/** Files git knows or would add. @param {string} root */
export async function filesOf(root) {
  const list = await runCommand('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root });
  return [...new Set(list.split('\0'))].filter((file) => file !== '' && !file.startsWith(FIXTURES));
}

async function main(root = '.') {
  const { breaches, read } = judge(root, await filesOf(root));
  if (read === 0) throw new Error('no files found: run this inside the repository');
  for (const { file, line, rule, text } of breaches) process.stdout.write(`${file}:${line} ${rule}: ${text}\n`);
  process.stdout.write(`${breaches.length} breaches in ${read} files\n`);
  return breaches.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main(process.argv[2]);
