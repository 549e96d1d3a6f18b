// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { requireBuildTools, requireRunTools } from './requirements.mjs';

describe('what the engines need of the machine', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'motcua-path-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /**
   * A machine of an ordinary user with just these programs.
   *
   * @param {Record<string, string>} programs name → shell script
   */
  function machineWith(programs) {
    for (const [name, script] of Object.entries(programs)) {
      writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    }
    return { path: folder, systemFolders: [], goFolders: [], isRoot: false };
  }

  const debian = { 'apt-get': '', dpkg: '' };

  it('says what is missing, why, and every way out', async () => {
    await assert.rejects(requireBuildTools(machineWith({ ...debian, go: '' })), (/** @type {Error} */ { message }) => {
      assert.match(message, /Missing on this machine: bubblewrap, mmdebstrap/);
      assert.match(message, /bubblewrap \(bwrap\) runs PostgreSQL/);
      assert.match(message, /apt-get install bubblewrap mmdebstrap/);
      assert.match(message, /docker compose up/);
      assert.match(message, /MONGODB_URI and NATS_URL/);
      return true;
    });
  });

  it('asks for Go', async () => {
    await assert.rejects(requireBuildTools(machineWith(debian)), /Missing on this machine: Go/);
  });

  it('says that other systems than Debian need Docker or servers', async () => {
    await assert.rejects(requireBuildTools(machineWith({ go: '' })), /only on Debian[^]*docker compose up/);
  });

  it('explains a kernel that forbids user namespaces, in its own words', async () => {
    const machine = machineWith({ bwrap: 'echo "bwrap: No permissions to create new namespace" >&2; exit 1' });
    await assert.rejects(requireRunTools(machine), /No permissions to create new namespace[^]*user namespaces/);
  });

  it('asks for bubblewrap even when everything is built', async () => {
    await assert.rejects(requireRunTools(machineWith({})), /Missing on this machine: bubblewrap\./);
  });

  it('is content with a sandbox that works', async () => {
    await requireRunTools(machineWith({ bwrap: 'exit 0' }));
  });
});
