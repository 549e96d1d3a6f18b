import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { Public } from '@motcua/auth';
import {
  catalogueApi,
  DifferencesQuery,
  GetSummary,
  LookUpDossier,
  postingApi,
  ProcedureOn,
  ProceduresQuery,
  statisticsApi,
} from '@motcua/contracts';
import { PickType } from '@nestjs/swagger';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { RateLimited } from '../openapi/rate-limited.js';
import { LookUp } from './look-up.js';

class Day extends PickType(ProcedureOn, ['on'] as const) {}
class Between extends PickType(DifferencesQuery, ['from', 'to'] as const) {}
class Secret extends PickType(LookUpDossier, ['secret']) {}

/** What everybody may know. */
@Public()
@Controller('api/v1/public')
export class PublicController {
  constructor(
    private readonly queries: Queries,
    private readonly lookUp: LookUp,
  ) {}

  @Get('summary')
  summary(@Query() period: GetSummary, @Req() request: GatewayRequest) {
    return this.queries.ask(statisticsApi.summary, period, request);
  }

  @Get('procedures')
  procedures(@Query() query: ProceduresQuery, @Req() request: GatewayRequest) {
    return this.queries.ask(postingApi.listProcedures, query, request);
  }

  @Get('procedures/:code')
  procedure(@Param('code') code: string, @Query() day: Day, @Req() request: GatewayRequest) {
    return this.queries.ask(postingApi.getProcedure, { ...day, code }, request);
  }

  /** What one version says that another one does not. */
  @Get('procedures/:code/differences')
  differences(@Param('code') code: string, @Query() between: Between, @Req() request: GatewayRequest) {
    return this.queries.ask(catalogueApi.differences, { ...between, code }, request);
  }

  @Get('dossiers/:code')
  @RateLimited()
  dossier(@Param('code') code: string, @Query() { secret }: Secret, @Req() request: GatewayRequest) {
    return this.lookUp.find({ code, secret }, request);
  }
}
