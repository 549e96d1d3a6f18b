import { describe, expect, it } from '@jest/globals';
import { decodeEvent, eventTypes, type DecodedEvent, type Fact } from '@motcua/contracts';
import { record } from '@motcua/persistence';
import { aMeta } from '@motcua/testing';

import { remember, type DossierMemory } from './dossier-memory.js';
import type { PublicFact } from './public-fact.js';
import { publish } from './whitelist.js';

const at = '2017-05-16T08:00:00.000+07:00';
const events = (aggregate: string, ...facts: Fact[]): DecodedEvent[] =>
  record(aggregate, 'x', 0, facts, aMeta()).map(decodeEvent);

/** What partners see of one aggregate. */
function published(aggregate: string, ...facts: Fact[]): PublicFact[] {
  let dossier: DossierMemory | undefined;
  return events(aggregate, ...facts).flatMap((event) => {
    dossier = remember(dossier, event);
    return publish(event, dossier) ?? [];
  });
}

const limit = { unit: 'working-day', value: 3, cutOff: '', dueOn: '' };
const life: Fact[] = [
  {
    type: 'dossiers.dossier.submitted.v1',
    data: {
      dossierId: 'd1',
      procedureCode: 'cap-ban-sao',
      procedureVersion: 2,
      fieldCode: 'van-bang',
      unitId: 'mot-cua',
      channel: 'counter',
      submittedAt: at,
      answerDueAt: '',
    },
  },
  {
    type: 'dossiers.dossier.accepted.v1',
    data: {
      dossierId: 'd1',
      code: 'H1',
      acceptedAt: at,
      dueAt: '2017-05-19T17:00:00+07:00',
      dueOn: '2017-05-19',
      limit,
      ruleSet: '2015',
      bookNo: '',
      lineNo: '',
      handOverDueAt: '',
      procedureVersion: 1,
    },
  },
  {
    type: 'dossiers.dossier.transferred.v1',
    data: { dossierId: 'd1', fromUnitId: 'mot-cua', toUnitId: 'van-phong', transferredAt: at, stepDueOn: '' },
  },
  {
    type: 'dossiers.dossier.completed.v1',
    data: { dossierId: 'd1', outcome: 'granted', completedAt: at, timeliness: 'early', workingMinutes: 300 },
  },
  { type: 'dossiers.dossier.returned.v1', data: { dossierId: 'd1', returnedAt: at, method: 'counter', batchId: '' } },
];

describe('the public facts', () => {
  it('tell each step of a dossier with what its earlier facts said', () => {
    const always = { procedureCode: 'cap-ban-sao', fieldCode: 'van-bang', occurredAt: at };
    const accepted = { ...always, code: 'H1', dueOn: '2017-05-19' };
    expect(published('dossiers.dossier', ...life).map(({ data }) => data)).toEqual([
      { ...always, unitId: 'mot-cua', state: 'submitted', code: '', dueOn: '', timeliness: '' },
      { ...accepted, unitId: 'mot-cua', state: 'accepted', timeliness: '' },
      { ...accepted, unitId: 'van-phong', state: 'in-process', timeliness: '' },
      { ...accepted, unitId: 'van-phong', state: 'completed', timeliness: 'early' },
      { ...accepted, unitId: 'van-phong', state: 'returned', timeliness: 'early' },
    ]);
  });

  it('tell nobody outside why a dossier is late', () => {
    const reason: Fact = {
      type: 'dossiers.dossier.lateness-explained.v1',
      data: { dossierId: 'd1', reason: 'workload', explainedAt: at },
    };
    expect(published('dossiers.dossier', ...life, reason)).toEqual(published('dossiers.dossier', ...life));
  });

  it('tell nothing of a dossier whose submission is unknown', () => {
    expect(() => published('dossiers.dossier', ...life.slice(1))).toThrow('never submitted');
  });

  it('tell the state of a posting after each of its facts', () => {
    const posting = { postingId: 'p1', procedureCode: 'cap-ban-sao', unitId: 'sgddt', channel: 'board' };
    const facts: Fact[] = [
      {
        type: 'posting.posting.posted.v1',
        data: { ...posting, version: 2, postedOn: '2017-01-03', evidence: 'ảnh 12', evidenceIds: [] },
      },
      { type: 'posting.posting.marked-missing.v1', data: { ...posting, findingId: 'f1', markedAt: at } },
      { type: 'posting.posting.restored.v1', data: { ...posting, version: 2, findingId: 'f1', restoredAt: at } },
      { type: 'posting.posting.marked-outdated.v1', data: { ...posting, findingId: 'f2', markedAt: at } },
      {
        type: 'posting.posting.outdated-by-version.v1',
        data: { ...posting, version: 2, newVersion: 3, outdatedFrom: '2017-05-01' },
      },
      { type: 'posting.posting.taken-down.v1', data: { ...posting, version: 2, takenDownOn: '2017-05-02' } },
    ];
    const { postingId: _id, ...place } = posting;
    expect(published('posting.posting', ...facts).map(({ data }) => data)).toEqual(
      ['posted', 'missing', 'posted', 'outdated', 'outdated', 'missing'].map((state) => ({
        ...place,
        state,
        changedAt: at,
      })),
    );
  });

  it('tell that a unit was inspected, not that it will be', () => {
    const visit = { visitId: 'v1', planId: '699-kh', unitId: 'van-phong', unitKind: 'division' };
    const facts: Fact[] = [
      { type: 'inspections.visit.scheduled.v1', data: { ...visit, round: 1, visitOn: '2017-05-16' } },
      { type: 'inspections.visit.closed.v1', data: { ...visit, closedAt: at } },
    ];
    const { visitId: _id, ...data } = visit;
    expect(published('inspections.visit', ...facts)).toEqual([
      { type: 'vn.motcua.unit.inspected.v1', data: { ...data, closedAt: at } },
    ]);
  });

  it('tell measured figures, absent ones left absent', () => {
    const figures = {
      procedureCode: 'cap-ban-sao',
      asOf: at,
      received: 1,
      solved: 0,
      onTime: 0,
      late: 0,
      open: 1,
      overdue: 0,
    };
    expect(published('statistics.procedure', { type: 'statistics.procedure.measured.v1', data: figures })).toEqual([
      { type: 'vn.motcua.procedure.measured.v1', data: figures },
    ]);
  });

  it('are made from listed facts only', () => {
    const listed = Object.keys(eventTypes).filter((type) => {
      const event = { type, data: { facts: [] } } as unknown as DecodedEvent;
      return publish(event, {} as DossierMemory) !== undefined;
    });
    expect(listed.filter((type) => !/^(dossiers\.dossier|posting\.(procedure|posting))\./.test(type))).toEqual([
      'inspections.visit.closed.v1',
      'statistics.procedure.measured.v1',
    ]);
  });
});
