import { describe, expect, it } from '@jest/globals';
import type { PlanReorganisation } from '@motcua/contracts';
import { Clock, type EventLog } from '@motcua/observability';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { appoint } from '../../domain/staff/decisions.js';
import { OrganisationInMemory } from '../../testing/organisation-in-memory.js';
import { CarryOutDueActs } from './carry-out-due-acts.js';

class SetClock extends Clock {
  constructor(public day: string) {
    super();
  }

  now(): Date {
    return new Date(`${this.day}T00:05:00+07:00`);
  }
}

const merge: PlanReorganisation = {
  actId: 'act-1',
  kind: 'merge',
  unitIds: ['p1', 'p2'],
  newUnits: [
    {
      unitId: 'p9',
      name: 'Phòng hợp nhất mẫu',
    },
  ],
  effectiveOn: '2017-07-01',
  decision: '99/QĐ-UBND',
  decidedOn: '2017-05-10',
};

function watch(all: OrganisationInMemory, day: string) {
  const lines: string[] = [];
  const log = {
    info: (code: string) => void lines.push(code),
    error: (code: string) => void lines.push(code),
  } as unknown as EventLog;
  const clock = new SetClock(day);
  return { clock, lines, round: () => new CarryOutDueActs(all.actList, all.carryOut, clock, log).round() };
}

describe('The watch over acts', () => {
  it('carries an act out on its day, and not before', async () => {
    const all = await OrganisationInMemory.start((aggregate) => new MemoryRepository(aggregate));
    expect((await all.plan(merge)).state).toBe('planned');
    const { clock, round, lines } = watch(all, '2017-06-30');
    expect(await round()).toBe(0);
    expect((await all.unit('p1')).status).toBe('active');
    clock.day = '2017-07-01';
    expect(await round()).toBe(1);
    expect(await all.unit('p1')).toMatchObject({
      status: 'dissolved',
      dissolvedFrom: '2017-07-01',
      end: { kind: 'merge', successorIds: ['p9'], workTo: 'p9', decision: '99/QĐ-UBND' },
    });
    expect(await all.unit('p9')).toMatchObject({ status: 'active', kind: 'division', validFrom: '2017-07-01' });
    expect(lines).toEqual(['REORGANISATION_DONE']);
  });

  it('carries out what came due while nobody watched, in the order of the days, once', async () => {
    const all = await OrganisationInMemory.start((aggregate) => new MemoryRepository(aggregate));
    await all.plan(merge);
    const chain = { ...merge, actId: 'act-2', unitIds: ['p3'], newUnits: [], successorIds: ['p9'] };
    await expect(all.plan({ ...chain, effectiveOn: '2017-08-01' })).rejects.toMatchObject({
      refusal: { code: 'successor-not-living' },
    });
    await all.plan({ ...merge, actId: 'act-3', kind: 'rename', unitIds: ['p3'], newUnits: [], name: 'Tên sau này' });
    const { round } = watch(all, '2018-01-01');
    expect(await round()).toBe(2);
    expect(await round()).toBe(0);
    expect(all.units.events.filter(({ type }) => type === 'units.unit.succeeded.v1')).toHaveLength(2);
    expect((await all.unit('p3')).names.at(-1)).toMatchObject({ name: 'Tên sau này', from: '2017-07-01' });
  });

  it('finishes an act that broke off half way', async () => {
    const all = await OrganisationInMemory.start((aggregate) => new MemoryRepository(aggregate));
    await all.plan(merge);
    const execute = all.units.execute.bind(all.units);
    all.units.execute = (id, ...rest) => (id === 'p2' ? Promise.reject(new Error('away')) : execute(id, ...rest));
    const { round } = watch(all, '2017-07-01');
    await expect(round()).rejects.toThrow('away');
    expect((await all.unit('p1')).status).toBe('dissolved');
    all.units.execute = execute;
    expect(await round()).toBe(1);
    expect(all.units.events.filter(({ type }) => type === 'units.unit.succeeded.v1')).toHaveLength(2);
  });

  it('blocks an act the organisation does not allow any more, says so once, and touches nothing', async () => {
    const all = await OrganisationInMemory.start((aggregate) => new MemoryRepository(aggregate));
    await all.plan(merge);
    const decided = { unitId: 'p2', dissolvedFrom: '2017-06-01', decision: 'X' };
    await all.units.execute('p2', aMeta(), () => [{ type: 'units.unit.dissolved.v1', data: decided }]);
    const { round, lines } = watch(all, '2017-07-01');
    expect(await round()).toBe(0);
    expect(await round()).toBe(0);
    expect((await all.unit('p1')).status).toBe('active');
    expect((await all.acts.read('act-1'))?.state).toMatchObject({ status: 'blocked', reason: 'unit-dissolved' });
    expect(lines).toEqual(['REORGANISATION_BLOCKED']);
  });
});

describe('An act whose day has come when it is entered', () => {
  it('is carried out at once; the same command again changes nothing', async () => {
    const all = await OrganisationInMemory.start((aggregate) => new MemoryRepository(aggregate));
    const now = { ...merge, effectiveOn: '2017-05-16' };
    expect((await all.plan(now, '2017-05-16', 'c1')).state).toBe('carried-out');
    const facts = all.units.events.length;
    expect((await all.plan(now, '2017-05-16', 'c1')).state).toBe('carried-out');
    expect(all.units.events).toHaveLength(facts);
  });

  it('ends roles of staff and lets codes go, so that the new unit can take them', async () => {
    const all = await OrganisationInMemory.start((aggregate) => new MemoryRepository(aggregate));
    const code = { scheme: 'qcvn-102-2016', code: '000.01.04.H51' } as const;
    await all.unitCodes.assign({ unitId: 'p1', ...code, validFrom: '2017-01-01' }, aMeta());
    const term = { unitId: 'p1', assignmentId: 'h1', personId: 'n1', name: 'Người mẫu 1', role: 'head' as const };
    const unit = await all.unit('p1');
    await all.staff.execute('p1', aMeta(), (state) => appoint(state, { ...term, from: '2016-08-01' }, unit));
    await all.plan({ ...merge, effectiveOn: '2017-05-16' });
    expect((await all.staff.read('p1'))?.state.assignments).toMatchObject([{ endedOn: '2017-05-16' }]);
    await all.unitCodes.assign({ unitId: 'p9', ...code, validFrom: '2017-05-16' }, aMeta());
    expect((await all.unit('p9')).codes).toMatchObject([{ code: code.code, from: '2017-05-16' }]);
  });

  it('does not give a code that another unit bears', async () => {
    const all = await OrganisationInMemory.start((aggregate) => new MemoryRepository(aggregate));
    const code = { scheme: 'qcvn-102-2016', code: '000.01.04.H51', validFrom: '2017-01-01' } as const;
    await all.unitCodes.assign({ unitId: 'p1', ...code }, aMeta());
    await expect(all.unitCodes.assign({ unitId: 'p2', ...code }, aMeta())).rejects.toMatchObject({
      refusal: { code: 'code-taken' },
    });
    const change = { ...merge, kind: 'change-code' as const, unitIds: ['p2'], newUnits: [], effectiveOn: '2017-05-16' };
    await expect(all.plan({ ...change, scheme: code.scheme, code: code.code })).rejects.toMatchObject({
      refusal: { code: 'code-taken' },
    });
  });
});
