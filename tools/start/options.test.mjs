// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePort, parseStartOptions } from './options.mjs';

describe('options of npm start', () => {
  it('loads the demonstration on its own clock unless told otherwise', () => {
    assert.deepEqual(parseStartOptions([]), { empty: false, help: false });
  });

  it('takes a moment with its offset', () => {
    const { clock } = parseStartOptions(['--clock', '2017-05-16T08:00:00+07:00']);
    assert.equal(clock?.toISOString(), '2017-05-16T01:00:00.000Z');
  });

  for (const moment of ['2017-05-16', '2017-05-16T08:00:00', '2017-02-31T08:00:00+07:00', 'tomorrow', '']) {
    it(`refuses "${moment}" as a moment and shows a right one`, () => {
      assert.throws(() => parseStartOptions(['--clock', moment]), /2017-05-16T08:00:00\+07:00/);
    });
  }

  it('names an unknown option and lists the known ones', () => {
    assert.throws(() => parseStartOptions(['--emtpy']), /--emtpy[^]*--empty/);
  });

  it('takes 8080 as port unless another is named, and refuses what is none', () => {
    assert.equal(parsePort(undefined), 8080);
    assert.equal(parsePort('9000'), 9000);
    for (const wrong of ['0', '65536', 'http', '80.5']) assert.throws(() => parsePort(wrong), /not a port/);
  });
});
