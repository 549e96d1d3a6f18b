import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import {
  CoverageQuery,
  postingsApi,
  type CoverageView,
  type DutyView,
  type PlacesView,
  type PostingView,
} from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import {
  CheckBody,
  CorrectPostingBody,
  ImposeDutyBody,
  LiftDutyBody,
  PostBody,
  TakeDownBody,
  WithdrawPostingBody,
} from './postings.bodies.js';

/** Postings of procedures: what hangs where, who looked, and what units must post. */
@Allow('procedures', 'head', 'operator')
@Controller('api/v1/postings')
export class PostingsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Post()
  post(@Body() body: PostBody, @By() caller: Caller): Promise<PostingView> {
    return this.commands.send(postingsApi.post, caller, body, {});
  }

  @Post('check')
  @HttpCode(200)
  @Allow('procedures', 'head', 'inspector', 'operator')
  check(@Body() body: CheckBody, @By() caller: Caller): Promise<PostingView> {
    return this.commands.send(postingsApi.check, caller, body, {});
  }

  @Post('take-down')
  @HttpCode(200)
  takeDown(@Body() body: TakeDownBody, @By() caller: Caller): Promise<PostingView> {
    return this.commands.send(postingsApi.takeDown, caller, body, {});
  }

  @Post('correct')
  @HttpCode(200)
  correct(@Body() body: CorrectPostingBody, @By() caller: Caller): Promise<PostingView> {
    return this.commands.send(postingsApi.correct, caller, body, {});
  }

  @Post('withdraw')
  @HttpCode(200)
  withdraw(@Body() body: WithdrawPostingBody, @By() caller: Caller): Promise<PostingView> {
    return this.commands.send(postingsApi.withdraw, caller, body, {});
  }

  @Post('duties')
  @Allow('procedures', 'operator')
  impose(@Body() body: ImposeDutyBody, @By() caller: Caller): Promise<DutyView> {
    return this.commands.send(postingsApi.imposeDuty, caller, body, {});
  }

  @Post('duties/lift')
  @HttpCode(200)
  @Allow('procedures', 'operator')
  lift(@Body() body: LiftDutyBody, @By() caller: Caller): Promise<DutyView> {
    return this.commands.send(postingsApi.liftDuty, caller, body, {});
  }

  @Get('coverage')
  @Allow(...STAFF)
  coverage(@Query() query: CoverageQuery, @Req() request: GatewayRequest): Promise<CoverageView> {
    return this.queries.ask(postingsApi.coverage, query, request);
  }

  @Get('procedures/:code')
  @Allow(...STAFF)
  places(@Param('code') procedureCode: string, @Req() request: GatewayRequest): Promise<PlacesView> {
    return this.queries.ask(postingsApi.places, { procedureCode }, request);
  }
}
