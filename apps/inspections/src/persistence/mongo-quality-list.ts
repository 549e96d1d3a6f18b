import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  AuditPlanView,
  ListNonconformities,
  ListQuality,
  NonconformityView,
  Page,
  QualityGoalView,
} from '@motcua/contracts';
import { AggregateStores, pageById, type AggregateDocument } from '@motcua/persistence';
import type { Filter } from 'mongodb';

import { auditPlan, type AuditPlanState } from '../domain/quality/audit-plan.js';
import { goal, type GoalState } from '../domain/quality/goal.js';
import { nonconformity, type NonconformityState } from '../domain/quality/nonconformity.js';
import { QualityList } from '../domain/quality/ports.js';
import { auditPlanView, goalView, nonconformityView } from '../domain/quality/views.js';

type Doc<S> = AggregateDocument<S>;
/** Looked at in one round; the next round goes on. */
const AT_ONCE = 500;

@Injectable()
export class MongoQualityList extends QualityList implements OnModuleInit {
  constructor(private readonly stores: AggregateStores) {
    super();
  }

  async onModuleInit(): Promise<void> {
    await this.all.createIndex({ 'state.status': 1, 'state.dueOn': 1 }, { name: 'by-due-day' });
  }

  goals(query: ListQuality): Promise<Page<QualityGoalView>> {
    const filter = filterOf<GoalState>({ 'state.year': query.year, 'state.unitId': query.unitId });
    const goals = this.stores.collection<GoalState>(goal.name);
    return pageById<Doc<GoalState>, QualityGoalView>(goals, filter, query, ({ _id: id, state, beside }) =>
      goalView({ id, state, beside }),
    );
  }

  auditPlans(query: ListQuality): Promise<Page<AuditPlanView>> {
    const filter = filterOf<AuditPlanState>({ 'state.year': query.year, 'state.audits.unitId': query.unitId });
    const plans = this.stores.collection<AuditPlanState>(auditPlan.name);
    return pageById<Doc<AuditPlanState>, AuditPlanView>(plans, filter, query, ({ _id: id, state, beside }) =>
      auditPlanView({ id, state, beside }),
    );
  }

  nonconformities(query: ListNonconformities, today: string): Promise<Page<NonconformityView>> {
    const filter = filterOf<NonconformityState>({ 'state.status': query.state, 'state.unitId': query.unitId });
    return pageById<Doc<NonconformityState>, NonconformityView>(this.all, filter, query, ({ _id: id, state, beside }) =>
      nonconformityView({ id, state, beside }, today),
    );
  }

  async passed(today: string): Promise<string[]> {
    const late = { 'state.status': 'open', 'state.dueOn': { $lt: today }, 'state.toldOverdue': false };
    const found = this.all.find(late as Filter<Doc<NonconformityState>>, { projection: { _id: 1 } });
    return (await found.limit(AT_ONCE).toArray()).map(({ _id }) => _id);
  }

  private get all() {
    return this.stores.collection<NonconformityState>(nonconformity.name);
  }
}

const filterOf = <S>(wanted: Record<string, unknown>): Filter<Doc<S>> =>
  Object.fromEntries(
    Object.entries(wanted).flatMap(([path, value]) => (value === undefined ? [] : [[path, { $eq: value }]])),
  ) as Filter<Doc<S>>;
