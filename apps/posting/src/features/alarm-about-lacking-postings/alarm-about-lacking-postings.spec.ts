import { describe, expect, it } from '@jest/globals';

import type { ListedProcedure } from '../../domain/listed-procedure.js';
import { happened } from '../../projections/listing/fold-posting.js';
import { markedFact, postedFact, restoredFact } from '../../testing/examples.js';
import { FixedClock, listed, MemoryListing } from '../../testing/memory-listing.js';
import { MemoryUnits } from '../../testing/memory-units.js';
import { AlarmAboutLackingPostings } from './alarm-about-lacking-postings.js';

const website = { channel: 'website', postingId: '1.005092:sgddt:website' };
const whole = [postedFact(1), postedFact(1, '2016-08-01', website)];

function anAlarm() {
  const lines: [string, unknown][] = [];
  const log = {
    warn: (code: string, _: string, __: unknown, fields: object) => void lines.push([code, fields]),
    info: (code: string, _: string, fields: object) => void lines.push([code, fields]),
  };
  const known: ListedProcedure[] = [listed('1.005092')];
  const set = (...facts: Parameters<typeof happened>[1][]) => {
    known[0] = facts.reduce((doc, fact) => happened(doc, fact), listed('1.005092'));
  };
  const listing = new MemoryListing(known);
  return {
    lines,
    set,
    alarm: new AlarmAboutLackingPostings(listing, new MemoryUnits(), new FixedClock(), log as never),
  };
}

describe('the alarm about postings', () => {
  it('is raised once when a procedure is not posted, and cleared when it is again', async () => {
    const { lines, set, alarm } = anAlarm();
    set(...whole);
    await alarm.look();
    expect(lines).toEqual([]);
    set(...whole, markedFact('f1'));
    await alarm.look();
    await alarm.look();
    expect(lines).toEqual([
      ['POSTINGS_LACKING', { 'unit.id': 'sgddt', channel: 'board', due: 1, current: 0, codes: '1.005092' }],
    ]);
    set(...whole, markedFact('f1'), restoredFact(1, 'f1'));
    await alarm.look();
    expect(lines[1]).toEqual(['POSTINGS_WHOLE', { 'unit.id': 'sgddt', channel: 'board', due: 1, current: 1 }]);
  });
});
