import { describe, expect, it } from '@jest/globals';

import { knownUnits, nameOn, type KnownUnit } from './known-units.js';

const unitId = 'khao-thi';
const facts = [
  {
    type: 'units.unit.established.v1',
    data: { unitId, name: 'Phòng Khảo thí', kind: 'division', parentId: 'sgddt', code: '', validFrom: '2016-07-04' },
  },
  { type: 'units.unit.renamed.v1', data: { unitId, name: 'Phòng Khảo thí và Quản lý', validFrom: '2018-01-01' } },
] as const;

const known = facts.reduce<KnownUnit | undefined>(
  (doc, fact) => knownUnits.evolve(doc as never, fact as never) as KnownUnit,
  undefined,
) as KnownUnit;

describe('the name of a unit', () => {
  it.each([
    ['2018-06-21', 'Phòng Khảo thí và Quản lý'],
    ['2018-01-01', 'Phòng Khảo thí và Quản lý'],
    ['2017-12-31', 'Phòng Khảo thí'],
    ['2015-01-01', 'Phòng Khảo thí'],
  ])('on %s is %s', (day, name) => {
    expect(nameOn(known, day)).toBe(name);
  });
});

describe('a unit that ended', () => {
  it('is gone from its day on, and says who takes its work', () => {
    const succeeded = {
      type: 'units.unit.succeeded.v1',
      data: {
        unitId,
        kind: 'merge',
        successorIds: ['phong-moi'],
        workTo: 'phong-moi',
        effectiveOn: '2018-06-01',
        decision: '99/QĐ-UBND',
      },
    };
    expect(knownUnits.evolve(known, succeeded as never)).toMatchObject({
      dissolvedFrom: '2018-06-01',
      succession: { workTo: 'phong-moi', decision: '99/QĐ-UBND' },
    });
  });

  it('without an act has nobody to take its work', () => {
    const dissolved = { type: 'units.unit.dissolved.v1', data: { unitId, dissolvedFrom: '2018-06-01' } };
    expect(knownUnits.evolve(known, dissolved as never)).toMatchObject({
      dissolvedFrom: '2018-06-01',
      succession: null,
    });
  });
});
