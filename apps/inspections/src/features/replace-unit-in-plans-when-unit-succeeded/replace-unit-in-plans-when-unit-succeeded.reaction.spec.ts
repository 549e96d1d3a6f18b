import { describe, expect, it } from '@jest/globals';
import type { DecodedEvent, Fact } from '@motcua/contracts';
import { aMeta, MemoryRepository } from '@motcua/testing';

import { finding, type FindingState } from '../../domain/finding.js';
import type { KnownUnit, KnownUnits } from '../../domain/known-unit.js';
import { plan, type PlanState } from '../../domain/plan.js';
import { FindingList, PlanList, UnitDirectory, VisitList, type StoredVisit } from '../../domain/ports.js';
import { visit, type Visit } from '../../domain/visit.js';
import { ReplaceUnitInPlansWhenUnitSucceeded } from './replace-unit-in-plans-when-unit-succeeded.reaction.js';
import { MoveInspections } from '../../succession/move-inspections.js';

const [A, B, NEW] = ['truong-a', 'truong-b', 'truong-moi'];
const IDS = { plans: ['p'], visits: ['va', 'vb'], findings: ['fa', 'fb'] };

/** The lists of the service over repositories in memory. */
async function desk() {
  const [plans, visits, findings] = [
    new MemoryRepository(plan),
    new MemoryRepository(visit),
    new MemoryRepository(finding),
  ];
  const all = async (): Promise<StoredVisit[]> => {
    const read = await Promise.all(IDS.visits.map((id) => visits.read(id)));
    return read.flatMap((stored) => (stored ? [{ id: stored.id, state: stored.state as Visit }] : []));
  };
  const none = () => Promise.reject(new Error('not asked here'));
  const planList: PlanList = {
    page: none,
    async withUnit(unitId) {
      const state = (await plans.read('p'))?.state as PlanState;
      return state.status === 'adopted' && state.units.some((one) => one.unitId === unitId) ? ['p'] : [];
    },
  };
  const visitList: VisitList = {
    page: none,
    ofPlan: all,
    scheduledAt: async (unitId) =>
      (await all()).filter(({ state }) => state.unitId === unitId && state.status === 'scheduled'),
  };
  const findingList: FindingList = {
    page: none,
    passed: none,
    async unsettledOf(unitId) {
      const read = await Promise.all(IDS.findings.map((id) => findings.read(id)));
      const open = (state: FindingState) => state.status === 'open' || state.status === 'remedy-submitted';
      return read.flatMap((one) =>
        one && open(one.state) && (one.state as { unitId: string }).unitId === unitId ? [one.id] : [],
      );
    },
  };
  const moving = new MoveInspections(plans, visits, findings, planList, visitList, findingList);
  const reaction = new ReplaceUnitInPlansWhenUnitSucceeded(new Directory(), moving);
  await plans.execute('p', aMeta(), () => [
    {
      type: 'inspections.plan.adopted.v1',
      data: {
        planId: 'p',
        number: '699/KH',
        adoptedOn: '2017-03-27',
        year: 2017,
        units: [A, B].map((unitId) => ({
          unitId,
          kind: 'affiliated',
        })),
      },
    },
  ]);
  const unitsOfPlan = async () => {
    const state = (await plans.read('p'))?.state as PlanState;
    return state.status === 'adopted' ? state.units.map(({ unitId }) => unitId) : [];
  };
  return { plans, visits, findings, reaction, unitsOfPlan, all };
}

class Directory extends UnitDirectory {
  private readonly known = new Map<string, KnownUnit>([
    [NEW, { name: 'Trường mới', kind: 'affiliated', parentId: 'sgddt', dissolvedFrom: '' }],
    ['sgddt', { name: 'Sở', kind: 'department', parentId: '', dissolvedFrom: '' }],
  ]);

  async find(ids: readonly string[]): Promise<KnownUnits> {
    return new Map([...this.known].filter(([id]) => ids.includes(id)));
  }
}

const at = '2017-06-01T08:00:00.000+07:00';
const succeeded = (unitId: string, workTo: string): DecodedEvent<'units.unit.succeeded.v1'> => ({
  id: `units.unit/${unitId}/2`,
  aggregate: 'units.unit',
  aggregateId: unitId,
  seq: 2,
  actor: 'operator',
  type: 'units.unit.succeeded.v1',
  time: at,
  recordedAt: at,
  correlationId: 'c',
  causationId: 'c',
  data: {
    unitId,
    kind: 'merge',
    successorIds: [workTo],
    workTo,
    effectiveOn: '2017-06-01',
    decision: '99/QĐ-UBND',
  },
});

const scheduled = (visitId: string, unitId: string, round = 1) => [
  {
    type: 'inspections.visit.scheduled.v1' as const,
    data: { visitId, planId: 'p', round, unitId, unitKind: 'affiliated', visitOn: '2017-06-20' },
  },
];
const closed = (visitId: string, unitId: string) => [
  {
    type: 'inspections.visit.closed.v1' as const,
    data: { visitId, planId: 'p', unitId, unitKind: 'affiliated', closedAt: '2017-04-12T16:30:00+07:00' },
  },
];
const found = (findingId: string, unitId: string) => [
  {
    type: 'inspections.finding.recorded.v1' as const,
    data: {
      findingId,
      visitId: 'va',
      unitId,
      kind: 'other',
      severity: 'minor',
      procedureCode: '',
      channel: '',
      postingUnitId: '',
      dueOn: '2017-07-01',
      recordedAt: at,
    },
  },
];
const typesOf = (events: readonly { type: Fact['type'] }[]) => events.map(({ type }) => type);

describe('When a unit ends, inspections', () => {
  it('put its successor in its open place of a plan, once, also when two planned units merge', async () => {
    const { plans, reaction, unitsOfPlan } = await desk();
    await reaction.handle(succeeded(A, NEW));
    await reaction.handle(succeeded(A, NEW));
    expect(await unitsOfPlan()).toEqual([B, NEW]);
    await reaction.handle(succeeded(B, NEW));
    expect(await unitsOfPlan()).toEqual([NEW]);
    expect(typesOf(plans.events).filter((type) => type.endsWith('unit-replaced.v1'))).toHaveLength(2);
  });

  it('leave a unit that was visited where it was', async () => {
    const { visits, reaction, unitsOfPlan } = await desk();
    await visits.execute('va', aMeta(), () => [...scheduled('va', A), ...closed('va', A)]);
    await reaction.handle(succeeded(A, NEW));
    expect(await unitsOfPlan()).toEqual([A, B]);
    expect((await visits.read('va'))?.state).toMatchObject({ unitId: A, status: 'closed' });
  });

  it('go to the successor with the visit to come; of two visits in one round one is cancelled', async () => {
    const { visits, reaction } = await desk();
    await visits.execute('va', aMeta(), () => scheduled('va', A));
    await visits.execute('vb', aMeta(), () => scheduled('vb', B));
    await reaction.handle(succeeded(A, NEW));
    await reaction.handle(succeeded(B, NEW));
    expect((await visits.read('va'))?.state).toMatchObject({ unitId: NEW, status: 'scheduled' });
    expect((await visits.read('vb'))?.state).toMatchObject({ unitId: B, status: 'cancelled' });
  });

  it('let the successor remedy what is open, by one fact each', async () => {
    const { findings, reaction } = await desk();
    await findings.execute('fa', aMeta(), () => found('fa', A));
    await findings.execute('fb', aMeta(), () => found('fb', B));
    await reaction.handle(succeeded(A, NEW));
    await reaction.handle(succeeded(A, NEW));
    expect(typesOf(findings.events).filter((type) => type.endsWith('unit-replaced.v1'))).toHaveLength(1);
    expect((await findings.read('fa'))?.state).toMatchObject({ unitId: NEW });
    expect((await findings.read('fb'))?.state).toMatchObject({ unitId: B });
  });

  it('take it out of plans and cancel its visit when nobody of an inspected kind takes its work', async () => {
    const { visits, findings, reaction, unitsOfPlan } = await desk();
    await visits.execute('va', aMeta(), () => scheduled('va', A));
    await findings.execute('fa', aMeta(), () => found('fa', A));
    await reaction.handle(succeeded(A, ''));
    await reaction.handle(succeeded(B, 'sgddt'));
    expect(await unitsOfPlan()).toEqual([]);
    expect((await visits.read('va'))?.state).toMatchObject({ status: 'cancelled' });
    expect((await findings.read('fa'))?.state).toMatchObject({ unitId: A });
  });

  it('wait for a successor they have not heard of yet', async () => {
    const { reaction } = await desk();
    await expect(reaction.handle(succeeded(A, 'chua-biet'))).rejects.toThrow('has not come through yet');
  });
});
