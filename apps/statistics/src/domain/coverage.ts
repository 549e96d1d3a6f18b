import { rate } from './rate.js';
import type { UnitCoverage } from '@motcua/contracts';

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

export const inForceOn = ({ validFrom, validTo }: Valid, day: string): boolean =>
  validFrom <= day && (!validTo || day < validTo);

/** Codes of the procedures in force on a day, each with its version. */
export function versionsOn({ procedures }: CoverageFacts, day: string): Map<string, number> {
  const found = procedures.flatMap(({ code, versions }) => {
    const current = versions.find((version) => inForceOn(version, day));
    return current ? [[code, current.version] as const] : [];
  });
  return new Map(found);
}

/** Procedures that hang on a channel: in the version in force, or in one announced to follow it. */
export function coveredOn(facts: CoverageFacts, day: string, channel: string): string[] {
  const versions = versionsOn(facts, day);
  const covers = ({ procedureCode, version }: { procedureCode: string; version: number }) =>
    (versions.get(procedureCode) ?? Number.POSITIVE_INFINITY) <= version;
  return facts.postings
    .filter((posting) => posting.channel === channel && posting.current && covers(posting))
    .map(({ procedureCode }) => procedureCode);
}

/** Units of a kind that live on a day, those in the plans of its year, and the planned ones visited in the period. */
export function unitsOn(kind: string, { units, plans, visits }: CoverageFacts, period: Period, day: string) {
  const total = units.filter((unit) => unit.kind === kind && inForceOn(unit, day)).map(({ id }) => id);
  const year = Number(period.to.slice(0, 4));
  const inPlans = plans.filter((plan) => plan.year === year).flatMap((plan) => plan.units);
  const stands = (unit: PlannedUnit) => inForceOn({ validFrom: unit.from ?? '', validTo: unit.to ?? '' }, day);
  const planned = new Set(inPlans.filter((unit) => unit.kind === kind && stands(unit)).map(({ unitId }) => unitId));
  const closed = visits.filter(({ closedOn }) => closedOn !== '' && closedOn >= period.from && closedOn <= day);
  const visited = new Set(closed.map(({ unitId }) => unitId).filter((unitId) => planned.has(unitId)));
  return { total, planned: [...planned], inspected: [...visited] };
}

export function coverageOf(kind: string, facts: CoverageFacts, period: Period, day: string): UnitCoverage {
  const { total, planned, inspected } = unitsOn(kind, facts, period, day);
  return {
    total: total.length,
    planned: planned.length,
    inspected: inspected.length,
    plannedRate: rate(planned.length, total.length) ?? 0,
    inspectedRate: rate(inspected.length, total.length) ?? 0,
  };
}

/** Findings recorded up to a day, by whether they were remedied on it. */
export function findingsOn({ findings }: CoverageFacts, day: string) {
  const recorded = findings.filter(({ recordedOn, withdrawn }) => recordedOn <= day && !withdrawn);
  const isRemedied = ({ remediedOn }: { remediedOn: string }) => remediedOn !== '' && remediedOn <= day;
  return { open: recorded.filter((one) => !isRemedied(one)), remedied: recorded.filter(isRemedied) };
}
