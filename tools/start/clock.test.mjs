// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { DEMO_START, openClock } from './clock.mjs';

const HOUR = 3_600_000;

describe('clock of a data folder', () => {
  let folder = '';
  let real = 0;
  const now = () => real;
  const stored = () => JSON.parse(readFileSync(join(folder, 'clock.json'), 'utf8'));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'motcua-clock-'));
    real = Date.parse('2026-01-05T00:00:00Z');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is real for an empty start, and stays so', () => {
    openClock(folder, { empty: true }, now);
    const clock = openClock(folder, { empty: false }, now);
    assert.deepEqual([clock.isTraining, clock.offsetMs, stored()], [false, 0, { real: true }]);
  });

  it('begins with the demonstration', () => {
    const clock = openClock(folder, { empty: false }, now);
    assert.equal(clock.offsetMs, DEMO_START.getTime() - real);
  });

  it('runs on while the system runs and stands while it is stopped', () => {
    const clock = openClock(folder, { empty: false }, now);
    real += HOUR;
    clock.save();
    real += 24 * HOUR;
    const again = openClock(folder, { empty: false }, now);
    assert.equal(real + again.offsetMs, DEMO_START.getTime() + HOUR);
  });

  it('does not follow a machine whose clock is set back', () => {
    const clock = openClock(folder, { empty: false }, now);
    real -= HOUR;
    clock.save();
    assert.equal(stored().trainingNow, DEMO_START.toISOString());
  });

  it('may be put forward but never back', () => {
    openClock(folder, { empty: false }, now);
    const later = new Date(DEMO_START.getTime() + HOUR);
    assert.equal(openClock(folder, { empty: false, clock: later }, now).offsetMs, later.getTime() - real);
    assert.equal(openClock(folder, { empty: false, clock: DEMO_START }, now).offsetMs, later.getTime() - real);
  });

  it('cannot turn a real data folder into a training one', () => {
    openClock(folder, { empty: true }, now);
    assert.throws(() => openClock(folder, { empty: true, clock: DEMO_START }, now), /real clock/);
  });
});
