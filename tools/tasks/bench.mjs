// @ts-check
import { runForeground } from './foreground.mjs';
import { runTask } from './lifecycle.mjs';

await runTask((signal) => {
  const fromSources = ['--conditions=motcua-source', '--import', '@swc-node/register/esm-register'];
  return runForeground(process.execPath, [...fromSources, 'test/bench/main.ts', ...process.argv.slice(2)], { signal });
});
