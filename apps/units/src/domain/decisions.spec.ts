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

describe('a unit', () => {
  it('is established once', () => {
    expect(given(unit).when((state) => establish(state, command))).toEqual([established]);
    expect(given(unit, established).when((state) => establish(state, command))).toMatchObject({ code: 'unit-exists' });
  });

  it('belongs to a department unless it is one', () => {
    const orphan = { ...command, parentId: undefined };
    expect(given(unit).when((state) => establish(state, orphan))).toMatchObject({ code: 'parent-missing' });
    expect(given(unit).when((state) => establish(state, { ...orphan, kind: 'department' }))).toHaveLength(1);
  });

  it('is renamed, and the same name again is no fact', () => {
    const to = (name: string) => ({ unitId: 'van-phong', name, validFrom: '2017-05-11' });
    expect(given(unit, established).when((state) => rename(state, to('Văn phòng')))).toEqual([
      { type: 'units.unit.renamed.v1', data: to('Văn phòng') },
    ]);
    expect(given(unit, established).when((state) => rename(state, to('Văn phòng Sở')))).toEqual([]);
    expect(given(unit).when((state) => rename(state, to('Văn phòng')))).toMatchObject({ code: 'unit-not-found' });
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
    expect(given(unit, established, dissolved).when((state) => rename(state, { ...command }))).toMatchObject({
      code: 'unit-dissolved',
    });
  });
});
