import type {
  AggregateRepository,
  FindingView,
  ListFindings,
  Page,
  PageQuery,
  PlanView,
  VisitView,
} from '@motcua/contracts';

import type { FindingFact, FindingState } from './finding.js';
import type { KnownUnits } from './known-unit.js';
import type { PlanFact, PlanState } from './plan.js';
import type { VisitFact, VisitState } from './visit.js';

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

export abstract class PlanList {
  abstract page(query: PageQuery): Promise<Page<PlanView>>;
}

export abstract class VisitList {
  abstract page(query: PageQuery): Promise<Page<VisitView>>;
}

export abstract class FindingList {
  abstract page(query: ListFindings): Promise<Page<FindingView>>;
}
