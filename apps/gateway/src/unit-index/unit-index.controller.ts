import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import {
  indexApi,
  ListIndex,
  type IndexRoundFile,
  type IndexRoundView,
  type IndexSetView,
  type Page,
  type UnitScoreView,
} from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { Occurred } from '../writes/occurred-at.js';
import {
  AppraisalAnswerBody,
  AppraisalBody,
  IndexDecisionBody,
  IndexRoundBody,
  IndexSetBody,
  ReturnScoresBody,
  SelfScoresBody,
} from './unit-index.bodies.js';
import { APPRAISERS, DECIDERS, ORGANISERS, SCORERS } from './unit-index-roles.js';

/** Reform index of affiliated units. Points are hundredths of a point. */
@Allow(...STAFF)
@Controller('api/v1')
export class UnitIndexController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get('index-sets')
  sets(@Query() query: ListIndex, @Req() request: GatewayRequest): Promise<Page<IndexSetView>> {
    return this.queries.ask(indexApi.listSets, query, request);
  }

  @Post('index-sets')
  @Allow(...ORGANISERS)
  adopt(@Body() body: IndexSetBody, @By() caller: Caller): Promise<IndexSetView> {
    return this.commands.send(indexApi.adoptSet, caller, body, { setId: body.setId ?? caller.newId('index-set') });
  }

  @Get('index-rounds')
  rounds(@Query() query: ListIndex, @Req() request: GatewayRequest): Promise<Page<IndexRoundView>> {
    return this.queries.ask(indexApi.list, query, request);
  }

  @Post('index-rounds')
  @Allow(...ORGANISERS)
  open(@Body() body: IndexRoundBody, @By() caller: Caller): Promise<IndexRoundView> {
    return this.commands.send(indexApi.open, caller, body, { roundId: body.roundId ?? caller.newId('index') });
  }

  @Get('index-rounds/:id')
  round(@Param('id') roundId: string, @Req() request: GatewayRequest): Promise<IndexRoundFile> {
    return this.queries.ask(indexApi.get, { roundId }, request);
  }

  @Post('index-rounds/:id/decide')
  @HttpCode(200)
  @Allow(...DECIDERS)
  decide(@Param('id') roundId: string, @Body() body: IndexDecisionBody, @By() caller: Caller): Promise<IndexRoundView> {
    return this.commands.send(indexApi.decide, caller, body, { roundId });
  }

  @Get('index-rounds/:id/units/:unitId')
  sheet(
    @Param('id') roundId: string,
    @Param('unitId') unitId: string,
    @Req() request: GatewayRequest,
  ): Promise<UnitScoreView> {
    return this.queries.ask(indexApi.getScore, { roundId, unitId }, request);
  }

  @Put('index-rounds/:id/units/:unitId/self-scores')
  @Allow(...SCORERS)
  save(
    @Param('id') roundId: string,
    @Param('unitId') unitId: string,
    @Body() body: SelfScoresBody,
    @By() caller: Caller,
  ): Promise<UnitScoreView> {
    return this.commands.send(indexApi.saveSelf, caller, body, { roundId, unitId });
  }

  @Post('index-rounds/:id/units/:unitId/submit')
  @HttpCode(200)
  @Allow(...SCORERS)
  submit(
    @Param('id') roundId: string,
    @Param('unitId') unitId: string,
    @Body() body: Occurred,
    @By() caller: Caller,
  ): Promise<UnitScoreView> {
    return this.commands.send(indexApi.submit, caller, body, { roundId, unitId });
  }

  @Post('index-rounds/:id/units/:unitId/return')
  @HttpCode(200)
  @Allow(...APPRAISERS)
  sendBack(
    @Param('id') roundId: string,
    @Param('unitId') unitId: string,
    @Body() body: ReturnScoresBody,
    @By() caller: Caller,
  ): Promise<UnitScoreView> {
    return this.commands.send(indexApi.sendBack, caller, body, { roundId, unitId });
  }

  @Put('index-rounds/:id/units/:unitId/appraisal')
  @Allow(...APPRAISERS)
  appraise(
    @Param('id') roundId: string,
    @Param('unitId') unitId: string,
    @Body() body: AppraisalBody,
    @By() caller: Caller,
  ): Promise<UnitScoreView> {
    return this.commands.send(indexApi.appraise, caller, body, { roundId, unitId });
  }

  @Post('index-rounds/:id/units/:unitId/conclude')
  @HttpCode(200)
  @Allow(...APPRAISERS)
  conclude(
    @Param('id') roundId: string,
    @Param('unitId') unitId: string,
    @Body() body: Occurred,
    @By() caller: Caller,
  ): Promise<UnitScoreView> {
    return this.commands.send(indexApi.conclude, caller, body, { roundId, unitId });
  }

  @Post('index-rounds/:id/units/:unitId/answer')
  @HttpCode(200)
  @Allow(...SCORERS)
  answer(
    @Param('id') roundId: string,
    @Param('unitId') unitId: string,
    @Body() body: AppraisalAnswerBody,
    @By() caller: Caller,
  ): Promise<UnitScoreView> {
    return this.commands.send(indexApi.answer, caller, body, { roundId, unitId });
  }
}
