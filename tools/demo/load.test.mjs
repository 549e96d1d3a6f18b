// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { load } from './loader.mjs';

const folder = mkdtempSync(join(tmpdir(), 'motcua-demo-'));
after(() => rmSync(folder, { recursive: true }));

/** @typedef {{ path: string, key: string, token: string, body: Record<string, unknown> }} Seen */

/**
 * A gateway that answers as told and remembers what it was asked.
 *
 * @param {(seen: Seen) => { status: number, body?: object } | undefined} [answer]
 */
async function aGateway(answer = () => undefined) {
  /** @type {Seen[]} */
  const seen = [];
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part) => (text += part));
    request.on('end', () => {
      const call = {
        path: request.url ?? '',
        key: headerOf(request, 'idempotency-key'),
        token: headerOf(request, 'authorization'),
        body: JSON.parse(text),
      };
      seen.push(call);
      const { status, body = { id: `id-${call.key}` } } = answer(call) ?? { status: 201 };
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return { seen, baseUrl: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {string} name
 */
const headerOf = ({ headers }, name) => [headers[name] ?? ''].flat().join();

/** @param {string} baseUrl */
async function run(baseUrl) {
  const access = join(folder, 'access.json');
  writeFileSync(access, JSON.stringify({ baseUrl, accounts: [{ role: 'operator', token: 'secret' }] }));
  const script = fileURLToPath(new URL('load.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, '--base-url', baseUrl, '--access-file', access]);
  const [out, err, [code]] = await Promise.all([child.stdout.toArray(), child.stderr.toArray(), once(child, 'exit')]);
  return { code, out: out.join(''), err: err.join('') };
}

describe('the loader', () => {
  it('enters everything once, in order, as the operator, and says so in one line', async () => {
    const gateway = await aGateway();
    const { code, out, err } = await run(gateway.baseUrl);
    gateway.close();
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /demo: 8000 of 8\d{3} rows\n/);
    assert.match(out.trim().split('\n').at(-1) ?? '', /^demo: (\d+) of \1 rows loaded, 0 refused, [\d.]+ s$/);
    assert.ok(gateway.seen.every(({ token, key }) => token === 'Bearer secret' && key.startsWith('demo:')));
    const paths = gateway.seen.map(({ path }) => path);
    assert.equal(paths.filter((path) => path === '/api/v1/dossiers').length, 8_182);
    assert.equal(paths.filter((path) => /^\/api\/v1\/dossiers\/id-demo:dossier:\d{5}\/return$/.test(path)).length, 105);
    assert.ok(paths.lastIndexOf('/api/v1/units') < paths.indexOf('/api/v1/procedures'));
    assert.ok(paths.lastIndexOf('/api/v1/postings') < paths.indexOf('/api/v1/dossiers'));
  });

  it('prints what is refused with its reason and ends with code 1', async () => {
    const refusal = {
      status: 403,
      body: { detail: 'Không được phép.', errors: [{ field: 'unitId', message: 'sai' }] },
    };
    const gateway = await aGateway(({ key }) => (key === 'demo:document:sgddt.others.2017.699' ? refusal : undefined));
    const { code, out, err } = await run(gateway.baseUrl);
    gateway.close();
    assert.equal(code, 1);
    assert.equal(err, 'demo: refused document:sgddt.others.2017.699: 403 | Không được phép. | unitId: sai\n');
    assert.match(out, / 1 refused,/);
  });

  it('waits for what other services have not heard of yet, with the same key', async () => {
    /** @type {string[]} */
    const keys = [];
    const statuses = [422, 503, 409, 201];
    const post = async (/** @type {string} */ _path, /** @type {string} */ key) => {
      keys.push(key);
      return { status: statuses[keys.length - 1] ?? 500, body: {} };
    };
    const stages = [{ title: 'x', chains: [[{ key: 'a', path: 'units', body: {} }]] }];
    const totals = await load(stages, { post, inFlight: 2, onLoaded() {}, onRefused: assert.fail });
    assert.deepEqual(totals, { loaded: 1, refused: 0 });
    assert.deepEqual(keys, ['demo:a', 'demo:a', 'demo:a', 'demo:a']);
  });

  it('counts the rows behind a refused one as refused', async () => {
    const post = async () => ({ status: 422, body: { detail: 'Sai.' } });
    const chain = ['a', 'b', 'c'].map((key) => ({ key, path: 'units', body: {} }));
    /** @type {string[]} */
    const refused = [];
    const onRefused = (/** @type {{ key: string }} */ { key }) => void refused.push(key);
    const totals = await load([{ title: 'x', chains: [chain] }], {
      post,
      inFlight: 2,
      onLoaded() {},
      onRefused,
      patienceMs: 60,
    });
    assert.deepEqual([totals, refused], [{ loaded: 0, refused: 3 }, ['a']]);
  });
});
