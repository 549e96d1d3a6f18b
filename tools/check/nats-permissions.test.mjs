// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
// Proves deploy/nats.conf against a real server: each service can do its work and nothing else.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { AckPolicy, DeliverPolicy, StorageType, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { areEnginesReady, engineLayout } from '../engines/cache.mjs';
import { endProcess, startChild } from '../processes/child.mjs';
import { becomesTrue } from '../processes/eventually.mjs';
import { freePort } from '../processes/port.mjs';
import { connects } from '../processes/reachable.mjs';

const CONFIG = fileURLToPath(new URL('../../deploy/nats.conf', import.meta.url));
const EVENTS = { name: 'EVENTS', subjects: ['events.>'], storage: StorageType.File };
const skip = areEnginesReady() ? false : 'needs nats-server: run `node tools/run.mjs setup`';

describe('a NATS user', { skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-nats-'));
  let port = 0;
  /** @type {ReturnType<typeof startChild>} */
  let server;
  /** @type {import('@nats-io/transport-node').NatsConnection[]} */
  const open = [];

  before(async () => {
    port = await freePort();
    const text = readFileSync(CONFIG, 'utf8');
    const users = [...text.matchAll(/\$(MOTCUA_\w+)/g)].map(([, name]) => [name, `s${name}`]);
    const config = join(folder, 'nats.conf');
    writeFileSync(config, text.replace('"/data"', `"${folder}/data"`)); // no flag may say what the file says already
    const flags = ['-c', config, '-a', '127.0.0.1', '-p', `${port}`, '-m', `${await freePort()}`];
    const env = { ...process.env, ...Object.fromEntries(users) };
    server = startChild(engineLayout().nats, flags, { env, stdio: 'ignore' });
    assert.ok(await becomesTrue(() => connects(port), { deadlineMs: 10_000, everyMs: 20 }));
  });
  after(async () => {
    await Promise.all(open.map((connection) => connection.close()));
    const kill = (/** @type {NodeJS.Signals} */ signal) => void server.child.kill(signal);
    await endProcess({
      exited: server.exited,
      ask: () => kill('SIGTERM'),
      force: () => kill('SIGKILL'),
      graceMs: 5_000,
    });
    rmSync(folder, { recursive: true });
  });

  /** @param {string} user */
  async function as(user) {
    const pass = `sMOTCUA_NATS_${user.toUpperCase()}_PASSWORD`;
    const connection = await connect({ servers: `127.0.0.1:${port}`, user, pass });
    open.push(connection);
    return {
      connection,
      stream: jetstream(connection),
      manager: await jetstreamManager(connection, { checkAPI: false }),
    };
  }

  it('needs its password', async () => {
    await assert.rejects(
      connect({ servers: `127.0.0.1:${port}`, user: 'dossiers', pass: 'guessed' }),
      /authorization/i,
    );
    await assert.rejects(connect({ servers: `127.0.0.1:${port}` }), /authorization/i);
  });

  it('may create the stream, publish facts of its own context and read those of all', async () => {
    const dossiers = await as('dossiers');
    await dossiers.manager.streams.add(EVENTS);
    await dossiers.stream.publish('events.dossiers.dossier.accepted.v1', '{}');
    assert.equal((await dossiers.manager.streams.getMessage('EVENTS', { seq: 1 }))?.seq, 1);
    const statistics = await as('statistics');
    await statistics.manager.streams.info('EVENTS');
    const reader = await statistics.manager.consumers.add('EVENTS', {
      ack_policy: AckPolicy.All,
      deliver_policy: DeliverPolicy.StartSequence,
      opt_start_seq: 1,
      filter_subjects: ['events.dossiers.dossier.>', 'events.units.unit.>'],
    });
    const reaction = await statistics.manager.consumers.add('EVENTS', {
      durable_name: 'statistics-count-when-accepted',
      filter_subject: 'events.dossiers.dossier.accepted.v1',
      ack_policy: AckPolicy.Explicit,
    });
    for (const { name } of [reader, reaction]) {
      const consumer = await statistics.stream.consumers.get('EVENTS', name);
      const message = await consumer.next({ expires: 5_000 });
      assert.equal(message?.subject, 'events.dossiers.dossier.accepted.v1');
      assert.equal(await message?.ackAck(), true);
    }
  });

  it('may not publish facts of another context, nor the gateway any', async () => {
    const units = await as('units');
    await assert.rejects(units.stream.publish('events.dossiers.dossier.accepted.v1', '{}'), /permission/i);
    const gateway = await as('gateway');
    await assert.rejects(gateway.stream.publish('events.units.unit.renamed.v1', '{}'), /permission/i);
  });

  it('may not remove history', async () => {
    const { manager } = await as('dossiers');
    await assert.rejects(manager.streams.purge('EVENTS'), /permission/i);
    await assert.rejects(manager.streams.delete('EVENTS'), /permission/i);
    await assert.rejects(manager.streams.deleteMessage('EVENTS', 1), /permission/i);
  });

  it('answers requests to itself, and the gateway asks them', async () => {
    const [dossiers, units, gateway] = [await as('dossiers'), await as('units'), await as('gateway')];
    dossiers.connection.subscribe('dossiers.accept', { callback: (_error, message) => void message.respond('yes') });
    await dossiers.connection.flush();
    assert.equal((await gateway.connection.request('dossiers.accept', '', { timeout: 5_000 })).string(), 'yes');
    await assert.rejects(units.connection.request('dossiers.accept', '', { timeout: 5_000 }), /permission/i);
    const overheard = units.connection.subscribe('dossiers.>', { callback: () => undefined });
    await assert.rejects(
      overheard.closed.then((error) => Promise.reject(error)),
      /permission/i,
    );
  });

  it('asks no other, but for the statistics, which ask how far dossiers have come and nothing more', async () => {
    const [dossiers, statistics, units] = [await as('dossiers'), await as('statistics'), await as('units')];
    dossiers.connection.subscribe('dossiers.*', {
      callback: (_error, message) => void message.respond(message.subject),
    });
    await dossiers.connection.flush();
    const ask = (/** @type {typeof units} */ { connection }, /** @type {string} */ subject) =>
      connection.request(subject, '', { timeout: 5_000 });
    assert.equal((await ask(statistics, 'dossiers.versions')).string(), 'dossiers.versions');
    await assert.rejects(ask(statistics, 'dossiers.get'), /permission/i);
    await assert.rejects(ask(units, 'dossiers.versions'), /permission/i);
  });

  it('answers the statistics what the catalogue says, and nothing else of it', async () => {
    const [posting, statistics] = [await as('posting'), await as('statistics')];
    posting.connection.subscribe('posting.*', {
      callback: (_error, message) => void message.respond(message.subject),
    });
    await posting.connection.flush();
    for (const subject of ['posting.catalogue', 'posting.publishing-deadlines']) {
      assert.equal((await statistics.connection.request(subject, '', { timeout: 5_000 })).string(), subject);
    }
    await assert.rejects(statistics.connection.request('posting.post', '', { timeout: 5_000 }), /permission/i);
  });

  it('tells the gateway that figures have changed', async () => {
    const [statistics, gateway] = [await as('statistics'), await as('gateway')];
    const heard = new Promise((resolve) =>
      gateway.connection.subscribe('live.>', { callback: (_error, message) => resolve(message.subject) }),
    );
    await gateway.connection.flush();
    statistics.connection.publish('live.figures', '{}');
    assert.equal(await heard, 'live.figures');
  });
});
