// @ts-check
import { runForeground, runJest } from './foreground.mjs';
import { runTask } from './lifecycle.mjs';
import { withEngines } from './with-engines.mjs';

const QUICK = '--quick';

// `npm test` checks and tests everything; with `--quick` or any argument for jest it only tests.
await runTask(async (signal) => {
  const args = process.argv.slice(2);
  const jestArgs = args.filter((arg) => arg !== QUICK);
  if (args.length === 0) {
    const code = await runForeground('npm', ['run', '--silent', 'check:all'], { signal });
    if (code !== 0) return code;
  }
  signal.throwIfAborted();
  return withEngines((env) => runJest(['--maxWorkers=2', ...jestArgs], { signal, env }));
});
