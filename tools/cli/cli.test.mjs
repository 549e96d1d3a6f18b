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
  /** What the statistics answer, one after the other. @type {object[]} */
  const comparisons = [];
  /** @type {object[]} */
  const verifications = [];

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-cli-'));
    service = createServer((request, response) => {
      if (request.url === '/metrics') return response.end(METRICS);
      if (request.url === '/reconciliation') return response.end(JSON.stringify(comparisons.shift()));
      if (request.url === '/published-reports/verification') return response.end(JSON.stringify(verifications.shift()));
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
    for (const word of ['status', 'parked', 'reconcile', 'secrets']) {
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

  it('compares figures with records, waits for the end and names what differs', async () => {
    const statistics = mkdtempSync(join(folder, 'statistics-'));
    const { services } = JSON.parse(readFileSync(join(folder, 'ports.json'), 'utf8'));
    writeFileSync(join(statistics, 'ports.json'), JSON.stringify({ services: { statistics: services.dossiers } }));
    const check = { code: 'record-journal', compared: 3, differences: [], more: 0 };
    const last = { at: '2017-05-16', position: 9, durationMs: 5, ok: true, checks: [check], parked: [] };
    comparisons.push({ running: true, last: null, failed: null }, { running: false, last, failed: null });
    const equal = await motcua(['reconcile'], statistics);
    assert.deepEqual([equal.code, /record-journal +3 +0/.test(equal.output)], [0, true]);
    const differences = [{ key: 'd-7', expected: '2', found: '1' }];
    const wrong = { ...last, ok: false, checks: [{ ...check, differences, more: 4 }], parked: [PARKED] };
    comparisons.push({ running: false, last: wrong, failed: null });
    const differing = await motcua(['reconcile'], statistics);
    assert.match(differing.output, /record-journal +3 +5[^]*d-7 +2 +1[^]*and 4 more[^]*1 parked/);
    assert.equal(differing.code, 1);
    comparisons.push({ running: false, last, failed: { at: '', reason: 'no answer' } });
    assert.match((await motcua(['reconcile'], statistics)).output, /could not be compared: no answer/);
  });

  it('checks published reports and names every broken one', async () => {
    const statistics = mkdtempSync(join(folder, 'book-'));
    const { services } = JSON.parse(readFileSync(join(folder, 'ports.json'), 'utf8'));
    writeFileSync(join(statistics, 'ports.json'), JSON.stringify({ services: { statistics: services.dossiers } }));
    verifications.push({ checked: 3, ok: true, broken: [], lastHash: 'abc' });
    const whole = await motcua(['verify-reports'], statistics);
    assert.deepEqual([whole.code, whole.output.trim()], [0, 'checked 3 reports: ok\nlast hash abc']);
    const broken = [{ number: 2, reportId: 'r-2', what: 'nội dung đã lưu không còn đúng với mã băm' }];
    verifications.push({ checked: 3, ok: false, broken, lastHash: 'abc' });
    const wrong = await motcua(['verify-reports'], statistics);
    assert.match(wrong.output, /checked 3 reports: 1 faults[^]*2 +r-2 +nội dung/);
    verifications.push({ checked: 3, ok: false, broken, lastHash: 'abc' });
    assert.match((await motcua(['verify-reports', '--json'], statistics)).output, /"reportId": "r-2"/);
    assert.match((await motcua(['verify-reports'])).output, /statistics service does not run/);
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
