// @ts-check
import { installPackages } from '../engines/requirements.mjs';
import { findExecutable } from '../processes/executable.mjs';
import { Problem } from '../setup/problem.mjs';
import { createSteps } from '../setup/steps.mjs';
import { runJest } from './foreground.mjs';
import { runTask } from './lifecycle.mjs';

await runTask(async (signal) => {
  const env = { CHROMIUM_PATH: await requireChromium(signal) };
  const args = ['--config', 'jest.browser.config.mjs', '--runInBand', ...process.argv.slice(2)];
  return runJest(args, { signal, env });
});

/** @param {AbortSignal} signal */
async function requireChromium(signal) {
  const present = process.env.CHROMIUM_PATH || findExecutable('chromium');
  if (present) return present;
  if (process.getuid?.() === 0 && findExecutable('apt-get')) {
    await createSteps().step('chromium (apt-get install)', () => installPackages(['chromium'], signal));
  }
  const installed = findExecutable('chromium');
  if (installed) return installed;
  throw new Problem(
    'The browser tests need Chromium: ask an administrator for `apt-get install chromium`, or set CHROMIUM_PATH to one.',
  );
}
