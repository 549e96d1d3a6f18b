// @ts-check
import { readFileSync, renameSync, writeFileSync } from 'node:fs';

/**
 * Replaces a file so that a reader, or a start after a crash, finds the old or the new one whole.
 *
 * @param {string} file
 * @param {unknown} value
 * @param {number} [mode]
 */
export function writeJson(file, value, mode = 0o600) {
  const draft = `${file}.new`;
  writeFileSync(draft, `${JSON.stringify(value, null, 2)}\n`, { mode });
  renameSync(draft, file);
}

/**
 * @param {string} file
 * @returns {unknown} undefined when there is no such file
 */
export function readJson(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is not readable as JSON; it is left as it is`, { cause });
  }
}
