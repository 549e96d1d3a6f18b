import { Module } from '@nestjs/common';
import { aggregateProvider } from '@motcua/persistence';

import { auditPlan } from './domain/quality/audit-plan.js';
import { goal } from './domain/quality/goal.js';
import { nonconformity } from './domain/quality/nonconformity.js';
import { AuditPlans, Nonconformities, QualityGoals, QualityList } from './domain/quality/ports.js';
import { HandleNonconformitiesHandler } from './features/handle-nonconformities/handle-nonconformities.handler.js';
import { KeepAuditPlansHandler } from './features/keep-audit-plans/keep-audit-plans.handler.js';
import { KeepQualityGoalsHandler } from './features/keep-quality-goals/keep-quality-goals.handler.js';
import { ReadQualityHandler } from './features/read-quality/read-quality.handler.js';
import { WatchOverdueNonconformities } from './features/watch-overdue-nonconformities/watch-overdue-nonconformities.js';
import { InspectionsModule } from './inspections.module.js';
import { MongoQualityList } from './persistence/mongo-quality-list.js';

/** The quality system (TCVN ISO 9001): goals, internal audits, nonconformities. */
@Module({
  imports: [InspectionsModule],
  controllers: [KeepQualityGoalsHandler, KeepAuditPlansHandler, HandleNonconformitiesHandler, ReadQualityHandler],
  providers: [
    aggregateProvider(QualityGoals, goal),
    aggregateProvider(AuditPlans, auditPlan),
    aggregateProvider(Nonconformities, nonconformity),
    { provide: QualityList, useClass: MongoQualityList },
    WatchOverdueNonconformities,
  ],
})
export class QualityModule {}
