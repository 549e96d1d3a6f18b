import { describe, expect, it } from '@jest/globals';

import { addFigures } from './cell-figures.js';
import type { Cell, CellFigures } from './cells.js';
import type { CoverageFacts } from './coverage.js';
import { summaryOf } from './summary.js';

const procedure = (code: string, field = 'gd', fieldName = 'Giáo dục và Đào tạo') => ({
  code,
  field,
  fieldName,
  versions: [{ version: 1, name: code, validFrom: '2016-01-01', validTo: '' }],
});
const posting = (procedureCode: string, channel: string, over = {}) => ({
  procedureCode,
  channel,
  version: 1,
  current: true,
  ...over,
});
const units = (kind: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `${kind}-${index}`, kind, validFrom: '2016-01-01', validTo: '' }));

const facts: CoverageFacts = {
  procedures: [procedure('A'), procedure('B'), procedure('C', 'vb', 'Hệ thống văn bằng, chứng chỉ')],
  postings: ['A', 'B', 'C'].flatMap((code) => [posting(code, 'website'), posting(code, 'board')]),
  units: [...units('division', 13), ...units('affiliated', 40)],
  plans: [{ year: 2017, units: units('division', 7).map(({ id, kind }) => ({ unitId: id, kind })) }],
  visits: [
    { unitId: 'division-0', closedOn: '2017-04-12' },
    { unitId: 'division-1', closedOn: '' },
  ],
  findings: [
    { id: 'f', recordedOn: '2017-04-12', remediedOn: '' },
    { id: 'f', recordedOn: '2017-04-12', remediedOn: '2017-05-02' },
  ],
};
const figures: CellFigures = {
  ...addFigures([]),
  received: 5,
  carriedOver: 1,
  solved: 3,
  early: 1,
  onTime: 1,
  late: 1,
  open: 2,
  notDue: 1,
  overdue: 1,
};
const cells: Cell[] = [{ procedureCode: 'A', fieldCode: 'gd', unitId: 'sgddt', channel: 'counter', figures }];
const period = { from: '2017-01-01', to: '2017-05-16' };
const today = '2017-05-16';
const summary = (over: Partial<CoverageFacts> = {}) =>
  summaryOf(period, today, cells, { ...facts, ...over }, { asOf: 'now', position: 7 });

describe('the summary of a period', () => {
  it('adds the fields up and names those without dossiers', () => {
    expect(summary().dossiers).toEqual({
      received: 5,
      carriedOver: 1,
      solved: 3,
      onTime: 2,
      late: 1,
      open: 2,
      notDue: 1,
      overdue: 1,
      byField: [
        { field: 'gd', fieldName: 'Giáo dục và Đào tạo', received: 5, solved: 3, open: 2 },
        { field: 'vb', fieldName: 'Hệ thống văn bằng, chứng chỉ', received: 0, solved: 0, open: 0 },
      ],
    });
  });

  it('covers a procedure only by a posting of the version in force', () => {
    expect(summary().procedures).toEqual({
      inForce: 3,
      posted: { website: 3, board: 3 },
      postedRate: { website: 100, board: 100 },
    });
    const missing = [...facts.postings.slice(0, 5), posting('C', 'board', { current: false })];
    expect(summary({ postings: missing }).procedures).toMatchObject({
      posted: { website: 3, board: 2 },
      postedRate: { website: 100, board: 66.7 },
    });
    const older = [...facts.postings.slice(0, 5), posting('C', 'board', { version: 0 })];
    expect(summary({ postings: older }).procedures.posted).toEqual({ website: 3, board: 2 });
    const repealed = {
      ...procedure('C'),
      versions: [{ version: 1, name: 'C', validFrom: '2016-01-01', validTo: '2017-05-01' }],
    };
    expect(summary({ procedures: [procedure('A'), procedure('B'), repealed] }).procedures).toEqual({
      inForce: 2,
      posted: { website: 2, board: 2 },
      postedRate: { website: 100, board: 100 },
    });
  });

  it('compares planned and inspected units with all units of their kind', () => {
    expect(summary().inspections).toEqual({
      divisions: { total: 13, planned: 7, inspected: 1, plannedRate: 53.8, inspectedRate: 7.7 },
      affiliatedUnits: { total: 40, planned: 0, inspected: 0, plannedRate: 0, inspectedRate: 0 },
      findings: { open: 1, remedied: 1 },
    });
  });

  it('is zero everywhere before anything happened', () => {
    const empty = summaryOf(
      period,
      today,
      [],
      { procedures: [], postings: [], units: [], plans: [], visits: [], findings: [] },
      { asOf: '', position: 0 },
    );
    expect(empty.dossiers).toMatchObject({ received: 0, open: 0, byField: [] });
    expect(empty.inspections.divisions).toEqual({
      total: 0,
      planned: 0,
      inspected: 0,
      plannedRate: 0,
      inspectedRate: 0,
    });
  });
});
