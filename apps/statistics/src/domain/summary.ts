import type { SummaryView, UnitCoverage } from '@motcua/contracts';

import { addFigures } from './cell-figures.js';
import type { Cell } from './cells.js';
import { rate } from './rate.js';

/** First and last day, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

interface Valid {
  readonly validFrom: string;
  /** First day on which it is no longer valid, or empty. */
  readonly validTo: string;
}

export interface CoverageFacts {
  readonly procedures: readonly {
    code: string;
    field: string;
    fieldName: string;
    versions: readonly (Valid & { version: number; name: string })[];
  }[];
  readonly postings: readonly { procedureCode: string; channel: string; version: number; current: boolean }[];
  readonly units: readonly (Valid & { id: string; kind: string })[];
  readonly plans: readonly { year: number; units: readonly PlannedUnit[] }[];
  readonly visits: readonly { unitId: string; closedOn: string }[];
  readonly findings: readonly { id: string; recordedOn: string; remediedOn: string; withdrawn?: boolean }[];
}

/** A place in an inspection plan, which may be amended. */
export interface PlannedUnit {
  readonly unitId: string;
  readonly kind: string;
  /** First day, and first day on which it is no longer planned; missing or empty: always, or still. */
  readonly from?: string;
  readonly to?: string;
}

/** The public summary of a period, as known on `today`. */
export function summaryOf(
  period: Period,
  today: string,
  cells: readonly Cell[],
  facts: CoverageFacts,
  freshness: { asOf: string; position: number },
): SummaryView {
  const day = period.to < today ? period.to : today;
  return {
    ...freshness,
    period,
    procedures: proceduresOn(facts, day),
    dossiers: dossiersOf(cells, facts),
    inspections: {
      divisions: unitsOf('division', facts, period, day),
      affiliatedUnits: unitsOf('affiliated', facts, period, day),
      findings: findingsOn(facts, day),
    },
  };
}

export const inForceOn = ({ validFrom, validTo }: Valid, day: string): boolean =>
  validFrom <= day && (!validTo || day < validTo);

/** A posting covers its procedure only when it shows the version in force, or one announced to follow it. */
function proceduresOn({ procedures, postings }: CoverageFacts, day: string): SummaryView['procedures'] {
  const versions = new Map(
    procedures.flatMap(({ code, versions: all }) => {
      const current = all.find((version) => inForceOn(version, day));
      return current ? [[code, current.version] as const] : [];
    }),
  );
  const covered = (channel: string) =>
    postings.filter(
      (posting) =>
        posting.channel === channel &&
        posting.current &&
        (versions.get(posting.procedureCode) ?? Number.POSITIVE_INFINITY) <= posting.version,
    ).length;
  return { inForce: versions.size, posted: { website: covered('website'), board: covered('board') } };
}

function dossiersOf(cells: readonly Cell[], { procedures }: CoverageFacts): SummaryView['dossiers'] {
  const all = addFigures(cells.map(({ figures }) => figures));
  const names = new Map(procedures.map(({ field, fieldName }) => [field, fieldName]));
  const byField = [...names].map(([field, fieldName]) => {
    const figures = cells.filter(({ fieldCode }) => fieldCode === field).map((cell) => cell.figures);
    const { received, solved, open } = addFigures(figures);
    return { field, fieldName, received, solved, open };
  });
  const { received, carriedOver, solved, early, onTime, late, open, notDue, overdue } = all;
  return {
    ...{ received, carriedOver, solved, onTime: early + onTime, late, open, notDue, overdue },
    byField: byField.toSorted((a, b) => a.fieldName.localeCompare(b.fieldName, 'vi')),
  };
}

function unitsOf(kind: string, { units, plans, visits }: CoverageFacts, period: Period, day: string): UnitCoverage {
  const total = units.filter((unit) => unit.kind === kind && inForceOn(unit, day)).length;
  const year = Number(period.to.slice(0, 4));
  const inPlans = plans.filter((plan) => plan.year === year).flatMap((plan) => plan.units);
  const stands = (unit: PlannedUnit) => inForceOn({ validFrom: unit.from ?? '', validTo: unit.to ?? '' }, day);
  const planned = new Set(inPlans.filter((unit) => unit.kind === kind && stands(unit)).map(({ unitId }) => unitId));
  const closed = visits.filter(({ closedOn }) => closedOn !== '' && closedOn >= period.from && closedOn <= day);
  const visited = new Set(closed.map(({ unitId }) => unitId).filter((unitId) => planned.has(unitId)));
  return {
    total,
    planned: planned.size,
    inspected: visited.size,
    plannedRate: rate(planned.size, total) ?? 0,
    inspectedRate: rate(visited.size, total) ?? 0,
  };
}

function findingsOn({ findings }: CoverageFacts, day: string): { open: number; remedied: number } {
  const recorded = findings.filter(({ recordedOn, withdrawn }) => recordedOn <= day && !withdrawn);
  const remedied = recorded.filter(({ remediedOn }) => remediedOn !== '' && remediedOn <= day).length;
  return { open: recorded.length - remedied, remedied };
}
