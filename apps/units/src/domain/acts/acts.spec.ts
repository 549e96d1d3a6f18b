import { describe, expect, it } from '@jest/globals';
import type { PlanReorganisation } from '@motcua/contracts';
import { given } from '@motcua/testing';

import { unit, type UnitFact, type UnitState } from '../unit.js';
import { reorganisation, type ActFact, type PlannedAct } from './act.js';
import { consequencesOf } from './consequences.js';
import { block, cancel, carriedOut, plan, whyNotPossible, type Surroundings } from './plan.js';
import { termsFault, termsOf } from './terms.js';

const TODAY = '2017-05-16';
const a = (unitId: string, kind = 'division', validFrom = '2016-07-04'): readonly [string, UnitState] => {
  const parentId = kind === 'department' ? '' : 'so';
  const fact: UnitFact = {
    type: 'units.unit.established.v1',
    data: { unitId, name: `Đơn vị ${unitId}`, kind, parentId, code: '', validFrom },
  };
  return [unitId, given(unit, fact).state];
};
const units = new Map([a('so', 'department'), a('p1'), a('p2'), a('p3'), a('t1', 'affiliated'), a('t2', 'affiliated')]);
const around = (over: Partial<Surroundings> = {}): Surroundings => ({ units, living: new Map(), waiting: [], ...over });

const merge: PlanReorganisation = {
  actId: 'act-1',
  kind: 'merge',
  unitIds: ['p1', 'p2'],
  newUnits: [{ unitId: 'p9', name: 'Phòng mới mẫu' }],
  effectiveOn: '2017-07-01',
  decision: '99/QĐ-UBND',
  decidedOn: '2017-05-10',
};
const judged = (command: PlanReorganisation, over?: Partial<Surroundings>) => {
  const act = termsOf(command);
  return termsFault(act, TODAY, command.receiver ?? '') ?? whyNotPossible(act, around(over));
};
const decided = (command: PlanReorganisation): ActFact[] => {
  const decision = plan({ status: 'absent' }, termsOf(command), `${TODAY}T08:00:00+07:00`);
  return 'refused' in decision ? [] : [...decision];
};
const planned = (command: PlanReorganisation): PlannedAct =>
  given(reorganisation, ...decided(command)).state as PlannedAct;

const ACTS: Record<string, PlanReorganisation> = {
  rename: { ...merge, kind: 'rename', unitIds: ['p1'], newUnits: [], name: 'Tên mới' },
  'change of code': {
    ...merge,
    kind: 'change-code',
    unitIds: ['p1'],
    newUnits: [],
    scheme: 'qcvn-102-2016',
    code: 'x',
  },
  'merger into a new unit': merge,
  'merger into one that exists': { ...merge, unitIds: ['p1'], newUnits: [], successorIds: ['p2'] },
  split: {
    ...merge,
    kind: 'split',
    unitIds: ['t1'],
    newUnits: [{ unitId: 't9', name: 'Trường mẫu' }],
    successorIds: ['t2'],
    workTo: 't2',
  },
  'hand-over': { ...merge, kind: 'hand-over', unitIds: ['t1', 't2'], newUnits: [], receiver: 'UBND huyện mẫu' },
  dissolution: { ...merge, kind: 'dissolve', unitIds: ['p1'], newUnits: [], workTo: 'p3' },
};

describe('an act on the organisation', () => {
  it.each(Object.entries(ACTS))('may be decided: %s', (_name, command) => {
    expect(judged(command)).toBeNull();
  });

  it('gives the work of a merger to the successor', () => {
    expect(termsOf(merge)).toMatchObject({ successorIds: ['p9'], workTo: 'p9' });
  });

  const REFUSED: [why: string, code: string, over: Partial<PlanReorganisation>][] = [
    ['signed tomorrow', 'decided-in-future', { decidedOn: '2017-05-17' }],
    ['in force before it was signed', 'effective-before-decided', { effectiveOn: '2017-05-01' }],
    ['into two units', 'one-successor', { successorIds: ['p3'] }],
    ['into one of those that end', 'succeeds-itself', { newUnits: [], successorIds: ['p2'] }],
    ['of one unit into a new one', 'merge-needs-two', { unitIds: ['p1'] }],
    ['across the two kinds', 'kinds-mixed', { unitIds: ['p1', 't1'] }],
    ['into a unit of the other kind', 'kinds-mixed', { newUnits: [], successorIds: ['t1'] }],
    ['of an unknown unit', 'unit-not-found', { unitIds: ['p1', 'p7'] }],
    ['into an unknown unit', 'successor-not-living', { newUnits: [], successorIds: ['p7'] }],
    ['into a new unit whose id is taken', 'unit-exists', { newUnits: [{ unitId: 'p3', name: 'Phòng khác' }] }],
    ['with the work going elsewhere', 'work-to-successor', { workTo: 'p3' }],
    ['as a split into one', 'one-unit-only', { kind: 'split' }],
    ['as a hand-over nobody takes', 'no-successors', { kind: 'hand-over' }],
    ['as a renaming of two', 'one-unit-only', { kind: 'rename', name: 'Tên' }],
  ];
  it.each(REFUSED)('is refused %s (%s)', (_why, code, over) => {
    expect(judged({ ...merge, ...over })).toMatchObject({ code });
  });

  it('is refused as a split without saying who takes the work, and as a hand-over without who receives', () => {
    const { workTo: _work, ...split } = ACTS['split']!;
    expect(judged(split)).toMatchObject({ code: 'work-to-successor' });
    const { receiver: _receiver, ...handOver } = ACTS['hand-over']!;
    expect(judged(handOver)).toMatchObject({ code: 'receiver-missing' });
  });

  it('does not end a department while its units live', () => {
    const end: PlanReorganisation = { ...merge, kind: 'dissolve', unitIds: ['so'], newUnits: [] };
    expect(judged(end, { living: new Map([['so', 5]]) })).toMatchObject({ code: 'department-has-units' });
    expect(judged(end)).toBeNull();
  });

  it('does not end a unit that another act ends, nor gives work to one that will have ended', () => {
    const waiting = [planned(merge)];
    const other = { ...merge, actId: 'act-2', newUnits: [], successorIds: ['p3'] };
    expect(judged({ ...other, unitIds: ['p1'] }, { waiting })).toMatchObject({ code: 'act-pending' });
    const heir = { ...other, unitIds: ['p3'], successorIds: ['p1'] };
    expect(judged(heir, { waiting })).toMatchObject({ code: 'successor-ends' });
    expect(judged({ ...heir, effectiveOn: '2017-06-01' }, { waiting })).toBeNull();
  });

  it('may be carried out again after half of it was done', () => {
    const act = termsOf(merge);
    const { unitIds: _units, newUnits: _new, ...rest } = act;
    const ended: UnitFact = {
      type: 'units.unit.succeeded.v1',
      data: {
        unitId: 'p1',
        kind: 'merge',
        successorIds: ['p9'],
        workTo: 'p9',
        effectiveOn: rest.effectiveOn,
        decision: rest.decision,
      },
    };
    const p1 = [ended].reduce(unit.evolve, units.get('p1')!);
    const p9: UnitFact = {
      type: 'units.unit.established.v1',
      data: {
        unitId: 'p9',
        name: 'Phòng mới mẫu',
        kind: 'division',
        parentId: 'so',
        code: '',
        validFrom: rest.effectiveOn,
      },
    };
    const half = new Map([...units, ['p1', p1], ['p9', given(unit, p9).state]]);
    expect(whyNotPossible(act, around({ units: half }))).toBeNull();
  });
});

describe('an act that waits', () => {
  const fact = decided(merge);
  const on = (day: string) => ({ actId: 'act-1', at: `${day}T08:00:00+07:00` });

  it('is taken back before its day, and not on it', () => {
    const decide = (day: string) => given(reorganisation, ...fact).when((state) => cancel(state, on(day)));
    expect(decide('2017-06-30')).toMatchObject([{ type: 'units.reorganisation.cancelled.v1' }]);
    expect(decide('2017-07-01')).toMatchObject({ code: 'act-due' });
  });

  it('is taken back at any time when it could not be carried out', () => {
    const blocked = block(planned(merge), { ...on('2017-07-01'), reason: 'unit-dissolved' }) as never[];
    const decide = given(reorganisation, ...fact, ...blocked).when((state) => cancel(state, on('2017-08-01')));
    expect(decide).toHaveLength(1);
  });

  it('is not taken back once it was carried out', () => {
    const done = carriedOut(planned(merge), on('2017-07-01')) as never[];
    const decide = given(reorganisation, ...fact, ...done).when((state) => cancel(state, on('2017-08-01')));
    expect(decide).toMatchObject({ code: 'act-carried-out' });
  });

  it('is decided once', () => {
    expect(given(reorganisation, ...fact).when((state) => plan(state, termsOf(merge), TODAY))).toMatchObject({
      code: 'act-exists',
    });
  });
});

describe('what an act will do', () => {
  it('is said in sentences before it is decided', () => {
    const said = consequencesOf(termsOf(merge), (id) => `«${id}»`, '');
    expect(said.slice(0, 2)).toEqual([
      'Từ ngày 01/07/2017, thành lập đơn vị mới: Phòng mới mẫu.',
      'Từ ngày 01/07/2017, «p1»; «p2» kết thúc và sáp nhập vào: «p9».',
    ]);
  });
});
