// @ts-check
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where a program is, in the order of PATH and then of `fallbacks` (folders).
 *
 * @param {string} name
 * @param {{ path?: string, fallbacks?: readonly string[] }} [where]
 * @returns {string | undefined}
 */
export function findExecutable(name, { path = process.env.PATH ?? '', fallbacks = [] } = {}) {
  const folders = [...path.split(delimiter).filter(Boolean), ...fallbacks];
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false; // absent or not permitted: either way not usable, which is the answer
  }
}
