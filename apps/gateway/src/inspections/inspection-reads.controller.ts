import { Controller, Get, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { inspectionsApi, ListFindings, PageQuery } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';

@Allow(...STAFF)
@Controller('api/v1/inspections')
export class InspectionReadsController {
  constructor(private readonly queries: Queries) {}

  @Get('plans')
  plans(@Query() page: PageQuery, @Req() request: GatewayRequest) {
    return this.queries.ask(inspectionsApi.listPlans, page, request);
  }

  @Get('visits')
  visits(@Query() page: PageQuery, @Req() request: GatewayRequest) {
    return this.queries.ask(inspectionsApi.listVisits, page, request);
  }

  @Get('findings')
  findings(@Query() filter: ListFindings, @Req() request: GatewayRequest) {
    return this.queries.ask(inspectionsApi.listFindings, filter, request);
  }
}
