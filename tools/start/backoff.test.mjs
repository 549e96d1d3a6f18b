// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { Backoff } from './backoff.mjs';

it('waits longer after each death, half a minute at most, and starts over after a steady minute', () => {
  let now = 0;
  const backoff = new Backoff(() => now);
  backoff.started();
  assert.deepEqual(
    Array.from({ length: 7 }, () => backoff.next() / 1000),
    [1, 2, 4, 8, 16, 30, 30],
  );
  now = 60_000;
  assert.equal(backoff.next(), 1_000);
});
