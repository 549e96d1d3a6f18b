import { Controller, Get, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { OpenDataQuery, reportsApi, AskedPeriod, type AgeingView, type ScoreView } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { ScoreQuestions } from './score-questions.js';

/** The estimate of Quyết định 766/QĐ-TTg, and the age of open dossiers. */
@Allow(...STAFF)
@Controller('api/v1/reports')
export class ScoreController {
  constructor(
    private readonly questions: ScoreQuestions,
    private readonly queries: Queries,
  ) {}

  /** What was counted, what it gives, and what costs points next. */
  @Get('score-766')
  score(@Query() query: AskedPeriod, @Req() request: GatewayRequest): Promise<ScoreView> {
    return this.questions.score(query, request);
  }

  /** Open dossiers on a day (`to`, at most today) by days since acceptance, overdue ones by days since the due day. */
  @Get('ageing')
  ageing(@Query() query: OpenDataQuery, @Req() request: GatewayRequest): Promise<AgeingView> {
    return this.queries.ask(reportsApi.ageing, query, request);
  }
}
