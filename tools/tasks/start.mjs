// @ts-check
import { createSteps } from '../setup/steps.mjs';
import { parsePort, parseStartOptions } from '../start/options.mjs';
import { startSystem } from '../start/system.mjs';
import { aborted, runTask } from './lifecycle.mjs';

await runTask(async (signal) => {
  const { empty, clock } = parseStartOptions(process.argv.slice(2));
  const steps = createSteps();
  let isReady = false;
  process.stdout.on('error', () => (isReady = false)); // nobody reads any more; the log files go on
  const system = await startSystem({
    dataDir: process.env.DATA_DIR || '.motcua',
    port: parsePort(process.env.PORT),
    empty,
    clock,
    mongoUri: process.env.MONGODB_URI || undefined,
    natsUrl: process.env.NATS_URL || undefined,
    logLevel: process.env.LOG_LEVEL || 'info',
    autoRestart: true,
    step: steps.step,
    report: steps.say,
    passOn: (line) => void (isReady && process.stdout.write(`${line}\n`)),
    signal,
  });
  isReady = true;
  process.stdout.write(`ready ${system.baseUrl}\n`);
  await aborted(signal);
  await steps.step('stop', () => system.stop());
  return 0;
});
