import { Module } from '@nestjs/common';

import { AnswerFactsHandler } from './features/answer-facts/answer-facts.handler.js';
import { AnswerOpenDataHandler } from './features/answer-open-data/answer-open-data.handler.js';
import { AnswerTablesHandler } from './features/answer-tables/answer-tables.handler.js';
import { FiguresModule } from './figures.module.js';
import { PeriodsModule } from './periods.module.js';

/** Tables of any period, and the facts behind every number in them. */
@Module({
  imports: [FiguresModule, PeriodsModule],
  controllers: [AnswerTablesHandler, AnswerFactsHandler, AnswerOpenDataHandler],
})
export class ReportsModule {}
