// @ts-check
import { runForeground } from './foreground.mjs';
import { runTask } from './lifecycle.mjs';

await runTask((signal) =>
  runForeground('npm', ['run', '--silent', 'check:all', '--', ...process.argv.slice(2)], { signal }),
);
