import { Module } from '@nestjs/common';
import { MessagingModule, type ServiceDefinition } from '@motcua/messaging';
import { ObservabilityModule } from '@motcua/observability';
import { PersistenceModule } from '@motcua/persistence';

import { BookModule } from './book.module.js';
import { DeclaredModule } from './declared.module.js';
import { FiguresModule } from './figures.module.js';
import { PeriodsModule } from './periods.module.js';
import { RebuildModule } from './rebuild.module.js';
import { ReconcileModule } from './reconcile.module.js';
import { ReformModule } from './reform.module.js';
import { ReportsModule } from './reports.module.js';
import { ScoreModule } from './score.module.js';
import { StatisticsConfig } from './statistics.config.js';

/** Everything the statistics service does. */
@Module({
  imports: [
    BookModule,
    DeclaredModule,
    FiguresModule,
    PeriodsModule,
    RebuildModule,
    ReconcileModule,
    ReformModule,
    ReportsModule,
    ScoreModule,
  ],
})
export class StatisticsModule {}

export const statistics: ServiceDefinition<StatisticsConfig> = {
  name: 'statistics',
  config: StatisticsConfig,
  module: (config) => ({
    module: StatisticsModule,
    imports: [
      ObservabilityModule.forService('statistics', config),
      PersistenceModule.forService('statistics'),
      MessagingModule.forService('statistics'),
    ],
  }),
};
