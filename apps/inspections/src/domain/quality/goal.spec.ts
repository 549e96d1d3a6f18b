import { describe, expect, it } from '@jest/globals';
import { given } from '@motcua/testing';

import type { KnownUnit } from '../known-unit.js';
import { dropGoal, evaluateGoal, goal, measureGoal, setGoal, type GoalFact } from './goal.js';

const at = (day: string) => `${day}T09:00:00+07:00`;
const unit: KnownUnit = { name: 'Phòng mẫu', kind: 'division', parentId: 'sgddt', dissolvedFrom: '' };

const goalId = 'muc-tieu-1';
const toSet = {
  goalId,
  unitId: 'van-phong-so',
  year: 2017,
  text: 'Trả kết quả đúng hạn',
  measure: '%',
  direction: 'at-least',
  target: 98.55,
  dueOn: '2017-12-31',
} as const;
const set: GoalFact = {
  type: 'inspections.quality-goal.set.v1',
  data: { goalId, unitId: 'van-phong-so', year: 2017, direction: 'at-least', target: 9855, dueOn: '2017-12-31' },
};
const measured = (value: number, measuredOn = '2017-06-30'): GoalFact => ({
  type: 'inspections.quality-goal.measured.v1',
  data: { goalId, value, measuredOn },
});
const evaluated: GoalFact = {
  type: 'inspections.quality-goal.evaluated.v1',
  data: { goalId, unitId: 'van-phong-so', met: true, evaluatedAt: at('2017-12-31') },
};

describe('a quality goal', () => {
  it('is set once, for a unit that exists and a day of its year', () => {
    expect(given(goal).when((state) => setGoal(state, toSet, unit))).toEqual([set]);
    expect(given(goal, set).when((state) => setGoal(state, toSet, unit))).toMatchObject({
      code: 'quality-goal-exists',
    });
    expect(given(goal).when((state) => setGoal(state, toSet, undefined))).toMatchObject({ code: 'unit-unknown' });
    const other = { ...toSet, dueOn: '2018-01-01' };
    expect(given(goal).when((state) => setGoal(state, other, unit))).toMatchObject({ code: 'due-other-year' });
  });

  it.each([
    ['at-least', 9855, true],
    ['at-least', 9854, false],
    ['at-most', 9855, true],
    ['at-most', 9856, false],
  ] as const)('%s 98,55: measured %s hundredths it is met: %s', (direction, value, met) => {
    const from = { ...set, data: { ...set.data, direction } } as GoalFact;
    const decision = given(goal, from, measured(value)).when((state) =>
      evaluateGoal(state, { goalId, reason: 'Lý do mẫu' }, at('2017-12-31')),
    );
    expect(decision).toMatchObject([{ data: { met } }]);
  });

  it('is evaluated by its last value only, and a miss needs a reason', () => {
    const judge = (...facts: GoalFact[]) =>
      given(goal, ...facts).when((state) => evaluateGoal(state, { goalId }, at('2017-12-31')));
    expect(judge(set)).toMatchObject({ code: 'not-measured' });
    expect(judge(set, measured(9000))).toMatchObject({ code: 'reason-missing' });
    expect(judge(set, measured(9000), measured(9900, '2017-12-30'))).toMatchObject([{ data: { met: true } }]);
  });

  it('is measured neither in the future nor before its last measurement', () => {
    const measure = (measuredOn: string) =>
      given(goal, set, measured(9000)).when((state) =>
        measureGoal(state, { goalId, value: 95, measuredOn }, at('2017-07-31')),
      );
    expect(measure('2017-08-01')).toMatchObject({ code: 'measured-in-future' });
    expect(measure('2017-06-29')).toMatchObject({ code: 'measured-before-last' });
    expect(measure('2017-07-31')).toEqual([measured(9500, '2017-07-31')]);
  });

  it('does not change once it ended, and nothing can be done with one that does not exist', () => {
    const acts = (...facts: GoalFact[]) => {
      const { when } = given(goal, ...facts);
      return [
        when((state) => measureGoal(state, { goalId, value: 1, measuredOn: '2017-07-01' }, at('2017-07-31'))),
        when((state) => evaluateGoal(state, { goalId }, at('2017-07-31'))),
        when((state) => dropGoal(state, { goalId }, at('2017-07-31'))),
      ];
    };
    for (const decision of acts(set, measured(9900), evaluated))
      expect(decision).toMatchObject({ code: 'quality-goal-ended' });
    for (const decision of acts()) expect(decision).toMatchObject({ code: 'quality-goal-not-found' });
  });
});
