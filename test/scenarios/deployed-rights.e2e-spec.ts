import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ProcedureDetails, SummaryView } from '@motcua/contracts';
import { eventually } from '@motcua/testing';

import { engineLayout } from '../../tools/engines/cache.mjs';
import { startEngines, type RunningEngines } from '../../tools/engines/launch.mjs';
import { freePort } from '../../tools/processes/port.mjs';
import { wholeLife } from '../support/a-dossier.js';
import { Api } from '../support/api.js';
import { DIVISION, enterSmallCatalogue, PROCEDURE } from '../support/small-catalogue.js';
import { wholeFeed } from '../support/whole-feed.js';

const SERVICES = ['gateway', 'dossiers', 'units', 'inspections', 'posting', 'statistics', 'partners'];
const password = (service: string) => `p${service}`;

let folder: string;
let mongo: RunningEngines;
let natsPort: number;
let baseUrl: string;
const processes: ChildProcess[] = [];

/** Started as docker-compose.yml starts them: NATS with deploy/nats.conf, each service as its own user. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-rights-'));
  mongo = await startEngines({ dataDir: folder, only: 'mongo' });
  natsPort = await freePort();
  await startNats();
  baseUrl = await startServices();
  await eventually(async () => expect((await fetch(`${baseUrl}/health/ready`)).status).toBe(200), 60_000);
}, 120_000);

afterAll(async () => {
  const running = processes.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null);
  const ended = running.map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of running) child.kill('SIGTERM');
  await Promise.all(ended);
  await mongo?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

async function startNats(): Promise<void> {
  const config = join(folder, 'nats.conf');
  const text = await readFile('deploy/nats.conf', 'utf8');
  await writeFile(config, text.replace('"/data"', `"${folder}/nats-data"`));
  const secrets = SERVICES.map((service) => [`MOTCUA_NATS_${service.toUpperCase()}_PASSWORD`, password(service)]);
  const others = [...text.matchAll(/\$(MOTCUA_\w+)/g)].map(([, name]) => [name, 'unused']);
  const flags = ['-c', config, '-a', '127.0.0.1', '-p', String(natsPort), '-m', String(await freePort())];
  start(engineLayout().nats, flags, Object.fromEntries([...others, ...secrets]) as Record<string, string>);
}

async function startServices(): Promise<string> {
  const access = join(folder, 'access.json');
  await writeFile(
    access,
    JSON.stringify({
      baseUrl: '',
      accounts: [{ role: 'operator', login: 'operator', password: 'x'.repeat(12), token: 'x'.repeat(40) }],
    }),
  );
  let gatewayPort = 0;
  for (const service of SERVICES) {
    const port = await freePort();
    if (service === 'gateway') gatewayPort = port;
    start(process.execPath, [`apps/${service}/dist/main.js`], {
      PORT: String(port),
      MONGODB_URI: mongo.mongoUri,
      NATS_URL: `nats://${service}:${password(service)}@127.0.0.1:${natsPort}`,
      LOG_LEVEL: 'warn',
      ...(service === 'gateway' ? { ACCESS_FILE: access } : {}),
      ...(service === 'dossiers' ? { LOOKUP_KEY: 'ab'.repeat(32) } : {}),
    });
  }
  return `http://127.0.0.1:${gatewayPort}`;
}

function start(command: string, args: string[], env: Record<string, string>): void {
  processes.push(spawn(command, args, { env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: 'ignore' }));
}

describe('with the rights that deploy/nats.conf gives', () => {
  it('a dossier goes from the counter to the figures, the listing and the feed', async () => {
    const api = new Api(baseUrl, 'x'.repeat(40));
    await enterSmallCatalogue(api);
    await eventually(() => api.get(`/public/procedures/${PROCEDURE}`), 20_000);
    await wholeLife(api, PROCEDURE, 1, DIVISION);
    await eventually(async () => {
      expect((await api.get<SummaryView>('/public/summary')).dossiers).toMatchObject({ received: 1, solved: 1 });
      expect((await api.get<ProcedureDetails>(`/public/procedures/${PROCEDURE}`)).measured.solved).toBe(1);
      expect((await wholeFeed(api)).filter(({ type }) => type.includes('dossier'))).toHaveLength(5);
    }, 20_000);
  }, 60_000);
});
