import type { InspectedUnitKind, KindCoverage, PlanCoverageView } from '@motcua/contracts';

import type { KnownUnits } from './known-unit.js';
import type { Plan } from './plan.js';
import type { Visit } from './visit.js';

const KINDS: readonly InspectedUnitKind[] = ['division', 'affiliated'];

/** How far a plan has got: planned and inspected units of each kind against all that exist on a day. */
export function coverageOf(
  { planId, on }: { readonly planId: string; readonly on: string },
  plan: Plan,
  visits: readonly Visit[],
  units: KnownUnits,
): PlanCoverageView {
  const real = visits.filter(({ purpose, status }) => purpose === 'inspection' && status !== 'cancelled');
  const inspected = new Set(real.filter(({ status }) => status === 'closed').map(({ unitId }) => unitId));
  const scheduled = new Map(
    real.filter(({ status }) => status === 'scheduled').map((one) => [one.unitId, one.visitOn]),
  );
  const kinds = KINDS.map((kind) => ofKind(kind, plan, inspected, units, on));
  const notVisited = plan.units
    .filter(({ unitId }) => !inspected.has(unitId))
    .map(({ unitId, kind }) => ({ unitId, kind, scheduledOn: scheduled.get(unitId) ?? null }));
  return { planId, on, kinds, rounds: byRound(plan, real), notVisited };
}

function ofKind(
  kind: InspectedUnitKind,
  plan: Plan,
  inspected: ReadonlySet<string>,
  units: KnownUnits,
  on: string,
): KindCoverage {
  const existing = [...units.values()].filter((unit) => unit.kind === kind && existsOn(unit, on));
  const planned = plan.units.filter((unit) => unit.kind === kind);
  const done = planned.filter(({ unitId }) => inspected.has(unitId));
  const total = existing.length;
  return {
    kind,
    total,
    planned: planned.length,
    inspected: done.length,
    plannedRate: rate(planned.length, total),
    inspectedRate: rate(done.length, total),
  };
}

const existsOn = ({ validFrom = '', dissolvedFrom }: { validFrom?: string; dissolvedFrom: string }, day: string) =>
  validFrom <= day && (!dissolvedFrom || day < dissolvedFrom);

function byRound({ rounds }: Plan, visits: readonly Visit[]): PlanCoverageView['rounds'] {
  return rounds.flatMap(({ round }) =>
    KINDS.map((kind) => {
      const own = visits.filter((visit) => visit.round === round && visit.unitKind === kind);
      const inspected = own.filter(({ status }) => status === 'closed').length;
      return { round, kind, scheduled: own.length, inspected };
    }),
  );
}

/** Per cent with one decimal, half up; 0 of nothing. */
const rate = (part: number, total: number): number => (total === 0 ? 0 : Math.round((part / total) * 1_000) / 10);
