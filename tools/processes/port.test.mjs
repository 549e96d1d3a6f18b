// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, it } from 'node:test';
import { freePort, isFree } from './port.mjs';

describe('ports', () => {
  it('are free, and never given twice', async () => {
    const ports = await Promise.all(Array.from({ length: 20 }, () => freePort()));
    assert.equal(new Set(ports).size, ports.length);
    assert.ok(await isFree(/** @type {number} */ (ports[0]), '127.0.0.1'));
  });

  it('that somebody listens on are not free', async () => {
    const port = await freePort();
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    assert.equal(await isFree(port, '127.0.0.1'), false);
    assert.equal(await isFree(port), false);
    server.close();
  });
});
