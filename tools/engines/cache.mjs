// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const INGREDIENTS = ['go.mod', 'go.sum', 'recipe.mjs'];

/** The folder of this module, which is also the Go module. */
export const MODULE_FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** Our folder in the user's cache. The XDG standard says to ignore relative paths. */
export function cacheFolder() {
  const xdg = process.env.XDG_CACHE_HOME ?? '';
  return join(isAbsolute(xdg) ? xdg : join(homedir(), '.cache'), 'motcua');
}

/** Changes with the pinned versions, the recipe and the processor. */
function cacheKey() {
  const hash = createHash('sha256').update(process.arch);
  for (const name of INGREDIENTS) hash.update(readFileSync(join(MODULE_FOLDER, name)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Where things are in a set of engines.
 *
 * @param {string} folder
 */
export function layout(folder) {
  return {
    folder,
    bin: join(folder, 'bin'),
    ferretdb: join(folder, 'bin', 'ferretdb'),
    nats: join(folder, 'bin', 'nats-server'),
    tree: join(folder, 'postgres'),
    passwd: join(folder, 'passwd'),
    /** A data folder with the extension created, copied at a first start. */
    template: join(folder, 'template'),
  };
}

/** @typedef {ReturnType<typeof layout>} Layout */

/** The set for this checkout, whether it is there already or not. */
export function engineLayout() {
  return layout(join(cacheFolder(), 'engines', cacheKey()));
}

/** A set is renamed into place when complete, so being there is being whole. */
export function areEnginesReady() {
  return existsSync(engineLayout().folder);
}
