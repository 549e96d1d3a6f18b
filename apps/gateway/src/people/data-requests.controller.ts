import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { ListDataRequests, peopleApi, type DataRequestView, type Page } from '@motcua/contracts';

import type { GatewayReply, GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { AnswerDataRequestBody } from './people.bodies.js';

/** What people ask about their own data, to be answered in time. */
@Controller('api/v1/data-requests')
export class DataRequestsController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Get()
  @Allow('clerk', 'head', 'operator')
  list(@Query() filter: ListDataRequests, @Req() request: GatewayRequest): Promise<Page<DataRequestView>> {
    return this.queries.ask(peopleApi.listDataRequests, filter, request);
  }

  /** A granted erasure erases at once; it is refused while the dossier is open. */
  @Post(':id/answer')
  @HttpCode(200)
  @Allow('head', 'operator')
  answer(
    @Param('id') requestId: string,
    @Body() body: AnswerDataRequestBody,
    @By() caller: Caller,
  ): Promise<DataRequestView> {
    return this.commands.send(peopleApi.answerDataRequest, caller, body, { requestId });
  }

  /** The file for whoever asked to see the own data. */
  @Get(':id/export')
  @Allow('head', 'operator')
  async export(
    @Param('id') requestId: string,
    @Req() request: GatewayRequest,
    @Res() reply: GatewayReply,
  ): Promise<void> {
    const content = await this.queries.ask(peopleApi.exportPersonalData, { requestId }, request);
    void reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="du-lieu-ca-nhan.json"')
      .send(JSON.stringify(content, null, 2));
  }
}
