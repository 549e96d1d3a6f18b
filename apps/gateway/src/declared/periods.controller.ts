import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { ListPeriods, periodsApi, type ReportPeriod } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { PeriodBody } from './declared.bodies.js';

/** Reporting periods: those of law, and the department's own. */
@Allow(...STAFF)
@Controller('api/v1/reports/periods')
export class PeriodsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get()
  list(@Query() query: ListPeriods, @Req() request: GatewayRequest): Promise<{ items: ReportPeriod[] }> {
    return this.queries.ask(periodsApi.list, query, request);
  }

  @Get(':id')
  get(@Param('id') periodId: string, @Req() request: GatewayRequest): Promise<ReportPeriod> {
    return this.queries.ask(periodsApi.get, { periodId }, request);
  }

  /** Defines a period of the department, or corrects it. */
  @Post()
  @Allow('head', 'leader', 'operator')
  define(@Body() body: PeriodBody, @By() caller: Caller): Promise<ReportPeriod> {
    return this.commands.send(periodsApi.define, caller, body, { periodId: body.periodId ?? caller.newId('period') });
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Allow('head', 'leader', 'operator')
  withdraw(@Param('id') periodId: string, @By() caller: Caller): Promise<ReportPeriod> {
    return this.commands.send(periodsApi.withdraw, caller, {}, { periodId });
  }
}
