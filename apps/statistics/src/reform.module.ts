import { Module } from '@nestjs/common';
import { Projections } from '@motcua/messaging';
import { ServiceConfig } from '@motcua/observability';
import { aggregateProvider } from '@motcua/persistence';

import { DeclaredModule } from './declared.module.js';
import { DeclaredFigures } from './domain/declared/ports.js';
import { Figures, Periods } from './domain/figure-ports.js';
import { ReformFacts, WrittenParts } from './domain/reform/ports.js';
import { reformReport } from './domain/reform/written-parts.js';
import { KeepReformReportHandler } from './features/keep-reform-report/keep-reform-report.handler.js';
import { FiguresModule } from './figures.module.js';
import { PeriodsModule } from './periods.module.js';
import { ReformFactsStore } from './persistence/reform-facts-store.js';
import { ReformReports } from './reform/reform-reports.js';
import type { StatisticsConfig } from './statistics.config.js';

/** The reform report (báo cáo cải cách hành chính) of a period. */
@Module({
  imports: [FiguresModule, PeriodsModule, DeclaredModule],
  controllers: [KeepReformReportHandler],
  providers: [
    aggregateProvider(WrittenParts, reformReport),
    {
      provide: ReformFacts,
      inject: [Projections],
      useFactory: (projections: Projections) => new ReformFactsStore(projections),
    },
    {
      provide: ReformReports,
      inject: [Figures, Periods, DeclaredFigures, ReformFacts, WrittenParts, ServiceConfig],
      useFactory: (
        figures: Figures,
        periods: Periods,
        declared: DeclaredFigures,
        facts: ReformFacts,
        parts: WrittenParts,
        { DEPARTMENT_UNIT: department, THOUSANDS: thousands }: StatisticsConfig,
      ) => new ReformReports(figures, periods, declared, facts, parts, { department, thousands }),
    },
  ],
  exports: [ReformReports],
})
export class ReformModule {}
