// @ts-check
import { runJest } from './foreground.mjs';
import { runTask } from './lifecycle.mjs';

// These tests kill engines and services, so each starts its own.
await runTask((signal) => {
  const args = ['--config', 'jest.faults.config.mjs', '--runInBand', ...process.argv.slice(2)];
  return runJest(args, { signal });
});
