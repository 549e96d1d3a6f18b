import type { AmendPlan, Decision, FieldError, Refusal } from '@motcua/contracts';

import type { KnownUnits } from './known-unit.js';
import type { Plan, PlanFact, PlannedUnit, PlanState } from './plan.js';
import { faultOfUnit } from './plan-decisions.js';
import { conflict, faults, invalid, noPlan, unknownUnits } from './refusals.js';

export interface AmendCircumstances {
  readonly known: KnownUnits;
  /** Units of the plan that have a visit which was not cancelled. */
  readonly visited: ReadonlySet<string>;
  /** RFC 3339. */
  readonly at: string;
}

/** Amends a plan: units come in, units not yet visited leave; one fact for each. The reason is kept beside the plan. */
export function amend(state: PlanState, command: AmendPlan, circumstances: AmendCircumstances): Decision<PlanFact> {
  if (state.status === 'absent') return noPlan;
  const { planId, document = '', add = [], remove = [] } = command;
  const refusal =
    nothing(add, remove) ?? wrongAdditions(state, add, circumstances) ?? wrongRemovals(state, remove, circumstances);
  if (refusal) return refusal;
  const { at } = circumstances;
  const kinds = new Map(state.units.map(({ unitId, kind }) => [unitId, kind]));
  return [
    ...add.map(({ unitId, kind }): PlanFact => ({
      type: 'inspections.plan.unit-added.v1',
      data: { planId, unitId, kind, document, addedAt: at },
    })),
    ...remove.map((unitId): PlanFact => ({
      type: 'inspections.plan.unit-removed.v1',
      data: { planId, unitId, kind: kinds.get(unitId) ?? '', document, removedAt: at },
    })),
  ];
}

function nothing(add: readonly PlannedUnit[], remove: readonly string[]): Refusal | undefined {
  if (add.length + remove.length > 0) return undefined;
  return invalid('nothing-amended', 'add', 'Phải chọn ít nhất một đơn vị để bổ sung hoặc đưa ra khỏi kế hoạch.');
}

function wrongAdditions(
  { units, number }: Plan,
  add: readonly PlannedUnit[],
  { known, at }: AmendCircumstances,
): Refusal | undefined {
  const missing = add.map(({ unitId }) => unitId).filter((id) => !known.has(id));
  if (missing.length > 0) return unknownUnits(missing);
  const named = [...units, ...add].map(({ unitId }) => unitId);
  const wrong = add.flatMap((planned, index): FieldError[] => {
    const again = named.indexOf(planned.unitId) < units.length + index;
    const message = `Đơn vị ${planned.unitId} đã có trong kế hoạch ${number}.`;
    if (again) return [{ field: `add.${index}.unitId`, message }];
    return faultOfUnit(planned, `add.${index}`, at.slice(0, 10), known.get(planned.unitId));
  });
  return wrong.length > 0 ? faults('units-not-fit', wrong.map(({ message }) => message).join(' '), wrong) : undefined;
}

function wrongRemovals(
  { units, number }: Plan,
  remove: readonly string[],
  { visited }: AmendCircumstances,
): Refusal | undefined {
  const planned = new Set(units.map(({ unitId }) => unitId));
  const [stranger, seen] = [remove.find((id) => !planned.has(id)), remove.find((id) => visited.has(id))];
  if (stranger) return invalid('unit-not-planned', 'remove', `Kế hoạch ${number} không có đơn vị ${stranger}.`);
  if (!seen) return new Set(remove).size < units.length ? undefined : emptied(number);
  return conflict(
    'unit-visited',
    `Đơn vị ${seen} đã kiểm tra hoặc đã có lịch kiểm tra; hủy lịch trước khi đưa ra khỏi kế hoạch.`,
  );
}

const emptied = (number: string): Refusal =>
  invalid('units-missing', 'remove', `Kế hoạch ${number} phải còn ít nhất một đơn vị.`);
