import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { cruise, type ICruiseOptions, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
export const FIXTURES = join(ROOT, 'test', 'architecture', 'fixtures');

interface Walls extends IFlattenedRuleSet {
  options: ICruiseOptions;
}

export const walls = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Walls;

/** Judges the tree under `baseDir` by our walls; the paths in the result are relative to it. */
export async function cruiseTree(baseDir: string, folders: readonly string[]): Promise<ICruiseResult> {
  const { options, ...ruleSet } = walls;
  const settings = { ...options, baseDir, ruleSet, validate: true };
  const { output } = await cruise([...folders], settings, options.enhancedResolveOptions);
  return output as ICruiseResult;
}

/** Lines of a fixture marked as a breach; of a cycle the report, and so the mark, names one file. */
export async function breaches(file: string): Promise<number> {
  return (await readFile(file, 'utf8')).split('\n').filter((line) => line.endsWith('// breach')).length;
}
