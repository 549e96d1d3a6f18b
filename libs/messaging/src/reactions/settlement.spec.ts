import { describe, expect, it } from '@jest/globals';
import { Refused, Unavailable, UnreadableEvent } from '@motcua/contracts';

import { patient, settle } from './settlement.js';

describe('what becomes of a message', () => {
  it('handled: done', () => {
    expect(settle(undefined, 1)).toEqual({ kind: 'done' });
  });

  it('refused by the domain: an answer, nothing to repeat', () => {
    expect(settle(Refused.because('conflict', 'x', 'không'), 1)).toEqual({ kind: 'refused' });
  });

  it('unreadable: parked at once', () => {
    expect(settle(new UnreadableEvent('x'), 1)).toEqual({ kind: 'park' });
  });

  it('failed because a store is away: tried again without end', () => {
    expect(settle(new Unavailable('x'), 1_000)).toEqual({ kind: 'retry', delayMs: 30_000 });
  });

  it('failed otherwise: tried again with growing delay up to half a minute, then parked', () => {
    const delays = Array.from({ length: patient.attempts - 1 }, (_, index) => settle(new Error('x'), index + 1));
    expect(delays.map((settlement) => ('delayMs' in settlement ? settlement.delayMs : settlement.kind))).toEqual([
      100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 30_000,
    ]);
    expect(settle(new Error('x'), patient.attempts)).toEqual({ kind: 'park' });
  });
});
