import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { Allow } from '@motcua/auth';
import { bulkApi, PageQuery, type BulkRefusedRow, type BulkView, type Page } from '@motcua/contracts';

import type { GatewayRequest } from '../http/gateway-request.js';
import { Queries } from '../http/queries.js';
import { By, Caller } from '../writes/caller.js';
import { Commands } from '../writes/commands.js';
import { BulkCompleteBody, BulkReturnBody, BulkTransferBody, UndoBody } from './bulk.bodies.js';

/** One act on many dossiers, done in the background. */
@Controller('api/v1')
@Allow('clerk', 'head', 'operator')
export class BulkController {
  constructor(
    private readonly commands: Commands,
    private readonly queries: Queries,
  ) {}

  @Post('dossiers/bulk-return')
  @HttpCode(202)
  async return(@Body() body: BulkReturnBody, @By() caller: Caller): Promise<{ jobId: string }> {
    const { id } = await this.commands.send(bulkApi.return, caller, body, { jobId: caller.newId('bulk') });
    return { jobId: id };
  }

  @Post('dossiers/bulk-transfer')
  @HttpCode(202)
  async transfer(@Body() body: BulkTransferBody, @By() caller: Caller): Promise<{ jobId: string }> {
    const { id } = await this.commands.send(bulkApi.transfer, caller, body, { jobId: caller.newId('bulk') });
    return { jobId: id };
  }

  @Post('dossiers/bulk-complete')
  @HttpCode(202)
  @Allow('handler', 'head', 'operator')
  async complete(@Body() body: BulkCompleteBody, @By() caller: Caller): Promise<{ jobId: string }> {
    const { id } = await this.commands.send(bulkApi.complete, caller, body, { jobId: caller.newId('bulk') });
    return { jobId: id };
  }

  @Get('bulk')
  @Allow('clerk', 'handler', 'head', 'operator')
  list(@Query() query: PageQuery, @Req() request: GatewayRequest): Promise<Page<BulkView>> {
    return this.queries.ask(bulkApi.list, query, request);
  }

  @Get('bulk/:id')
  @Allow('clerk', 'handler', 'head', 'operator')
  get(@Param('id') jobId: string, @Req() request: GatewayRequest): Promise<BulkView> {
    return this.queries.ask(bulkApi.get, { jobId }, request);
  }

  /** Dossiers the act could not be done on, with the reason of each. */
  @Get('bulk/:id/refused')
  @Allow('clerk', 'handler', 'head', 'operator')
  refused(
    @Param('id') jobId: string,
    @Query() { cursor }: PageQuery,
    @Req() request: GatewayRequest,
  ): Promise<Page<BulkRefusedRow>> {
    const after = Number(cursor ?? 0);
    return this.queries.ask(bulkApi.refused, { jobId, after: Number.isSafeInteger(after) ? after : 0 }, request);
  }

  @Post('bulk/:id/undo')
  @HttpCode(202)
  @Allow('head', 'operator')
  undo(@Param('id') jobId: string, @Body() body: UndoBody, @By() caller: Caller): Promise<BulkView> {
    return this.commands.send(bulkApi.undo, caller, body, { jobId });
  }
}
