import { Module } from '@nestjs/common';
import { ParkingLot, Projections } from '@motcua/messaging';
import { Clock, ServiceConfig } from '@motcua/observability';
import { aggregateProvider, Database } from '@motcua/persistence';

import { Figures } from './domain/figure-ports.js';
import { measurement } from './domain/measurement.js';
import { Measurements, Totals } from './domain/ports.js';
import { GetSummaryHandler } from './features/get-summary/get-summary.handler.js';
import { MeasureProcedures } from './features/measure-procedures/measure-procedures.js';
import { FigureStore } from './persistence/figure-store.js';
import { MongoFigures } from './persistence/mongo-figures.js';
import { MongoTotals } from './persistence/mongo-totals.js';
import type { StatisticsConfig } from './statistics.config.js';

/** Contributions, the ledger beside them, and what is computed from both. */
@Module({
  controllers: [GetSummaryHandler],
  providers: [
    aggregateProvider(Measurements, measurement),
    MeasureProcedures,
    {
      provide: FigureStore,
      inject: [Projections, Database, ParkingLot],
      useFactory: (projections: Projections, database: Database, lot: ParkingLot) =>
        FigureStore.open({ projections, database, lot }),
    },
    { provide: Totals, inject: [FigureStore], useFactory: (store: FigureStore) => new MongoTotals(store) },
    {
      provide: Figures,
      inject: [FigureStore, ParkingLot, Clock, ServiceConfig],
      useFactory: (store: FigureStore, lot: ParkingLot, clock: Clock, config: StatisticsConfig) =>
        new MongoFigures(() => store.current, lot, clock, config.DEPARTMENT_UNIT),
    },
  ],
  exports: [Figures, FigureStore],
})
export class FiguresModule {}
