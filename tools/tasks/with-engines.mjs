// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSteps } from '../setup/steps.mjs';
import { provideEngines } from '../start/engines.mjs';

/**
 * Runs work against engines in a folder of their own, which is gone afterwards; servers named in
 * the environment are used instead.
 *
 * @template T
 * @param {(env: { MONGODB_URI: string, NATS_URL: string }) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withEngines(work) {
  const steps = createSteps();
  const dataDir = await mkdtemp(join(tmpdir(), 'motcua-test-'));
  try {
    const engines = await steps.step('engines for the tests', () =>
      provideEngines({
        dataDir,
        mongoUri: process.env.MONGODB_URI || undefined,
        natsUrl: process.env.NATS_URL || undefined,
        autoRestart: false,
        report: steps.say,
      }),
    );
    try {
      return await work({ MONGODB_URI: engines.mongoUri, NATS_URL: engines.natsUrl });
    } finally {
      await engines.stop();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
