import { Module } from '@nestjs/common';
import { ParkingLot, Projections } from '@motcua/messaging';
import { ServiceConfig } from '@motcua/observability';
import { aggregateProvider, Database } from '@motcua/persistence';

import { measurement } from './domain/measurement.js';
import { Measurements, SummaryFacts, Tallies } from './domain/ports.js';
import { GetSummaryHandler } from './features/get-summary/get-summary.handler.js';
import { MeasureProcedures } from './features/measure-procedures/measure-procedures.js';
import { ContributionTarget } from './persistence/contribution-target.js';
import { MongoSummaryFacts, type Sources } from './persistence/mongo-summary-facts.js';
import { MongoTallies } from './persistence/mongo-tallies.js';
import * as coverage from './projections/coverage.js';
import type { StatisticsConfig } from './statistics.config.js';

/** All read models of figures share one runner, so every figure is true up to the same position. */
function sources(projections: Projections, database: Database, lot: ParkingLot, tallies: MongoTallies): Sources {
  const targets = {
    contributions: new ContributionTarget(database, lot, tallies),
    procedures: projections.documents(coverage.procedures),
    postings: projections.documents(coverage.postings),
    units: projections.documents(coverage.units),
    plans: projections.documents(coverage.plans),
    visits: projections.documents(coverage.visits),
    findings: projections.documents(coverage.findings),
  };
  return { ...targets, runner: projections.runner('statistics', Object.values(targets)) };
}

/** Contributions, the counts beside them, and what is computed from both. */
@Module({
  controllers: [GetSummaryHandler],
  providers: [
    aggregateProvider(Measurements, measurement),
    MeasureProcedures,
    { provide: Tallies, inject: [Database], useFactory: (database: Database) => new MongoTallies(database) },
    {
      provide: SummaryFacts,
      inject: [Projections, Database, ParkingLot, Tallies, ServiceConfig],
      useFactory: (
        projections: Projections,
        database: Database,
        lot: ParkingLot,
        tallies: MongoTallies,
        config: StatisticsConfig,
      ) => new MongoSummaryFacts(sources(projections, database, lot, tallies), config.DEPARTMENT_UNIT),
    },
  ],
})
export class FiguresModule {}
