// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { endProcess, signalPid, startChild } from './child.mjs';
import { becomesTrue } from './eventually.mjs';

describe('child processes', () => {
  it('that ignore a request to end are made to', async () => {
    const script = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000); console.log('up')";
    const { child, exited } = startChild(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] });
    await once(/** @type {import('node:stream').Readable} */ (child.stdout), 'data');
    const code = await endProcess({
      exited,
      ask: () => child.kill('SIGTERM'),
      force: () => child.kill('SIGKILL'),
      graceMs: 50,
    });
    assert.equal(code, 137);
  });

  it('do not outlive a parent that is killed', { skip: process.platform !== 'linux' }, async () => {
    const module = new URL('./child.mjs', import.meta.url).href;
    const script = `
      const { startChild } = await import(${JSON.stringify(module)});
      console.log(startChild('sleep', ['60'], { stdio: 'ignore' }).child.pid);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [output] = await once(parent.stdout, 'data');
    const pid = Number(String(output));
    assert.ok(signalPid(pid, 0));
    parent.kill('SIGKILL');
    assert.ok(await becomesTrue(() => !runs(pid), { deadlineMs: 2_000, everyMs: 10 }));
  });
});

/** A dead process that nobody has collected yet still has a pid, but no command line. @param {number} pid */
function runs(pid) {
  return signalPid(pid, 0) && commandLine(pid) !== '';
}

/** @param {number} pid */
function commandLine(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return ''; // gone between the two looks
  }
}
