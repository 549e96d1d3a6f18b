// @ts-check
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startChild } from '../processes/child.mjs';
import { Problem } from '../setup/problem.mjs';

/**
 * Loads the demonstration half-year once per data folder. The loader can be run again over a part
 * of its own work, so an interrupted load simply starts over next time.
 *
 * @param {{ script: string, dataDir: string, baseUrl: string, accessFile: string, cwd: string, onStart: (child: { exited: Promise<number>, stop: () => void }) => Promise<void> }} options
 */
export async function loadDemo({ script, dataDir, baseUrl, accessFile, cwd, onStart }) {
  const marker = join(dataDir, 'demo-loaded');
  if (existsSync(marker)) return;
  const args = [script, '--base-url', baseUrl, '--access-file', accessFile];
  // Its output is progress: standard output is kept for the one line "ready".
  const { child, exited } = startChild(process.execPath, args, { cwd, stdio: ['ignore', 2, 2] });
  await onStart({ exited, stop: () => void child.kill('SIGTERM') });
  const code = await exited;
  if (code !== 0)
    throw new Problem(`The demonstration data could not be loaded (code ${code}); the next start tries again.`);
  writeFileSync(marker, `${new Date().toISOString()}\n`);
}
