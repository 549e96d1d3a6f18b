import type { AdoptPlan, Decision, FieldError, OpenRound, Refusal } from '@motcua/contracts';
import { vietnameseDate } from '@motcua/legal-calendar';

import type { KnownUnit, KnownUnits } from './known-unit.js';
import type { Plan, PlanFact, PlannedUnit, PlanState } from './plan.js';
import { conflict, faults, invalid, noPlan, unknownUnits } from './refusals.js';

const KIND_NAMES = { department: 'Sở', division: 'đơn vị thuộc', affiliated: 'đơn vị trực thuộc' } as const;

/** Adopts a plan for units that exist on that day and are of the stated kind. */
export function adopt(state: PlanState, command: AdoptPlan, known: KnownUnits): Decision<PlanFact> {
  if (state.status !== 'absent') return conflict('plan-exists', 'Mã kế hoạch này đã được dùng.');
  const refusal =
    noUnits(command) ?? twiceNamed(command) ?? notInDirectory(command, known) ?? wrongUnits(command, known);
  if (refusal) return refusal;
  const { planId, number, adoptedOn, year } = command;
  const units = command.units.map(({ unitId, kind }) => ({ unitId, kind }));
  return [{ type: 'inspections.plan.adopted.v1', data: { planId, number, adoptedOn, year, units } }];
}

/** Opens the next round (đợt) of a plan. */
export function openRound(state: PlanState, command: OpenRound): Decision<PlanFact> {
  if (state.status === 'absent') return noPlan;
  const refusal = wrongNumber(state, command) ?? wrongDays(state, command);
  if (refusal) return refusal;
  const { planId, round, startsOn, endsOn } = command;
  return [{ type: 'inspections.plan.round-opened.v1', data: { planId, round, startsOn, endsOn } }];
}

function noUnits({ units }: AdoptPlan): Refusal | undefined {
  return units.length === 0 ? invalid('units-missing', 'units', 'Kế hoạch phải có ít nhất một đơn vị.') : undefined;
}

function twiceNamed({ units }: AdoptPlan): Refusal | undefined {
  const ids = units.map(({ unitId }) => unitId);
  const again = units.flatMap(({ unitId }, index) =>
    ids.indexOf(unitId) < index
      ? [{ field: `units.${index}.unitId`, message: `Đơn vị ${unitId} đã có trong kế hoạch.` }]
      : [],
  );
  return again.length > 0 ? faults('unit-named-twice', joined(again), again) : undefined;
}

function notInDirectory({ units }: AdoptPlan, known: KnownUnits): Refusal | undefined {
  const missing = units.map(({ unitId }) => unitId).filter((id) => !known.has(id));
  return missing.length > 0 ? unknownUnits(missing) : undefined;
}

function wrongUnits({ units, adoptedOn }: AdoptPlan, known: KnownUnits): Refusal | undefined {
  const wrong = units.flatMap((planned, index) =>
    faultOfUnit(planned, `units.${index}`, adoptedOn, known.get(planned.unitId)),
  );
  return wrong.length > 0 ? faults('units-not-fit', joined(wrong), wrong) : undefined;
}

/**
 * What is wrong with a unit that is to be inspected.
 * @param field path of the unit in the command
 * @param on day from which it is to be inspected
 */
export function faultOfUnit(planned: PlannedUnit, field: string, on: string, unit?: KnownUnit): FieldError[] {
  if (!unit) return [];
  const { unitId, kind } = planned;
  if (unit.dissolvedFrom && unit.dissolvedFrom <= on) {
    return [
      { field: `${field}.unitId`, message: `Đơn vị ${unitId} đã giải thể từ ${vietnameseDate(unit.dissolvedFrom)}.` },
    ];
  }
  if (unit.kind === kind) return [];
  return [
    {
      field: `${field}.kind`,
      message: `Đơn vị ${unitId} là ${KIND_NAMES[unit.kind]}, không phải ${KIND_NAMES[kind]}.`,
    },
  ];
}

function wrongNumber({ rounds }: Plan, { round }: OpenRound): Refusal | undefined {
  const next = rounds.length + 1;
  if (round === next) return undefined;
  if (round < next) return conflict('round-exists', `Đợt ${round} đã được mở; đợt tiếp theo là đợt ${next}.`);
  return conflict('round-skipped', `Các đợt mở lần lượt; đợt tiếp theo là đợt ${next}.`);
}

function wrongDays({ adoptedOn }: Plan, { startsOn, endsOn }: OpenRound): Refusal | undefined {
  if (endsOn < startsOn)
    return invalid('round-ends-before-start', 'endsOn', 'Ngày kết thúc đợt không được trước ngày bắt đầu.');
  if (startsOn >= adoptedOn) return undefined;
  return invalid(
    'round-before-adoption',
    'startsOn',
    `Đợt kiểm tra không được bắt đầu trước ngày ban hành kế hoạch (${vietnameseDate(adoptedOn)}).`,
  );
}

const joined = (errors: readonly FieldError[]): string => errors.map(({ message }) => message).join(' ');
