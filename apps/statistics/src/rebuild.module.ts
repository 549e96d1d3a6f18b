import { Module } from '@nestjs/common';
import { ParkingLot } from '@motcua/messaging';
import { Clock, EventLog, ServiceConfig } from '@motcua/observability';

import { BookModule } from './book.module.js';
import { PublishedReports, Rebuild } from './domain/rebuild.js';
import { RebuildController } from './features/rebuild-figures/rebuild.controller.js';
import { FiguresModule } from './figures.module.js';
import { BlueGreenRebuild } from './persistence/blue-green-rebuild.js';
import { FigureStore } from './persistence/figure-store.js';
import { MongoFigures } from './persistence/mongo-figures.js';
import type { Sources } from './persistence/sources.js';
import type { StatisticsConfig } from './statistics.config.js';

/** Building the figures anew, by command. */
@Module({
  imports: [BookModule, FiguresModule],
  controllers: [RebuildController],
  providers: [
    {
      provide: Rebuild,
      inject: [FigureStore, PublishedReports, ParkingLot, Clock, EventLog, ServiceConfig],
      useFactory: (
        store: FigureStore,
        reports: PublishedReports,
        lot: ParkingLot,
        clock: Clock,
        log: EventLog,
        config: StatisticsConfig,
      ) => {
        const figuresOf = (sources: () => Sources) => new MongoFigures(sources, lot, clock, config.DEPARTMENT_UNIT);
        return new BlueGreenRebuild(store, reports, figuresOf, clock, log);
      },
    },
  ],
})
export class RebuildModule {}
