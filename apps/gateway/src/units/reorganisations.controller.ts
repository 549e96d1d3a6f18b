import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import {
  ListReorganisations,
  reorganisationsApi,
  type Page,
  type ReorganisationPreview,
  type ReorganisationView,
} from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { CancelReorganisationBody, ReorganisationBody } from './units.bodies.js';

/** Decisions that change the organisation: renamed, merged, split, handed over, dissolved, given another code. */
@Allow('operator')
@Controller('api/v1/reorganisations')
export class ReorganisationsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get()
  @Allow(...STAFF)
  list(@Query() query: ListReorganisations, @Req() request: GatewayRequest): Promise<Page<ReorganisationView>> {
    return this.queries.ask(reorganisationsApi.list, query, request);
  }

  @Get(':id')
  @Allow(...STAFF)
  get(@Param('id') actId: string, @Req() request: GatewayRequest): Promise<ReorganisationView> {
    return this.queries.ask(reorganisationsApi.get, { actId }, request);
  }

  /** Carried out at once when its day has come, else on its day. */
  @Post()
  plan(@Body() body: ReorganisationBody, @By() caller: Caller): Promise<ReorganisationView> {
    return this.commands.send(reorganisationsApi.plan, caller, body, { actId: caller.newId('act') });
  }

  /** What it would do; nothing is kept. */
  @Post('preview')
  @HttpCode(200)
  preview(@Body() body: ReorganisationBody, @By() caller: Caller): Promise<ReorganisationPreview> {
    return this.commands.send(reorganisationsApi.preview, caller, body, { actId: caller.newId('act') });
  }

  /** Before its day, or when it could not be carried out. */
  @Post(':id/cancel')
  @HttpCode(200)
  cancel(
    @Param('id') actId: string,
    @Body() body: CancelReorganisationBody,
    @By() caller: Caller,
  ): Promise<ReorganisationView> {
    return this.commands.send(reorganisationsApi.cancel, caller, body, { actId });
  }
}
