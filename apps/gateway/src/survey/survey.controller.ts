import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Allow, STAFF } from '@motcua/auth';
import {
  PageQuery,
  surveyApi,
  type OpinionView,
  type Page,
  type SurveyBatchView,
  type SurveyFileView,
  type SurveyResultsView,
  type SurveyView,
} from '@motcua/contracts';

import { FormSheets } from '../forms/form-sheets.js';
import { SheetAnswer } from '../forms/sheet-answer.js';
import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { slipSheets } from './slip-sheets.js';
import { ExtendSurveyBody, IssueSlipsBody, OpenSurveyBody, SlipsFormat, SurveyActBody } from './survey.bodies.js';

/** Satisfaction survey: who sets it up, and what came out. The service refuses people of the units surveyed. */
@Allow('procedures', 'head', 'leader', 'operator')
@Controller('api/v1/surveys')
export class SurveyController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
    private readonly sheets: FormSheets,
    private readonly answer: SheetAnswer,
  ) {}

  @Post()
  open(@Body() body: OpenSurveyBody, @By() caller: Caller): Promise<SurveyView> {
    return this.commands.send(surveyApi.open, caller, body, { campaignId: caller.newId('survey') });
  }

  @Get()
  @Allow(...STAFF)
  list(@Query() query: PageQuery, @Req() request: GatewayRequest): Promise<Page<SurveyView>> {
    return this.queries.ask(surveyApi.list, query, request);
  }

  @Get(':id')
  @Allow(...STAFF)
  get(@Param('id') campaignId: string, @Req() request: GatewayRequest): Promise<SurveyFileView> {
    return this.queries.ask(surveyApi.get, { campaignId }, request);
  }

  /** After the end; small groups and what would give them away are left out. */
  @Get(':id/results')
  @Allow(...STAFF)
  results(@Param('id') campaignId: string, @Req() request: GatewayRequest): Promise<SurveyResultsView> {
    return this.queries.ask(surveyApi.results, { campaignId }, request);
  }

  @Get(':id/opinions')
  opinions(
    @Param('id') campaignId: string,
    @Query() query: PageQuery,
    @Req() request: GatewayRequest,
  ): Promise<Page<OpinionView>> {
    return this.queries.ask(surveyApi.opinions, { ...query, campaignId }, request);
  }

  @Post(':id/extend')
  @HttpCode(200)
  extend(@Param('id') campaignId: string, @Body() body: ExtendSurveyBody, @By() caller: Caller): Promise<SurveyView> {
    return this.commands.send(surveyApi.extend, caller, body, { campaignId });
  }

  @Post(':id/close')
  @HttpCode(200)
  close(@Param('id') campaignId: string, @Body() body: SurveyActBody, @By() caller: Caller): Promise<SurveyView> {
    return this.commands.send(surveyApi.close, caller, body, { campaignId });
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  withdraw(@Param('id') campaignId: string, @Body() body: SurveyActBody, @By() caller: Caller): Promise<SurveyView> {
    return this.commands.send(surveyApi.withdraw, caller, body, { campaignId });
  }

  /** The answer is the print; asked again under the same key it is refused, for the tokens are not kept. */
  @Post(':id/slips')
  async issue(
    @Param('id') campaignId: string,
    @Body() body: IssueSlipsBody,
    @Query() { format }: SlipsFormat,
    @By() caller: Caller,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const known = { campaignId, batchId: caller.newId('slips') };
    const slips = await this.commands.send(surveyApi.issueSlips, caller, body, known);
    const [first, ...rest] = slipSheets(slips);
    const onSite = (sheet: typeof first) => this.sheets.onSite(sheet, request);
    this.answer.sendAll([onSite(first), ...rest.map(onSite)], format, reply.code(201));
  }

  @Post('slips/:batchId/revoke')
  @HttpCode(200)
  revoke(
    @Param('batchId') batchId: string,
    @Body() body: SurveyActBody,
    @By() caller: Caller,
  ): Promise<SurveyBatchView> {
    return this.commands.send(surveyApi.revokeSlips, caller, body, { batchId });
  }

  @Post('opinions/:answerId/erase')
  @HttpCode(200)
  erase(@Param('answerId') answerId: string, @Body() body: SurveyActBody, @By() caller: Caller): Promise<OpinionView> {
    return this.commands.send(surveyApi.eraseOpinion, caller, body, { answerId });
  }
}
