import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import {
  catalogueApi,
  CatalogueQuery,
  DeadlinesQuery,
  DefineField,
  ResolveField,
  WithdrawAnnouncement,
  type CatalogueView,
  type DeadlinesView,
  type FieldView,
  type ProcedureHistory,
} from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { bodyOf } from '../writes/body-of.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';

class WithdrawBody extends bodyOf(WithdrawAnnouncement, ['code']) {}
class FieldBody extends bodyOf(DefineField, ['code']) {}

/** The catalogue as the staff see it. Everybody on the staff reads it; few may change it. */
@Allow(...STAFF)
@Controller('api/v1')
export class CatalogueController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get('procedures')
  list(@Query() query: CatalogueQuery, @Req() request: GatewayRequest): Promise<CatalogueView> {
    return this.queries.ask(catalogueApi.catalogue, query, request);
  }

  @Get('procedures/publishing-deadlines')
  deadlines(@Query() query: DeadlinesQuery, @Req() request: GatewayRequest): Promise<DeadlinesView> {
    return this.queries.ask(catalogueApi.deadlines, query, request);
  }

  @Get('procedures/:code/history')
  history(@Param('code') code: string, @Req() request: GatewayRequest): Promise<ProcedureHistory> {
    return this.queries.ask(catalogueApi.history, { code }, request);
  }

  /** Takes back a version announced by mistake, before it comes into force. */
  @Post('procedures/:code/withdraw-announcement')
  @HttpCode(200)
  @Allow('procedures', 'operator')
  withdraw(
    @Param('code') code: string,
    @Body() body: WithdrawBody,
    @By() caller: Caller,
  ): Promise<{ code: string; version: number }> {
    return this.commands.send(catalogueApi.withdrawAnnouncement, caller, body, { code });
  }

  /** Takes back a repeal entered by mistake, before its day. */
  @Post('procedures/:code/withdraw-repeal')
  @HttpCode(200)
  @Allow('procedures', 'operator')
  withdrawRepeal(
    @Param('code') code: string,
    @Body() body: WithdrawBody,
    @By() caller: Caller,
  ): Promise<{ code: string; version: number }> {
    return this.commands.send(catalogueApi.withdrawRepeal, caller, body, { code });
  }

  @Get('fields')
  fields(@Req() request: GatewayRequest): Promise<FieldView[]> {
    return this.queries.ask(catalogueApi.listFields, {}, request);
  }

  /** The field that goes by a name, however it is written. */
  @Get('fields/resolve')
  resolve(@Query() query: ResolveField, @Req() request: GatewayRequest): Promise<FieldView> {
    return this.queries.ask(catalogueApi.resolveField, query, request);
  }

  @Put('fields/:code')
  @Allow('procedures', 'operator')
  define(@Param('code') code: string, @Body() body: FieldBody, @By() caller: Caller): Promise<FieldView> {
    return this.commands.send(catalogueApi.defineField, caller, body, { code });
  }
}
