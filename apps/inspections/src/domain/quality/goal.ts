import type {
  Aggregate,
  Decision,
  EvaluateQualityGoal,
  FactsOf,
  GoalDirection,
  GoalRef,
  MeasureQualityGoal,
  Refusal,
  SetQualityGoal,
} from '@motcua/contracts';
import { toLocal } from '@motcua/legal-calendar';

import type { KnownUnit } from '../known-unit.js';
import { conflict, invalid, notFound, unknownUnits } from '../refusals.js';

export type GoalFact = FactsOf<'inspections.quality-goal'>;

export type GoalState = { readonly status: 'absent' } | Goal;

/** A quality goal. Figures in hundredths, so that they compare exactly. */
export interface Goal {
  readonly status: 'open' | 'met' | 'missed' | 'dropped';
  readonly unitId: string;
  readonly year: number;
  readonly direction: GoalDirection;
  readonly target: number;
  readonly dueOn: string;
  readonly value: number | null;
  readonly measuredOn: string;
}

export const goal: Aggregate<GoalState, GoalFact> = {
  name: 'inspections.quality-goal',
  initial: { status: 'absent' },
  evolve(state, { type, data }) {
    if (type === 'inspections.quality-goal.set.v1') {
      const { unitId, year, target, dueOn } = data;
      const direction = data.direction as GoalDirection;
      return { status: 'open', unitId, year, direction, target, dueOn, value: null, measuredOn: '' };
    }
    if (state.status === 'absent') return state;
    if (type === 'inspections.quality-goal.measured.v1') {
      return { ...state, value: data.value, measuredOn: data.measuredOn };
    }
    if (type === 'inspections.quality-goal.evaluated.v1') return { ...state, status: data.met ? 'met' : 'missed' };
    return { ...state, status: 'dropped' };
  },
};

export const noGoal = notFound('quality-goal-not-found', 'Không có mục tiêu chất lượng này.');

/** Figures of at most two decimals as whole hundredths. */
export const hundredths = (value: number): number => Math.round(value * 100);

/** Whether the last value reaches the target; null before the first value. */
export function onTarget({ direction, target, value }: Goal): boolean | null {
  if (value === null) return null;
  return direction === 'at-least' ? value >= target : value <= target;
}

export function setGoal(state: GoalState, command: SetQualityGoal, unit: KnownUnit | undefined): Decision<GoalFact> {
  const { goalId, unitId, year, direction, target, dueOn } = command;
  if (state.status !== 'absent') return conflict('quality-goal-exists', 'Mã mục tiêu này đã được dùng.');
  if (!unit) return unknownUnits([unitId]);
  if (Number(dueOn.slice(0, 4)) !== year) return invalid('due-other-year', 'dueOn', `Thời hạn phải trong năm ${year}.`);
  const data = { goalId, unitId, year, direction, target: hundredths(target), dueOn };
  return [{ type: 'inspections.quality-goal.set.v1', data }];
}

/** Progress may be measured as often as one likes; the last value counts. */
export function measureGoal(state: GoalState, command: MeasureQualityGoal, at: string): Decision<GoalFact> {
  const { goalId, value, measuredOn } = command;
  return whileOpen(state, (known) => {
    if (measuredOn > toLocal(at).date)
      return invalid('measured-in-future', 'measuredOn', 'Ngày đo không được sau hôm nay.');
    if (known.measuredOn > measuredOn) {
      return invalid(
        'measured-before-last',
        'measuredOn',
        `Đã có số đo ngày ${known.measuredOn}; số đo mới không được trước ngày đó.`,
      );
    }
    return [{ type: 'inspections.quality-goal.measured.v1', data: { goalId, value: hundredths(value), measuredOn } }];
  });
}

/** Met or missed follows from the last value; a goal that was missed needs the reason. */
export function evaluateGoal(
  state: GoalState,
  { goalId, reason }: EvaluateQualityGoal,
  at: string,
): Decision<GoalFact> {
  return whileOpen(state, (known) => {
    const met = onTarget(known);
    if (met === null) return conflict('not-measured', 'Chưa có số đo nên chưa đánh giá được mục tiêu.');
    if (!met && !reason?.trim())
      return invalid('reason-missing', 'reason', 'Mục tiêu không đạt phải ghi rõ nguyên nhân, biện pháp.');
    return [
      { type: 'inspections.quality-goal.evaluated.v1', data: { goalId, unitId: known.unitId, met, evaluatedAt: at } },
    ];
  });
}

export const dropGoal = (state: GoalState, { goalId }: GoalRef, at: string): Decision<GoalFact> =>
  whileOpen(state, () => [{ type: 'inspections.quality-goal.dropped.v1', data: { goalId, droppedAt: at } }]);

function whileOpen(state: GoalState, decide: (known: Goal) => Decision<GoalFact>): Decision<GoalFact> {
  if (state.status === 'absent') return noGoal;
  return state.status === 'open' ? decide(state) : ended;
}

const ended: Refusal = conflict(
  'quality-goal-ended',
  'Mục tiêu này đã được đánh giá hoặc bỏ, không thay đổi được nữa.',
);
