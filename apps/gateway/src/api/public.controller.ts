import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { Public } from '@motcua/auth';
import { GetSummary, LookUpDossier, PageQuery, postingApi, statisticsApi } from '@motcua/contracts';
import { PickType } from '@nestjs/swagger';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { RateLimited } from '../openapi/rate-limited.js';
import { LookUp } from './look-up.js';

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
  procedures(@Query() page: PageQuery, @Req() request: GatewayRequest) {
    return this.queries.ask(postingApi.listProcedures, page, request);
  }

  @Get('procedures/:code')
  procedure(@Param('code') code: string, @Req() request: GatewayRequest) {
    return this.queries.ask(postingApi.getProcedure, { code }, request);
  }

  @Get('dossiers/:code')
  @RateLimited()
  dossier(@Param('code') code: string, @Query() { secret }: Secret, @Req() request: GatewayRequest) {
    return this.lookUp.find({ code, secret }, request);
  }

  @Get('documents')
  documents(@Query() page: PageQuery, @Req() request: GatewayRequest) {
    return this.queries.ask(postingApi.listDocuments, page, request);
  }
}
