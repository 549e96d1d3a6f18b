import { Module, type Provider } from '@nestjs/common';
import { MessagingModule, Projections, type ServiceDefinition } from '@motcua/messaging';
import { ObservabilityModule } from '@motcua/observability';
import { aggregateProvider, PersistenceModule } from '@motcua/persistence';

import { finding } from './domain/finding.js';
import { plan } from './domain/plan.js';
import { FindingList, Findings, PlanList, Plans, UnitDirectory, VisitList, Visits } from './domain/ports.js';
import { visit } from './domain/visit.js';
import { AcceptRemedyHandler } from './features/accept-remedy/accept-remedy.handler.js';
import { AdoptPlanHandler } from './features/adopt-plan/adopt-plan.handler.js';
import { CloseVisitHandler } from './features/close-visit/close-visit.handler.js';
import { ListFindingsHandler } from './features/list-findings/list-findings.handler.js';
import { ListPlansHandler } from './features/list-plans/list-plans.handler.js';
import { ListVisitsHandler } from './features/list-visits/list-visits.handler.js';
import { OpenRoundHandler } from './features/open-round/open-round.handler.js';
import { RecordFindingHandler } from './features/record-finding/record-finding.handler.js';
import { ReturnRemedyHandler } from './features/return-remedy/return-remedy.handler.js';
import { ScheduleVisitHandler } from './features/schedule-visit/schedule-visit.handler.js';
import { SubmitRemedyHandler } from './features/submit-remedy/submit-remedy.handler.js';
import { InspectionsConfig } from './inspections.config.js';
import { MongoFindingList } from './persistence/mongo-finding-list.js';
import { MongoPlanList } from './persistence/mongo-plan-list.js';
import { MongoVisitList } from './persistence/mongo-visit-list.js';
import { ProjectedUnitDirectory } from './persistence/projected-unit-directory.js';
import { units } from './projections/units.projection.js';

const plans = [AdoptPlanHandler, OpenRoundHandler, ListPlansHandler];
const visits = [ScheduleVisitHandler, CloseVisitHandler, ListVisitsHandler];
const findings = [
  RecordFindingHandler,
  SubmitRemedyHandler,
  AcceptRemedyHandler,
  ReturnRemedyHandler,
  ListFindingsHandler,
];

const unitDirectory: Provider = {
  provide: UnitDirectory,
  inject: [Projections],
  useFactory: (projections: Projections) => {
    const target = projections.documents(units);
    projections.runner('inspections-directory', [target]);
    return new ProjectedUnitDirectory(target);
  },
};

/** Everything the inspections service does. */
@Module({
  controllers: [...plans, ...visits, ...findings],
  providers: [
    aggregateProvider(Plans, plan),
    aggregateProvider(Visits, visit),
    aggregateProvider(Findings, finding),
    unitDirectory,
    { provide: PlanList, useClass: MongoPlanList },
    { provide: VisitList, useClass: MongoVisitList },
    { provide: FindingList, useClass: MongoFindingList },
  ],
})
export class InspectionsModule {}

export const inspections: ServiceDefinition<InspectionsConfig> = {
  name: 'inspections',
  config: InspectionsConfig,
  module: (config) => ({
    module: InspectionsModule,
    imports: [
      ObservabilityModule.forService('inspections', config),
      PersistenceModule.forService('inspections'),
      MessagingModule.forService('inspections'),
    ],
  }),
};
