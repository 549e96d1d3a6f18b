import { describe, expect, it } from '@jest/globals';
import type { AppointStaff } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { unit, type UnitFact } from '../unit.js';
import { appoint, correct, end, endAll } from './decisions.js';
import { isHeldOn, staff, type StaffFact } from './staff.js';

const established: UnitFact = {
  type: 'units.unit.established.v1',
  data: { unitId: 't1', name: 'Trường mẫu', kind: 'affiliated', parentId: 'so', code: '', validFrom: '2016-07-04' },
};
const school = given(unit, established).state;
const head: AppointStaff = {
  unitId: 't1',
  assignmentId: 'h1',
  personId: 'nguoi-1',
  name: 'Người mẫu 1',
  role: 'head',
  from: '2016-08-01',
};
const facts = (command: AppointStaff): StaffFact[] => {
  const decision = given(staff).when((state) => appoint(state, command, school));
  return 'refused' in decision ? [] : [...decision];
};
const ended: StaffFact = {
  type: 'units.staff.ended.v1',
  data: { unitId: 't1', assignmentId: 'h1', endedOn: '2017-01-01', decision: '' },
};

describe('the staff of a unit', () => {
  it('is appointed without a name in the fact', () => {
    expect(facts(head)).toEqual([
      {
        type: 'units.staff.appointed.v1',
        data: {
          unitId: 't1',
          assignmentId: 'h1',
          personId: 'nguoi-1',
          role: 'head',
          appointedFrom: '2016-08-01',
          decision: '',
        },
      },
    ]);
    expect(JSON.stringify(facts(head))).not.toContain('Người mẫu');
  });

  it('has one head at a time', () => {
    const second = { ...head, assignmentId: 'h2', personId: 'nguoi-2', from: '2016-12-31' };
    const decide = (from: string, ...more: StaffFact[]) =>
      given(staff, ...facts(head), ...more).when((state) => appoint(state, { ...second, from }, school));
    expect(decide('2016-12-31')).toMatchObject({ code: 'head-exists' });
    expect(decide('2016-12-31', ended)).toMatchObject({ code: 'head-exists' });
    expect(decide('2017-01-01', ended)).toHaveLength(1);
  });

  it('has several deputies, but nobody twice in one role', () => {
    const deputy = { ...head, role: 'deputy' as const };
    const given1 = given(staff, ...facts(deputy));
    const other = { ...deputy, assignmentId: 'd2', personId: 'nguoi-2' };
    expect(given1.when((state) => appoint(state, other, school))).toHaveLength(1);
    expect(given1.when((state) => appoint(state, { ...other, personId: 'nguoi-1' }, school))).toMatchObject({
      code: 'appointed-already',
    });
  });

  it('is not appointed where or when there is no unit', () => {
    expect(appoint(staff.initial, { ...head, from: '2016-01-01' }, school)).toMatchObject({ code: 'unit-not-living' });
    expect(appoint(staff.initial, head, unit.initial)).toMatchObject({ code: 'unit-not-found' });
  });

  it('ends once, after it began', () => {
    const on = (endedOn: string) => ({ unitId: 't1', assignmentId: 'h1', endedOn });
    const known = given(staff, ...facts(head));
    expect(known.when((state) => end(state, on('2017-01-01')))).toEqual([ended]);
    expect(known.when((state) => end(state, on('2016-08-01')))).toMatchObject({ code: 'ended-before-appointed' });
    expect(given(staff, ...facts(head), ended).when((state) => end(state, on('2018-01-01')))).toMatchObject({
      code: 'assignment-ended',
    });
  });

  it('is corrected: the end taken back, the whole entered by mistake', () => {
    const known = given(staff, ...facts(head), ended);
    const which = { unitId: 't1', assignmentId: 'h1' };
    const back = known.when((state) => correct(state, { ...which, undo: 'still-held' }, school));
    expect(back).toMatchObject([{ data: { endedOn: '', void: false } }]);
    const voided = known.when((state) => correct(state, { ...which, undo: 'void' }, school)) as StaffFact[];
    const { assignments } = given(staff, ...facts(head), ended, ...voided).state;
    expect(assignments.map((one) => isHeldOn(one, '2016-09-01'))).toEqual([false]);
  });

  it('has no role any more when the unit ends', () => {
    const all = given(staff, ...facts(head)).state;
    expect(endAll(all, { unitId: 't1', endedOn: '2017-07-01', decision: '99/QĐ' })).toMatchObject([
      { data: { assignmentId: 'h1', endedOn: '2017-07-01' } },
    ]);
  });
});
