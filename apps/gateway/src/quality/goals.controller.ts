import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import { ListQuality, qualityApi, type Page, type QualityGoalView } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { DropGoalBody, EvaluateGoalBody, MeasureGoalBody, SetGoalBody } from './quality.bodies.js';

/** Quality goals of a year. */
@Allow('head', 'leader', 'operator')
@Controller('api/v1/quality/goals')
export class QualityGoalsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get()
  @Allow(...STAFF)
  list(@Query() query: ListQuality, @Req() request: GatewayRequest): Promise<Page<QualityGoalView>> {
    return this.queries.ask(qualityApi.listGoals, query, request);
  }

  @Post()
  set(@Body() body: SetGoalBody, @By() caller: Caller): Promise<QualityGoalView> {
    return this.commands.send(qualityApi.setGoal, caller, body, { goalId: caller.newId('goal') });
  }

  @Post(':id/measure')
  @HttpCode(200)
  measure(@Param('id') goalId: string, @Body() body: MeasureGoalBody, @By() caller: Caller): Promise<QualityGoalView> {
    return this.commands.send(qualityApi.measureGoal, caller, body, { goalId });
  }

  @Post(':id/evaluate')
  @HttpCode(200)
  evaluate(
    @Param('id') goalId: string,
    @Body() body: EvaluateGoalBody,
    @By() caller: Caller,
  ): Promise<QualityGoalView> {
    return this.commands.send(qualityApi.evaluateGoal, caller, body, { goalId });
  }

  @Post(':id/drop')
  @HttpCode(200)
  drop(@Param('id') goalId: string, @Body() body: DropGoalBody, @By() caller: Caller): Promise<QualityGoalView> {
    return this.commands.send(qualityApi.dropGoal, caller, body, { goalId });
  }
}
