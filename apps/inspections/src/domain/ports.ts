import type {
  AggregateRepository,
  FindingView,
  ListFindings,
  ListVisits,
  Page,
  PageQuery,
  PlanView,
  Stored,
  VisitView,
} from '@motcua/contracts';

import type { FindingFact, FindingState } from './finding.js';
import type { KnownProcedure } from './known-procedure.js';
import type { KnownUnits } from './known-unit.js';
import type { PlanFact, PlanState } from './plan.js';
import type { Visit, VisitFact, VisitState } from './visit.js';

export abstract class Plans implements AggregateRepository<PlanState, PlanFact> {
  abstract read: AggregateRepository<PlanState, PlanFact>['read'];
  abstract execute: AggregateRepository<PlanState, PlanFact>['execute'];
}

export abstract class Visits implements AggregateRepository<VisitState, VisitFact> {
  abstract read: AggregateRepository<VisitState, VisitFact>['read'];
  abstract execute: AggregateRepository<VisitState, VisitFact>['execute'];
}

export abstract class Findings implements AggregateRepository<FindingState, FindingFact> {
  abstract read: AggregateRepository<FindingState, FindingFact>['read'];
  abstract execute: AggregateRepository<FindingState, FindingFact>['execute'];
}

/** The organisation as far as its facts have come in: a few milliseconds behind. */
export abstract class UnitDirectory {
  /** Units it does not know are absent from the answer. */
  abstract find(ids: readonly string[]): Promise<KnownUnits>;
}

/** All units that ever were, for figures of coverage. */
export abstract class UnitCensus {
  abstract all(): Promise<KnownUnits>;
}

/** The catalogue of procedures as far as its facts have come in. */
export abstract class ProcedureDirectory {
  abstract find(code: string): Promise<KnownProcedure | undefined>;
}

/** Dossiers as far as their facts have come in. */
export abstract class DossierDirectory {
  /** @param named ids, or codes as printed on receipts @returns by the name that was given; unknown ones are absent */
  abstract find(named: readonly string[]): Promise<ReadonlyMap<string, { readonly id: string; readonly code: string }>>;
}

export abstract class PlanList {
  abstract page(query: PageQuery): Promise<Page<PlanView>>;
  /** Ids of the plans a unit stands in. */
  abstract withUnit(unitId: string): Promise<string[]>;
}

/** A visit with its id. */
export type StoredVisit = Pick<Stored<Visit>, 'id' | 'state'>;

export abstract class VisitList {
  abstract page(query: ListVisits): Promise<Page<VisitView>>;
  /** All visits of a plan. */
  abstract ofPlan(planId: string): Promise<StoredVisit[]>;
  /** Visits still to come at a unit. */
  abstract scheduledAt(unitId: string): Promise<StoredVisit[]>;
}

export abstract class FindingList {
  /** @param today `YYYY-MM-DD`: what is overdue depends on it */
  abstract page(query: ListFindings, today: string): Promise<Page<FindingView>>;
  /** Ids of the findings a unit has still to remedy. */
  abstract unsettledOf(unitId: string): Promise<string[]>;
  /** Ids of open findings whose last day is before `today` and of which nobody was told yet. */
  abstract passed(today: string): Promise<string[]>;
}
