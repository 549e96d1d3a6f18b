import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import {
  inspectionsApi,
  ListFindings,
  ListVisits,
  PageQuery,
  type FindingView,
  type Page,
  type PlanCoverageView,
  type PlanView,
  type VisitFileView,
  type VisitView,
} from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';

/** Plans, visits and findings to read. */
@Allow(...STAFF)
@Controller('api/v1/inspections')
export class InspectionReadsController {
  constructor(private readonly queries: Queries) {}

  @Get('plans')
  plans(@Query() page: PageQuery, @Req() request: GatewayRequest): Promise<Page<PlanView>> {
    return this.queries.ask(inspectionsApi.listPlans, page, request);
  }

  @Get('plans/:id')
  plan(@Param('id') planId: string, @Req() request: GatewayRequest): Promise<PlanView> {
    return this.queries.ask(inspectionsApi.getPlan, { planId }, request);
  }

  /** How far the plan has got, by kind and by round. */
  @Get('plans/:id/coverage')
  coverage(@Param('id') planId: string, @Req() request: GatewayRequest): Promise<PlanCoverageView> {
    return this.queries.ask(inspectionsApi.planCoverage, { planId }, request);
  }

  @Get('visits')
  visits(@Query() filter: ListVisits, @Req() request: GatewayRequest): Promise<Page<VisitView>> {
    return this.queries.ask(inspectionsApi.listVisits, filter, request);
  }

  /** With checklists, answers, team and all texts. */
  @Get('visits/:id')
  visit(@Param('id') visitId: string, @Req() request: GatewayRequest): Promise<VisitFileView> {
    return this.queries.ask(inspectionsApi.getVisit, { visitId }, request);
  }

  @Get('findings')
  findings(@Query() filter: ListFindings, @Req() request: GatewayRequest): Promise<Page<FindingView>> {
    return this.queries.ask(inspectionsApi.listFindings, filter, request);
  }

  @Get('findings/:id')
  finding(@Param('id') findingId: string, @Req() request: GatewayRequest): Promise<FindingView> {
    return this.queries.ask(inspectionsApi.getFinding, { findingId }, request);
  }
}
