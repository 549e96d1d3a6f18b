import { describe, expect, it } from '@jest/globals';

import { aPlan, aVisit } from '../testing/a-visit.js';
import { coverageOf } from './coverage.js';
import type { KnownUnit } from './known-unit.js';
import type { InspectedKind, Plan } from './plan.js';
import type { Visit } from './visit.js';

const ids = (kind: InspectedKind, count: number) => Array.from({ length: count }, (_, index) => `${kind}-${index + 1}`);
const unit = (kind: InspectedKind): KnownUnit => ({ name: kind, kind, parentId: 'sgddt', dissolvedFrom: '' });
const known = new Map<string, KnownUnit>([
  ...ids('division', 13).map((id) => [id, unit('division')] as const),
  ...ids('affiliated', 40).map((id) => [id, unit('affiliated')] as const),
  ['truong-cu', { ...unit('affiliated'), dissolvedFrom: '2017-02-01' }],
  ['truong-moi', { ...unit('affiliated'), validFrom: '2017-09-01' }],
]);
const planFor = (divisions: number): Plan => ({
  ...aPlan,
  units: [
    ...ids('division', divisions).map((unitId) => ({ unitId, kind: 'division' as const })),
    ...ids('affiliated', 20).map((unitId) => ({ unitId, kind: 'affiliated' as const })),
  ],
});
const at = (unitId: string, over: Partial<Visit> = {}): Visit => ({
  ...aVisit,
  unitId,
  unitKind: unitId.startsWith('division') ? 'division' : 'affiliated',
  status: 'closed',
  ...over,
});
const measured = (divisions: number, ...visits: Visit[]) =>
  coverageOf({ planId: 'p', on: '2017-05-16' }, planFor(divisions), visits, known);

describe('the coverage of a plan', () => {
  it('is 7/13 = 53,8 % and 20/40 = 50 % as planned by the department', () => {
    expect(measured(7).kinds).toEqual([
      { kind: 'division', total: 13, planned: 7, inspected: 0, plannedRate: 53.8, inspectedRate: 0 },
      { kind: 'affiliated', total: 40, planned: 20, inspected: 0, plannedRate: 50, inspectedRate: 0 },
    ]);
  });

  it('moves when the visit of an eighth division is closed', () => {
    const seven = ids('division', 7).map((id) => at(id));
    expect(measured(7, ...seven).kinds[0]).toMatchObject({ inspected: 7, inspectedRate: 53.8 });
    expect(measured(8, ...seven, at('division-8')).kinds[0]).toMatchObject({
      planned: 8,
      inspected: 8,
      plannedRate: 61.5,
      inspectedRate: 61.5,
    });
  });

  it('counts a unit once, and no verification, cancelled or coming visit', () => {
    const visits = [
      at('division-1'),
      at('division-1', { round: 2 }),
      at('division-2', { purpose: 'verification' }),
      at('division-3', { status: 'cancelled' }),
      at('division-4', { status: 'scheduled', visitOn: '2017-05-20' }),
    ];
    const { kinds, notVisited } = measured(7, ...visits);
    expect(kinds[0]).toMatchObject({ inspected: 1 });
    expect(notVisited.find(({ unitId }) => unitId === 'division-4')).toMatchObject({ scheduledOn: '2017-05-20' });
    expect(notVisited.find(({ unitId }) => unitId === 'division-3')).toMatchObject({ scheduledOn: null });
  });

  it('is told by round and kind', () => {
    const coming = at('affiliated-1', { status: 'scheduled' });
    expect(measured(7, at('division-1'), coming).rounds).toEqual([
      { round: 1, kind: 'division', scheduled: 1, inspected: 1 },
      { round: 1, kind: 'affiliated', scheduled: 1, inspected: 0 },
    ]);
  });
});
