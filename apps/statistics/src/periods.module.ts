import { Module } from '@nestjs/common';
import { aggregateProvider } from '@motcua/persistence';

import { Periods } from './domain/figure-ports.js';
import { period, PeriodRepository } from './domain/periods/period.js';
import { KeepPeriodsHandler } from './features/keep-periods/keep-periods.handler.js';
import { MongoPeriods } from './persistence/mongo-periods.js';

/** Reporting periods of law and of the department. */
@Module({
  controllers: [KeepPeriodsHandler],
  providers: [aggregateProvider(PeriodRepository, period), { provide: Periods, useClass: MongoPeriods }],
  exports: [Periods],
})
export class PeriodsModule {}
