import { Module } from '@nestjs/common';
import { Projections } from '@motcua/messaging';
import { aggregateProvider } from '@motcua/persistence';

import { indexSet } from './domain/unit-index/criteria-set.js';
import { FindingFlags, IndexList, IndexRounds, IndexSets, UnitScores } from './domain/unit-index/ports.js';
import { indexRound } from './domain/unit-index/round.js';
import { unitScore } from './domain/unit-index/unit-score.js';
import { KeepIndexRoundsHandler } from './features/keep-index-rounds/keep-index-rounds.handler.js';
import { KeepIndexSetsHandler } from './features/keep-index-sets/keep-index-sets.handler.js';
import { ScoreUnitsHandler } from './features/score-units/score-units.handler.js';
import { InspectionsModule } from './inspections.module.js';
import { MongoIndexList } from './persistence/mongo-index-list.js';
import { ProjectedFindingFlags } from './persistence/projected-finding-flags.js';
import { indexFlags } from './projections/index-flags.projection.js';
import { ScoreDesk } from './unit-index/score-desk.js';

/** Reform index of affiliated units: criteria sets, yearly rounds, sheets. */
@Module({
  imports: [InspectionsModule],
  controllers: [KeepIndexSetsHandler, KeepIndexRoundsHandler, ScoreUnitsHandler],
  providers: [
    aggregateProvider(IndexSets, indexSet),
    aggregateProvider(IndexRounds, indexRound),
    aggregateProvider(UnitScores, unitScore),
    { provide: IndexList, useClass: MongoIndexList },
    {
      provide: FindingFlags,
      inject: [Projections],
      useFactory: (projections: Projections) => {
        const target = projections.documents(indexFlags, [{ 'doc.unitId': 1, 'doc.year': 1 }]);
        projections.runner('inspections-index-flags', [target]);
        return new ProjectedFindingFlags(target);
      },
    },
    ScoreDesk,
  ],
})
export class UnitIndexModule {}
