// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../processes/command.mjs';
import { checkBreaking } from './proto-breaking.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('a change of proto/', () => {
  let repository = '';
  const git = (/** @type {string[]} */ ...args) =>
    runCommand('git', ['-c', 'user.name=check', '-c', 'user.email=check@example.invalid', ...args], {
      cwd: repository,
    });

  /** @param {string} fields */
  function write(fields) {
    mkdirSync(join(repository, 'proto', 'desk', 'v1'), { recursive: true });
    const text = `syntax = "proto3";\npackage desk.v1;\nmessage Accepted {\n${fields}\n}\n`;
    writeFileSync(join(repository, 'proto', 'desk', 'v1', 'desk.proto'), text);
  }
  /** @param {string} fields */
  async function commit(fields) {
    write(fields);
    await git('add', '-A');
    await git('commit', '-q', '-m', 'proto');
  }

  beforeEach(async () => {
    repository = mkdtempSync(join(tmpdir(), 'motcua-proto-'));
    copyFileSync(join(ROOT, 'buf.yaml'), join(repository, 'buf.yaml'));
    await git('init', '-q', '-b', 'main');
  });
  afterEach(() => rmSync(repository, { recursive: true }));

  it('has nothing to break at first', async () => {
    await commit('string id = 1; string unit = 2;');
    const { ok, text } = await checkBreaking(repository);
    assert.deepEqual([ok, /no earlier/.test(text)], [true, true]);
  });

  it('may add a field', async () => {
    await commit('string id = 1;');
    write('string id = 1; string unit = 2;');
    assert.deepEqual((await checkBreaking(repository)).ok, true);
  });

  it('must not remove one, committed or not', async () => {
    await commit('string id = 1; string unit = 2;');
    write('string id = 1;');
    const before = await checkBreaking(repository);
    await commit('string id = 1;');
    const after = await checkBreaking(repository);
    for (const { ok, text } of [before, after]) assert.deepEqual([ok, /"2".*"unit"/.test(text)], [false, true]);
  });

  it('is compared with main from a branch', async () => {
    await commit('string id = 1; string unit = 2;');
    await git('checkout', '-q', '-b', 'work');
    await commit('string id = 1;');
    await commit('string id = 1; string place = 3;');
    assert.equal((await checkBreaking(repository)).ok, false);
  });

  it('is found in a detached clone that has no main', async () => {
    await commit('string id = 1; string unit = 2;');
    await commit('string id = 1;');
    await git('checkout', '-q', '--detach');
    await git('branch', '-q', '-D', 'main');
    assert.equal((await checkBreaking(repository)).ok, false);
  });
});
