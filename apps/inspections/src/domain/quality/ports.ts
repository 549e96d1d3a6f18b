import type {
  AggregateRepository,
  AuditPlanView,
  ListNonconformities,
  ListQuality,
  NonconformityView,
  Page,
  QualityGoalView,
} from '@motcua/contracts';

import type { AuditPlanFact, AuditPlanState } from './audit-plan.js';
import type { GoalFact, GoalState } from './goal.js';
import type { NonconformityFact, NonconformityState } from './nonconformity.js';

export abstract class QualityGoals implements AggregateRepository<GoalState, GoalFact> {
  abstract read: AggregateRepository<GoalState, GoalFact>['read'];
  abstract execute: AggregateRepository<GoalState, GoalFact>['execute'];
}

export abstract class AuditPlans implements AggregateRepository<AuditPlanState, AuditPlanFact> {
  abstract read: AggregateRepository<AuditPlanState, AuditPlanFact>['read'];
  abstract execute: AggregateRepository<AuditPlanState, AuditPlanFact>['execute'];
}

export abstract class Nonconformities implements AggregateRepository<NonconformityState, NonconformityFact> {
  abstract read: AggregateRepository<NonconformityState, NonconformityFact>['read'];
  abstract execute: AggregateRepository<NonconformityState, NonconformityFact>['execute'];
}

/** Goals, audit plans and nonconformities to read. */
export abstract class QualityList {
  abstract goals(query: ListQuality): Promise<Page<QualityGoalView>>;
  abstract auditPlans(query: ListQuality): Promise<Page<AuditPlanView>>;
  /** @param today `YYYY-MM-DD`: what is overdue depends on it */
  abstract nonconformities(query: ListNonconformities, today: string): Promise<Page<NonconformityView>>;
  /** Ids of open nonconformities past their last day of which nobody was told yet. */
  abstract passed(today: string): Promise<string[]>;
}
