import { describe, expect, it } from '@jest/globals';
import { Clock, type EventLog } from '@motcua/observability';

import { EndedUnits, type EndedUnit } from '../../domain/ports.js';
import type { MoveDossiers } from '../../succession/move-dossiers.js';
import { MoveLateDossiers } from './move-late-dossiers.js';

class StandingClock extends Clock {
  now(): Date {
    return new Date('2017-06-02T08:00:00+07:00');
  }
}

const ended: EndedUnit[] = ['2017-06-01', '2017-06-02', '2017-06-03'].map((effectiveOn, index) => ({
  unitId: `phong-${index}`,
  workTo: 'phong-moi',
  effectiveOn,
  decision: '99/QĐ-UBND',
}));

class EndedInMemory extends EndedUnits {
  async endedBy(day: string) {
    return ended.filter(({ effectiveOn }) => effectiveOn <= day);
  }

  async dossiersOf() {
    return { items: [], nextCursor: null };
  }
}

function watch(moved: (unit: EndedUnit) => number) {
  const asked: string[] = [];
  const of = async (unit: EndedUnit, { commandId }: { commandId: string }) => {
    asked.push(commandId);
    return moved(unit);
  };
  const log = {} as EventLog;
  const watcher = new MoveLateDossiers(
    new EndedInMemory(),
    { of } as unknown as MoveDossiers,
    new StandingClock(),
    log,
  );
  return { asked, round: () => watcher.round() };
}

describe('The watch over dossiers that came late', () => {
  it('looks at every unit that has ended by today, and at none that still lives', async () => {
    const { asked, round } = watch(() => 2);
    expect(await round()).toBe(4);
    expect(asked).toEqual([
      'move-late-dossiers-of-ended-units/phong-0/2017-06-01',
      'move-late-dossiers-of-ended-units/phong-1/2017-06-02',
    ]);
  });

  it('leaves what fails to the next round', async () => {
    const { round } = watch(() => {
      throw new Error('away');
    });
    await expect(round()).rejects.toThrow('away');
  });
});
