// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CommandFailed, runCommand } from '../processes/command.mjs';
import { readMetric } from './metrics.mjs';
import { writeSecrets } from './secrets.mjs';

const MOTCUA = fileURLToPath(new URL('../motcua.mjs', import.meta.url));
const METRICS =
  'outbox_oldest_seconds 12.4\nprojection_lag_events{projection="a"} 3\nprojection_lag_events{projection="b"} 7\nparked_aggregates{consumer="x"} 1\n';
const PARKED = {
  consumer: 'x',
  key: 'desk.dossier/1',
  cause: 'fault',
  reason: 'no such unit',
  since: '2017-05-16T01:00:00Z',
  waiting: 2,
};

describe('motcua', () => {
  let folder = '';
  /** @type {import('node:http').Server} */
  let service;
  /** @type {string[]} */
  const released = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-cli-'));
    service = createServer((request, response) => {
      if (request.url === '/metrics') return response.end(METRICS);
      if (request.url === '/parked') return response.end(JSON.stringify([PARKED]));
      if (request.url !== '/parked/release')
        return response.writeHead(503).end('{"error":{"mongodb":{"status":"down"}}}');
      return request.on('data', (text) => released.push(String(text))).on('end', () => response.end('{"applied":2}'));
    });
    await new Promise((resolve) => service.listen(0, '127.0.0.1', () => resolve(undefined)));
    const { port } = /** @type {import('node:net').AddressInfo} */ (service.address());
    writeFileSync(
      join(folder, 'ports.json'),
      JSON.stringify({ services: { dossiers: { port, pid: 7 }, units: { port: 1, pid: 8 } } }),
    );
  });
  after(() => {
    service.close();
    rmSync(folder, { recursive: true });
  });

  /** @param {string[]} words @param {string} [dataDir] */
  async function motcua(words, dataDir = folder) {
    try {
      return {
        code: 0,
        output: await runCommand(process.execPath, [MOTCUA, ...words], { env: { ...process.env, DATA_DIR: dataDir } }),
      };
    } catch (error) {
      if (!(error instanceof CommandFailed)) throw error;
      return { code: 1, output: error.output };
    }
  }

  it('lists its verbs, and tells what each does', async () => {
    for (const word of ['status', 'parked', 'secrets']) {
      assert.match((await motcua(['--help'])).output, new RegExp(`  ${word} `));
      assert.match((await motcua([word, '--help'])).output, new RegExp(`^motcua ${word}`));
    }
    assert.match((await motcua(['stauts'])).output, /Unknown verb "stauts"[^]*status/);
  });

  it('says so when nothing runs', async () => {
    const { code, output } = await motcua(['status'], join(folder, 'nowhere'));
    assert.deepEqual([code, /Nothing runs on .*nowhere: start it by `npm start`/.test(output)], [1, true]);
  });

  it('shows what is not ready and what waits', async () => {
    const { output, code } = await motcua(['status', '--json']);
    const { services } = JSON.parse(output);
    assert.equal(code, 1);
    assert.deepEqual(services[0], {
      name: 'dossiers',
      port: services[0].port,
      pid: 7,
      ready: 'no: mongodb',
      outboxOldestSeconds: 12.4,
      projectionLag: 7,
      parked: 1,
    });
    assert.equal(services[1].ready, 'no answer');
    assert.match((await motcua(['status'])).output, /dossiers +\d+ +7 +no: mongodb +12 s +7 +1/);
  });

  it('lists parked work of every service and names those that are silent', async () => {
    const { items, silent } = JSON.parse((await motcua(['parked', '--json'])).output);
    assert.deepEqual([items, silent], [[{ service: 'dossiers', ...PARKED }], ['units']]);
  });

  it('releases one aggregate', async () => {
    const { output, code } = await motcua(['parked', 'release', 'dossiers', 'x', 'desk.dossier/1']);
    assert.deepEqual([code, output], [0, '2 events of desk.dossier/1 were applied\n']);
    assert.deepEqual(
      released.map((text) => JSON.parse(text)),
      [{ consumer: 'x', key: 'desk.dossier/1' }],
    );
    assert.match((await motcua(['parked', 'release', 'nobody', 'x', 'y'])).output, /running: dossiers, units/);
  });

  it('makes secrets for the owner only, and never again', () => {
    const [env = '', access = ''] = writeSecrets(
      folder,
      '# text\nMOTCUA_X_PASSWORD=\nMOTCUA_LOOKUP_KEY=\nMOTCUA_UID=\n',
    );
    assert.match(
      readFileSync(env, 'utf8'),
      /^# text\nMOTCUA_X_PASSWORD=s[0-9a-f]{48}\nMOTCUA_LOOKUP_KEY=[0-9a-f]{64}\nMOTCUA_UID=\d+\n$/,
    );
    const { accounts } = JSON.parse(readFileSync(access, 'utf8'));
    assert.equal(
      new Set(accounts.flatMap((/** @type {{ password: string, token: string }} */ one) => [one.password, one.token]))
        .size,
      16,
    );
    assert.deepEqual(
      [env, access].map((file) => statSync(file).mode & 0o777),
      [0o600, 0o600],
    );
    assert.throws(() => writeSecrets(folder, ''), /is there already/);
  });
});

describe('a metric', () => {
  it('is read by its label', () => {
    assert.deepEqual(
      [...readMetric(METRICS, 'projection_lag_events')],
      [
        ['a', 3],
        ['b', 7],
      ],
    );
    assert.deepEqual([...readMetric(METRICS, 'projection_lag')], []);
  });
});
