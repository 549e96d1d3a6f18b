import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';

import { startSystem, type RunningSystem } from '../../tools/start/system.mjs';
import { commandThroughput } from './commands.js';
import { figureTimes } from './figures.js';
import { httpThroughput } from './http.js';
import { lookUpTimes } from './look-up.js';
import { intake } from './intake.js';
import { rounded, show } from './measure.js';
import { rebuildSpeed } from './rebuild.js';
import { timeToVisible } from './visible.js';

const PROCEDURE = '2.001914';

/** Look-ups are limited per address and minute; here many are compared. */
const UNLIMITED = { LOOK_UPS_PER_MINUTE: '100000' };

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return rounded((performance.now() - started) / 1_000, 1);
};

console.log(`node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'cpu'}\n`);
const dataDir = await mkdtemp(join(tmpdir(), 'motcua-bench-'));
let system: RunningSystem | undefined;
try {
  const clock = new Date('2017-05-16T08:00:00+07:00');
  const first = await seconds(async () => (system = await startSystem({ dataDir, empty: true, clock })));
  await system?.stop();
  const again = await seconds(async () => (system = await startSystem({ dataDir, empty: true, clock })));
  await system?.stop();
  const load = await seconds(async () => (system = await startSystem({ dataDir, empty: false, env: UNLIMITED })));
  const running = system as unknown as RunningSystem;
  console.log('Starting (engines built, packages installed) and loading the half-year, seconds');
  show([
    {
      'new data folder': first,
      'second start': again,
      'start and load 8,182 dossiers': load,
      'load alone': rounded(load - again, 1),
    },
  ]);
  console.log('All figures built anew, beside the service that answers');
  show(await rebuildSpeed(running));
  console.log('Completed at the counter → visible in the public listing');
  show(await timeToVisible(running, PROCEDURE));
  console.log('Dossiers accepted over HTTP');
  show(await httpThroughput(running, PROCEDURE));
  console.log('Public look-ups that fail');
  show(await lookUpTimes(running, PROCEDURE));
  console.log('A file of 8,077 candidates, and the counter (20 dossiers/s) beside it');
  show(await intake(running, PROCEDURE));
  Object.assign(process.env, { MONGODB_URI: running.engines.mongoUri, NATS_URL: running.engines.natsUrl });
  console.log('Durable commands in one process');
  show(await commandThroughput());
  console.log('Form 06a of a half-year, and the facts behind a cell, medians');
  show(await figureTimes());
} finally {
  await system?.stop();
  await rm(dataDir, { recursive: true, force: true });
}
