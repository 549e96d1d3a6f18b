import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FindingFact } from '../domain/finding.js';
import { aggregateProvider } from '@motcua/persistence';
import { aMeta, startKit } from '@motcua/testing';
import type { TestingModule } from '@nestjs/testing';

import { finding } from '../domain/finding.js';
import { plan } from '../domain/plan.js';
import { Findings, Plans, Visits } from '../domain/ports.js';
import { visit } from '../domain/visit.js';
import { accepted, overdue, recorded, submitted, withdrawn } from '../testing/a-finding.js';
import { cancelledVisit, closed, scheduled, SCHOOL } from '../testing/a-visit.js';
import { MongoFindingList } from './mongo-finding-list.js';
import { MongoPlanList } from './mongo-plan-list.js';
import { MongoVisitList } from './mongo-visit-list.js';

let kit: TestingModule;
beforeAll(async () => {
  kit = await startKit({
    providers: [
      aggregateProvider(Plans, plan),
      aggregateProvider(Visits, visit),
      aggregateProvider(Findings, finding),
      MongoPlanList,
      MongoVisitList,
      MongoFindingList,
    ],
  });
  await findingsOf({
    open: [recorded],
    told: [recorded, overdue],
    waiting: [recorded, submitted],
    done: [recorded, submitted, accepted],
    mistake: [recorded, withdrawn],
    late: [recorded, linked],
  });
}, 60_000);
afterAll(() => kit.close());

const linked: FindingFact = {
  type: 'inspections.finding.linked-to-dossiers.v1',
  data: {
    findingId: 'f1',
    unitId: SCHOOL,
    kind: 'late-dossier',
    dossierIds: ['d1'],
    linkedAt: '2017-04-12T15:00:00+07:00',
  },
};

async function findingsOf(facts: Record<string, readonly FindingFact[]>): Promise<void> {
  for (const [id, own] of Object.entries(facts)) await kit.get<Findings>(Findings).execute(id, aMeta(), () => own);
}

const found = async (query: Parameters<MongoFindingList['page']>[0], today = '2017-05-13') =>
  (await kit.get(MongoFindingList).page(query, today)).items.map(({ id }) => id);

describe('the list of findings', () => {
  it('is narrowed by state, unit, kind, severity, visit and dossier', async () => {
    expect(await found({ state: 'remedy-submitted' })).toEqual(['waiting']);
    expect(await found({ unitId: 'khac' })).toEqual([]);
    expect(await found({ unitId: SCHOOL, kind: 'posting-missing', severity: 'major', state: 'remedied' })).toEqual([
      'done',
    ]);
    expect(await found({ dossierId: 'd1' })).toEqual(['late']);
    expect(await found({ visitId: 'v1' })).toHaveLength(6);
  });

  it('knows what is overdue on a day', async () => {
    expect(await found({ overdue: 'true' })).toEqual(['late', 'open', 'told']);
    expect(await found({ overdue: 'true' }, '2017-05-12')).toEqual([]);
  });

  it('gives those whose last day passed and of which nobody was told', async () => {
    const list = kit.get(MongoFindingList);
    expect(await list.passed('2017-05-13')).toEqual(['late', 'open']);
    expect(await list.passed('2017-05-12')).toEqual([]);
  });

  it('gives what a unit has still to remedy', async () => {
    expect(await kit.get(MongoFindingList).unsettledOf(SCHOOL)).toEqual(['late', 'open', 'told', 'waiting']);
  });
});

describe('the lists of visits and plans', () => {
  it('find the visits of a plan, of a unit, in a state', async () => {
    const visits = kit.get<Visits>(Visits);
    await visits.execute('coming', aMeta(), () => [scheduled]);
    await visits.execute('over', aMeta(), () => [scheduled, closed]);
    await visits.execute('off', aMeta(), () => [scheduled, cancelledVisit]);
    const list = kit.get(MongoVisitList);
    const ids = async (query: Parameters<MongoVisitList['page']>[0]) =>
      (await list.page(query)).items.map(({ id }) => id);
    expect(await ids({ planId: '699-kh', round: 1 })).toEqual(['coming', 'off', 'over']);
    expect(await ids({ state: 'closed', unitId: SCHOOL })).toEqual(['over']);
    expect(await ids({ planId: 'khac' })).toEqual([]);
    expect((await list.scheduledAt(SCHOOL)).map(({ id }) => id)).toEqual(['coming']);
    expect(await list.ofPlan('699-kh')).toHaveLength(3);
  });

  it('find the plans a unit stands in', async () => {
    const units = [{ unitId: SCHOOL, kind: 'affiliated' }];
    const data = { planId: '699-kh', number: '699/KH', adoptedOn: '2017-03-27', year: 2017, units };
    await kit.get<Plans>(Plans).execute('699-kh', aMeta(), () => [{ type: 'inspections.plan.adopted.v1', data }]);
    const list = kit.get(MongoPlanList);
    expect([await list.withUnit(SCHOOL), await list.withUnit('khac')]).toEqual([['699-kh'], []]);
  });
});
