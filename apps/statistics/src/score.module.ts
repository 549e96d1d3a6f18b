import { Module } from '@nestjs/common';
import { Projections, ServiceClient } from '@motcua/messaging';
import { Clock, EventLog } from '@motcua/observability';

import { OwnerOfCatalogue, ScoreFacts } from './domain/score/score-ports.js';
import { AnswerAgeingHandler } from './features/answer-ageing/answer-ageing.handler.js';
import { AnswerScoreHandler } from './features/answer-score/answer-score.handler.js';
import { FiguresModule } from './figures.module.js';
import { PeriodsModule } from './periods.module.js';
import { AskedCatalogue } from './persistence/asked-catalogue.js';
import { FigureStore } from './persistence/figure-store.js';
import { MongoScoreFacts } from './persistence/mongo-score-facts.js';
import { scorePetitions } from './projections/score-petitions.js';

/** The estimate of Quyết định 766/QĐ-TTg, what costs points next, and the age of open dossiers. */
@Module({
  imports: [FiguresModule, PeriodsModule],
  controllers: [AnswerScoreHandler, AnswerAgeingHandler],
  providers: [
    {
      provide: ScoreFacts,
      inject: [FigureStore, Projections],
      useFactory: (store: FigureStore, projections: Projections) => {
        const kept = projections.documents(scorePetitions, [{ 'doc.receivedOn': 1 }]);
        projections.runner('score', [kept]);
        return new MongoScoreFacts(store, kept);
      },
    },
    {
      provide: OwnerOfCatalogue,
      inject: [ServiceClient, Clock, EventLog],
      useFactory: (services: ServiceClient, clock: Clock, log: EventLog) => new AskedCatalogue(services, clock, log),
    },
  ],
})
export class ScoreModule {}
