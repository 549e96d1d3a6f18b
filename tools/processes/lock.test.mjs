// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { LockHeld, takeLock, waitForLock } from './lock.mjs';

describe('lock file', () => {
  let folder = '';
  let file = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-lock-'));
    file = join(folder, 'lock');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('names the living process that holds it, and is free after its release', async () => {
    const lock = await takeLock(file);
    await assert.rejects(takeLock(file), (error) => error instanceof LockHeld && error.pid === process.pid);
    lock.release();
    assert.equal(existsSync(file), false);
    (await takeLock(file)).release();
  });

  it('is taken over from a process that died', async () => {
    const { pid } = spawnSync('true');
    writeFileSync(file, JSON.stringify({ pid, startTicks: '1', token: 'gone' }));
    (await takeLock(file)).release();
  });

  it('is taken over when the pid belongs to another process by now', async () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, startTicks: '1', token: 'earlier' }));
    (await takeLock(file)).release();
  });

  it('is taken over when a crash of the machine left it empty', async () => {
    writeFileSync(file, '');
    (await takeLock(file)).release();
  });

  it('has one winner among rivals for a stale one', async () => {
    writeFileSync(file, JSON.stringify({ pid: process.pid, startTicks: '1', token: 'earlier' }));
    const rivals = await Promise.allSettled(Array.from({ length: 5 }, () => takeLock(file)));
    assert.equal(rivals.filter(({ status }) => status === 'fulfilled').length, 1);
  });

  it('is waited for', async () => {
    const first = await takeLock(file);
    /** @type {PromiseWithResolvers<number>} */
    const waiting = Promise.withResolvers();
    const second = waitForLock(file, { onWait: waiting.resolve });
    assert.equal(await waiting.promise, process.pid);
    first.release();
    (await second).release();
  });
});
