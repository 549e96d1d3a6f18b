import { describe, expect, it } from '@jest/globals';
import { aMeta, MemoryRepository } from '@motcua/testing';
import type { ScheduleVisit } from '@motcua/contracts';

import type { KnownUnits } from '../../domain/known-unit.js';
import { plan } from '../../domain/plan.js';
import { UnitDirectory, VisitList, type StoredVisit } from '../../domain/ports.js';
import { visit, type Visit } from '../../domain/visit.js';
import { SCHOOL } from '../../testing/a-visit.js';
import { ScheduleVisitHandler } from './schedule-visit.handler.js';

class Directory extends UnitDirectory {
  async find(): Promise<KnownUnits> {
    return new Map([[SCHOOL, { name: 'Trường mẫu', kind: 'affiliated', parentId: 'sgddt', dissolvedFrom: '' }]]);
  }
}

const ask: ScheduleVisit = { visitId: 'v1', planId: 'p', round: 1, unitId: SCHOOL, visitOn: '2017-04-12' };

async function desk() {
  const [plans, visits] = [new MemoryRepository(plan), new MemoryRepository(visit)];
  await plans.execute('p', aMeta(), () => [
    {
      type: 'inspections.plan.adopted.v1',
      data: {
        planId: 'p',
        number: '699/KH-SGDĐT',
        adoptedOn: '2017-03-27',
        year: 2017,
        units: [{ unitId: SCHOOL, kind: 'affiliated' }],
      },
    },
    {
      type: 'inspections.plan.round-opened.v1',
      data: { planId: 'p', round: 1, startsOn: '2017-04-10', endsOn: '2017-04-28' },
    },
  ]);
  const list = {
    async ofPlan() {
      const read = await Promise.all(['v1', 'v2', 'v3'].map((id) => visits.read(id)));
      return read.flatMap((stored): StoredVisit[] => (stored ? [{ id: stored.id, state: stored.state as Visit }] : []));
    },
  } as unknown as VisitList;
  return { visits, handler: new ScheduleVisitHandler(visits, plans, new Directory(), list) };
}

describe('scheduling a visit', () => {
  it('sends the team to a unit once in a round', async () => {
    const { handler } = await desk();
    await handler.handle(ask, aMeta());
    await expect(handler.handle({ ...ask, visitId: 'v2' }, aMeta())).rejects.toMatchObject({
      refusal: { code: 'visit-scheduled', detail: expect.stringMatching(/Trường mẫu .* 12\/04\/2017/) },
    });
  });

  it('lets verifications follow, before and after, and a new day after a cancelled one', async () => {
    const { handler, visits } = await desk();
    await handler.handle({ ...ask, purpose: 'verification' }, aMeta());
    expect(await handler.handle({ ...ask, visitId: 'v2' }, aMeta())).toMatchObject({ purpose: 'inspection' });
    const data = { visitId: 'v2', planId: 'p', unitId: SCHOOL, unitKind: 'affiliated', cancelledAt: aMeta().at };
    await visits.execute('v2', aMeta(), () => [{ type: 'inspections.visit.cancelled.v1', data }]);
    expect(await handler.handle({ ...ask, visitId: 'v3' }, aMeta())).toMatchObject({ state: 'scheduled' });
  });

  it('sent again with the same id answers the same', async () => {
    const { handler } = await desk();
    const meta = aMeta();
    const first = await handler.handle(ask, meta);
    expect(await handler.handle(ask, meta)).toEqual(first);
  });
});
