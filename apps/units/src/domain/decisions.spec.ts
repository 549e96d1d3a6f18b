import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import { dissolve, establish, rename } from './decisions.js';
import { unit, type UnitFact } from './unit.js';

const command = {
  unitId: 'van-phong',
  name: 'Văn phòng Sở',
  kind: 'division',
  parentId: 'sgddt',
  validFrom: '2016-07-04',
} as const;
const established: UnitFact = { type: 'units.unit.established.v1', data: { ...command, code: '' } };
const dissolved: UnitFact = {
  type: 'units.unit.dissolved.v1',
  data: { unitId: 'van-phong', dissolvedFrom: '2018-01-01' },
};

const department = given(unit, {
  type: 'units.unit.established.v1',
  data: { unitId: 'sgddt', name: 'Sở mẫu', kind: 'department', parentId: '', code: '', validFrom: '2016-01-01' },
}).state;
const nothing = unit.initial;
const TODAY = '2017-05-16';

describe('a unit', () => {
  it('is established once', () => {
    expect(given(unit).when((state) => establish(state, command, department))).toEqual([established]);
    expect(given(unit, established).when((state) => establish(state, command, department))).toMatchObject({
      code: 'unit-exists',
    });
  });

  it('belongs to a department unless it is one', () => {
    const orphan = { ...command, parentId: undefined };
    expect(given(unit).when((state) => establish(state, orphan, nothing))).toMatchObject({ code: 'parent-missing' });
    expect(given(unit).when((state) => establish(state, { ...orphan, kind: 'department' }, nothing))).toHaveLength(1);
  });

  it('is renamed, and the same name again is no fact', () => {
    const to = (name: string) => ({ unitId: 'van-phong', name, validFrom: '2017-05-11' });
    expect(given(unit, established).when((state) => rename(state, to('Văn phòng'), TODAY))).toEqual([
      { type: 'units.unit.renamed.v1', data: to('Văn phòng') },
    ]);
    expect(given(unit, established).when((state) => rename(state, to('Văn phòng Sở'), TODAY))).toEqual([]);
    expect(given(unit).when((state) => rename(state, to('Văn phòng'), TODAY))).toMatchObject({
      code: 'unit-not-found',
    });
  });

  it('takes no name that is not valid yet', () => {
    const later = { unitId: 'van-phong', name: 'Văn phòng', validFrom: '2017-06-16' };
    expect(given(unit, established).when((state) => rename(state, later, TODAY))).toMatchObject({
      code: 'rename-in-future',
    });
  });

  it('is dissolved once, not before it was established, and stays as it was', () => {
    const on = (dissolvedFrom: string) => ({ unitId: 'van-phong', dissolvedFrom });
    expect(given(unit, established).when((state) => dissolve(state, on('2018-01-01')))).toEqual([dissolved]);
    expect(given(unit, established).when((state) => dissolve(state, on('2016-01-01')))).toMatchObject({
      refused: 'invalid',
    });
    expect(given(unit, established, dissolved).when((state) => dissolve(state, on('2019-01-01')))).toMatchObject({
      code: 'unit-dissolved',
    });
    expect(given(unit, established, dissolved).when((state) => rename(state, { ...command }, TODAY))).toMatchObject({
      code: 'unit-dissolved',
    });
  });
});
