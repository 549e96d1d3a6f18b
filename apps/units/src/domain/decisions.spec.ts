import { describe, expect, it } from '@jest/globals';
import type { CodeScheme } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { codeOn } from './as-on.js';
import { assignCode, dissolve, establish, rename } from './decisions.js';
import { unit, type Unit, type UnitFact } from './unit.js';

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

  it('takes no name from before it was established', () => {
    const early = { unitId: 'van-phong', name: 'Văn phòng', validFrom: '2015-01-01' };
    expect(given(unit, established).when((state) => rename(state, early, TODAY))).toMatchObject({
      code: 'rename-before-established',
    });
  });

  it('is dissolved once, not before it was established, and stays as it was', () => {
    const on = (dissolvedFrom: string) => ({ unitId: 'van-phong', dissolvedFrom });
    const by = { today: '2019-01-01', living: 0 };
    expect(given(unit, established).when((state) => dissolve(state, on('2018-01-01'), by))).toEqual([dissolved]);
    expect(given(unit, established).when((state) => dissolve(state, on('2016-01-01'), by))).toMatchObject({
      refused: 'invalid',
    });
    expect(given(unit, established, dissolved).when((state) => dissolve(state, on('2019-01-01'), by))).toMatchObject({
      code: 'unit-dissolved',
    });
    expect(given(unit, established, dissolved).when((state) => rename(state, { ...command }, TODAY))).toMatchObject({
      code: 'unit-dissolved',
    });
  });

  it('is dissolved on its day, not before', () => {
    const later = { unitId: 'van-phong', dissolvedFrom: '2017-06-16' };
    const decide = given(unit, established).when((state) => dissolve(state, later, { today: TODAY, living: 0 }));
    expect(decide).toMatchObject({ code: 'dissolved-in-future' });
  });

  it('is not dissolved as a department while units of it live', () => {
    const end = { unitId: 'sgddt', dissolvedFrom: '2017-01-01' };
    expect(dissolve(department, end, { today: TODAY, living: 53 })).toMatchObject({
      code: 'department-has-units',
      detail: 'Sở còn 53 đơn vị đang hoạt động nên chưa kết thúc được.',
    });
    expect(dissolve(department, end, { today: TODAY, living: 0 })).toHaveLength(1);
  });
});

describe('the code of a unit', () => {
  const coded = (validFrom: string, code: string, scheme: CodeScheme = 'qcvn-102-2016') => ({
    unitId: 'van-phong',
    scheme,
    code,
    validFrom,
    decision: '',
  });
  const first: UnitFact = { type: 'units.unit.code-assigned.v1', data: coded('2017-01-01', '000.01.04.H51') };
  const decide = (...[day, code, scheme]: Parameters<typeof coded>) =>
    given(unit, established, first).when((state) => assignCode(state, coded(day, code, scheme)));

  it('ends the one before it of the same scheme, and stands beside that of the other', () => {
    const facts = [
      first,
      { type: 'units.unit.code-assigned.v1', data: coded('2018-01-01', '000.02.04.H51') } as UnitFact,
      { type: 'units.unit.code-assigned.v1', data: coded('2021-01-01', 'H51.04.02', 'qd-20-2020') } as UnitFact,
    ];
    const { state } = given(unit, established, ...facts);
    const day = (on: string) => codeOn(state as Unit, on);
    expect(['2016-12-31', '2017-12-31', '2018-01-01', '2021-01-01'].map(day)).toEqual([
      null,
      '000.01.04.H51',
      '000.02.04.H51',
      'H51.04.02',
    ]);
    expect((state as Unit).codes.map(({ to }) => to)).toEqual(['2018-01-01', '', '']);
  });

  it.each([
    ['000.04.H51', 'qcvn-102-2016'],
    ['000.00.04.h51', 'qcvn-102-2016'],
    ['h51.04', 'qd-20-2020'],
    ['H51..04', 'qd-20-2020'],
    [`H51.${'0'.repeat(32)}`, 'qd-20-2020'],
  ] as const)('%s is no code of %s', (code, scheme) => {
    expect(decide('2021-01-01', code, scheme)).toMatchObject({ code: 'code-malformed' });
  });

  it.each([
    ['000.00.04.H51', 'qcvn-102-2016'],
    ['H51.04', 'qd-20-2020'],
    [`H51.${'0'.repeat(31)}`, 'qd-20-2020'],
  ] as const)('%s is a code of %s', (code, scheme) => {
    expect(decide('2021-01-01', code, scheme)).toHaveLength(1);
  });

  it('is given only while its scheme is in force', () => {
    expect(decide('2019-01-01', 'H51.04', 'qd-20-2020')).toMatchObject({ code: 'code-scheme-not-in-force' });
  });

  it('is no fact when it is borne already, and does not go back behind the last one', () => {
    expect(decide('2017-03-01', '000.01.04.H51')).toEqual([]);
    expect(decide('2016-12-01', '000.02.04.H51')).toMatchObject({ code: 'code-before-last' });
  });
});
