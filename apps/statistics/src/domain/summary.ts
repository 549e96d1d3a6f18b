import type { SummaryView, UnitCoverage } from '@motcua/contracts';

import { rate } from './rate.js';

/** First and last day, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** Dossiers of one field to handle in a period. */
export interface FieldCounts {
  readonly field: string;
  readonly received: number;
  readonly carriedOver: number;
  readonly solved: number;
  readonly onTime: number;
  readonly late: number;
  readonly open: number;
  readonly overdue: number;
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
    versions: readonly (Valid & { version: number })[];
  }[];
  readonly postings: readonly { procedureCode: string; channel: string; version: number; current: boolean }[];
  readonly units: readonly (Valid & { id: string; kind: string })[];
  readonly plans: readonly { year: number; units: readonly PlannedUnit[] }[];
  readonly visits: readonly { unitId: string; closedOn: string }[];
  readonly findings: readonly { recordedOn: string; remediedOn: string; withdrawn?: boolean }[];
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
  counts: readonly FieldCounts[],
  facts: CoverageFacts,
  freshness: { asOf: string; position: number },
): SummaryView {
  const day = period.to < today ? period.to : today;
  return {
    ...freshness,
    period,
    procedures: proceduresOn(facts, day),
    dossiers: dossiersOf(counts, facts),
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

function dossiersOf(counts: readonly FieldCounts[], { procedures }: CoverageFacts): SummaryView['dossiers'] {
  const sum = (pick: (field: FieldCounts) => number) => counts.reduce((total, field) => total + pick(field), 0);
  const open = sum(({ open: count }) => count);
  const overdue = sum(({ overdue: count }) => count);
  const names = new Map(procedures.map(({ field, fieldName }) => [field, fieldName]));
  const byField = [...names].map(([field, fieldName]) => {
    const known = counts.find((count) => count.field === field);
    return { field, fieldName, received: known?.received ?? 0, solved: known?.solved ?? 0, open: known?.open ?? 0 };
  });
  return {
    received: sum(({ received }) => received),
    carriedOver: sum(({ carriedOver }) => carriedOver),
    solved: sum(({ solved }) => solved),
    onTime: sum(({ onTime }) => onTime),
    late: sum(({ late }) => late),
    open,
    notDue: open - overdue,
    overdue,
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
